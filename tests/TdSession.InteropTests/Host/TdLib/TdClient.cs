namespace TdSession.InteropTests.Host.TdLib;

/// <summary>A TDLib client that receives all messages on its own thread, until TDLib has closed.</summary>
internal sealed class TdClient
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly TdJsonLibrary _library;
    private readonly Action<byte[]> _onMessage;
    private readonly int _clientId;
    private readonly Thread _receiving;

    public TdClient(TdJsonLibrary library, Action<byte[]> onMessage)
    {
        _library = library;
        _onMessage = onMessage;
        _clientId = library.CreateClientId();
        _receiving = new Thread(ReceiveUntilClosed) { IsBackground = true, Name = "td_receive" };
        _receiving.Start();
    }

    public void Send(ReadOnlySpan<byte> request) => _library.Send(_clientId, request);

    /// <summary>Closes the client, and waits until it is closed.</summary>
    public void Close()
    {
        Send("""{"@type":"close"}"""u8);
        _receiving.Join();
    }

    private void ReceiveUntilClosed()
    {
        bool isClosed = false;
        while (!isClosed)
        {
            if (_library.Receive(_timeout) is { } message)
            {
                _onMessage(message);
                isClosed = message.AsSpan().IndexOf("\"authorizationStateClosed\""u8) >= 0;
            }
        }
    }
}
