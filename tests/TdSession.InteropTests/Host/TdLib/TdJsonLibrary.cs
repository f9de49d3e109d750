using System.Runtime.InteropServices;

namespace TdSession.InteropTests.Host.TdLib;

/// <summary>One <c>libtdjson</c>: the four functions of <c>td_json_client.h</c>, bytes in and bytes out.</summary>
internal sealed unsafe class TdJsonLibrary
{
    private readonly delegate* unmanaged[Cdecl]<int> _createClientId;
    private readonly delegate* unmanaged[Cdecl]<int, byte*, void> _send;
    private readonly delegate* unmanaged[Cdecl]<double, byte*> _receive;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*> _execute;

    /// <param name="path">Absolute: the loader must not look anywhere else.</param>
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

    /// <summary>The next message for any client, or <see langword="null"/> when none came.</summary>
    /// <param name="patience">How long to wait at most: TDLib can come back earlier with nothing.</param>
    public byte[]? Receive(TimeSpan patience) => Copy(_receive(patience.TotalSeconds));

    public byte[] Execute(ReadOnlySpan<byte> request)
    {
        fixed (byte* text = NullTerminated(request))
        {
            return Copy(_execute(text)) ?? throw new InvalidDataException("td_execute answered nothing: it could not read the request.");
        }
    }

    // What TDLib returns lives until the next call on the same thread.
    private static byte[]? Copy(byte* text) => text is null ? null : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).ToArray();

    private static byte[] NullTerminated(ReadOnlySpan<byte> text) => [.. text, 0];
}
