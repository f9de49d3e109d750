using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace TdSession.InteropTests.Host.Isolation;

/// <summary>Enables <c>lo</c>, which is disabled in a new network namespace. It needs no installed tool.</summary>
internal static partial class LoopbackInterface
{
    private const nuint GetInterfaceFlags = 0x8913;
    private const nuint SetInterfaceFlags = 0x8914;
    private const short Up = 1;

    public static void BringUp()
    {
        // struct ifreq: a name of 16 bytes, and the flags.
        byte[] request = new byte[40];
        "lo"u8.CopyTo(request);
        Span<byte> flags = request.AsSpan(16);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Control(socket.SafeHandle, GetInterfaceFlags, request);
        MemoryMarshal.Write(flags, (short)(MemoryMarshal.Read<short>(flags) | Up));
        Control(socket.SafeHandle, SetInterfaceFlags, request);
    }

    private static void Control(SafeSocketHandle socket, nuint operation, byte[] request)
    {
        if (IoControl(socket, operation, request) < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int IoControl(SafeSocketHandle descriptor, nuint operation, [In, Out] byte[] request);
}
