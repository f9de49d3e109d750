using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace TdSession.InteropTests.Host.Isolation;

/// <summary>Brings up <c>lo</c>, which is down in a new network namespace. No tool need be installed for it.</summary>
internal static partial class LoopbackInterface
{
    private const int AddressFamilyInet = 2;
    private const int SocketDatagram = 2;
    private const nuint GetInterfaceFlags = 0x8913;
    private const nuint SetInterfaceFlags = 0x8914;
    private const short Up = 1;

    public static void BringUp()
    {
        int socket = Checked(Socket(AddressFamilyInet, SocketDatagram, 0));
        try
        {
            var request = default(InterfaceRequest);
            Encoding.ASCII.GetBytes("lo", request.Name);
            Checked(IoControl(socket, GetInterfaceFlags, ref request));
            request.Flags |= Up;
            Checked(IoControl(socket, SetInterfaceFlags, ref request));
        }
        finally
        {
            Checked(Close(socket));
        }
    }

    private static int Checked(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int IoControl(int descriptor, nuint operation, ref InterfaceRequest request);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);

    /// <summary><c>struct ifreq</c>: a name of 16 bytes, then a union, of which the flags are one reading.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 40)]
    private struct InterfaceRequest
    {
        [FieldOffset(0)]
        private NameBuffer _name;

        [FieldOffset(16)]
        public short Flags;

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public Span<byte> Name => _name;
    }

    [System.Runtime.CompilerServices.InlineArray(16)]
    private struct NameBuffer
    {
        private byte _first;
    }
}
