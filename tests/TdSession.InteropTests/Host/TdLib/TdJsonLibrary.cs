using System.Runtime.InteropServices;

namespace TdSession.InteropTests.Host.TdLib;

/// <summary>The four functions of a <c>libtdjson</c> (<c>td_json_client.h</c>).</summary>
internal sealed unsafe class TdJsonLibrary
{
    private readonly delegate* unmanaged[Cdecl]<int> _createClientId;
    private readonly delegate* unmanaged[Cdecl]<int, byte*, void> _send;
    private readonly delegate* unmanaged[Cdecl]<double, byte*> _receive;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*> _execute;

    /// <param name="path">An absolute path, so that the loader doesn't search for the library.</param>
    public TdJsonLibrary(string path)
    {
        nint library = NativeLibrary.Load(path);
        _createClientId = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "td_create_client_id");
        _send = (delegate* unmanaged[Cdecl]<int, byte*, void>)NativeLibrary.GetExport(library, "td_send");
        _receive = (delegate* unmanaged[Cdecl]<double, byte*>)NativeLibrary.GetExport(library, "td_receive");
        _execute = (delegate* unmanaged[Cdecl]<byte*, byte*>)NativeLibrary.GetExport(library, "td_execute");
    }

    public int CreateClientId() => _createClientId();

    public void Send(int clientId, ReadOnlySpan<byte> request)
    {
        fixed (byte* text = NullTerminated(request))
        {
            _send(clientId, text);
        }
    }

    /// <summary>Returns the next message for any client, or <see langword="null"/> if there was none.</summary>
    public byte[]? Receive(TimeSpan timeout) => Copy(_receive(timeout.TotalSeconds));

    public byte[] Execute(ReadOnlySpan<byte> request)
    {
        fixed (byte* text = NullTerminated(request))
        {
            return Copy(_execute(text)) ?? throw new InvalidDataException("td_execute returned null: it could not read the request.");
        }
    }

    // The text is valid until the next call on the same thread.
    private static byte[]? Copy(byte* text) => text is null ? null : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).ToArray();

    private static byte[] NullTerminated(ReadOnlySpan<byte> text) => [.. text, 0];
}
