using System.Net;
using System.Net.Sockets;

namespace TdSession.StandIn;

/// <summary>Replaces Telegram's servers, on this machine only: a SOCKS5 proxy that TDLib uses to connect to them.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly MessageIds _messageIds = new();
    private readonly Action<Exception> _onCrash;
    private volatile MtProtoConnection? _main;
    private volatile int _layer;

    /// <param name="onCrash">Receives every exception, except when a client disconnects.</param>
    public StandInServer(Action<Exception> onCrash)
    {
        _onCrash = onCrash;
        _listener.Start();
        _ = AcceptAsync();
    }

    public AuthorizationKey Key { get; } = new();

    public AccountService Account { get; } = new();

    public SignInService SignIn { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task AnnounceAsync(StandInLogin login, bool isConfirmed)
    {
        BinaryTlWriter update = new BinaryTlWriter().Constructor(Tl.Updates.NewAuthorization).Int(isConfirmed ? 0 : 1).Long(login.Hash);
        return PushAsync(isConfirmed ? update : WithDetails(update, login));
    }

    public Task AnnounceBotAsync(long botUserId, StandInLogin login, bool isConfirmed)
    {
        const int confirmed = 1;
        const int withDetails = 2;
        BinaryTlWriter update = new BinaryTlWriter().Constructor(Tl.Updates.NewBotConnection).Int(isConfirmed ? confirmed : withDetails)
            .Long(botUserId);
        return PushAsync(isConfirmed ? update : WithDetails(update, login));
    }

    /// <summary>Another device has scanned the QR code.</summary>
    public Task AcceptQrCodeAsync()
    {
        SignIn.AcceptToken();
        return PushAsync(new BinaryTlWriter().Constructor(Tl.Updates.LoginToken));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static BinaryTlWriter WithDetails(BinaryTlWriter update, StandInLogin login) =>
        update.Int(login.Date).String(login.Device).String(login.Location);

    private Task PushAsync(BinaryTlWriter update)
    {
        MtProtoConnection connection = _main ?? throw new InvalidOperationException("TDLib has not connected yet.");
        return connection.PushAsync(new BinaryTlWriter().Constructor(Tl.Updates.Short).Raw(update.ToArray()).Int(Now()).ToArray());
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The server is disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await MtProtoConnection.ServeAsync(client, Key, _messageIds, Answer);
            }
        }
        catch (IOException)
        {
            // TDLib can close a connection at any time, even inside a packet.
        }
        catch (Exception e)
        {
            _onCrash(e);
        }
    }

    private byte[] Answer(MtProtoConnection connection, RpcCall call)
    {
        _layer = call.Layer ?? _layer;
        if ((Account.Answer(call, _layer) ?? SignIn.Answer(call, _layer)) is { } answer)
        {
            _main = connection;
            return answer;
        }

        return call.Method switch
        {
            Tl.Updates.GetState => new BinaryTlWriter().Constructor(Tl.Updates.State).Int(1).Int(0).Int(Now()).Int(0).Int(0).ToArray(),
            Tl.Updates.GetDifference => new BinaryTlWriter().Constructor(Tl.Updates.DifferenceEmpty).Int(Now()).Int(0).ToArray(),
            _ => new StandInError(400, "NOT_KNOWN_TO_THE_STAND_IN").Write(),
        };
    }

    private static int Now() => (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
}
