using System.Net.Sockets;

namespace TdSession.StandIn;

/// <summary>One TCP connection of TDLib: decrypts the messages, answers those of the protocol, and passes the calls on.</summary>
internal sealed class MtProtoConnection : IDisposable
{
    private const long Salt = 0x1122334455667788;
    private const byte MessageUnknown = 1;
    private static readonly TimeSpan _saltLasts = TimeSpan.FromDays(10);

    private readonly ObfuscatedTransport _transport;
    private readonly AuthorizationKey _key;
    private readonly MessageIds _messageIds;
    private readonly Func<MtProtoConnection, RpcCall, byte[]> _answer;
    private readonly HashSet<long> _knownSessions = [];
    private readonly Lock _lock = new();
    private long _session;
    private int _contentMessages;

    private MtProtoConnection(
        ObfuscatedTransport transport, AuthorizationKey key, MessageIds messageIds, Func<MtProtoConnection, RpcCall, byte[]> answer)
    {
        _transport = transport;
        _key = key;
        _messageIds = messageIds;
        _answer = answer;
    }

    /// <summary>Serves one client until it disconnects.</summary>
    public static async Task ServeAsync(
        TcpClient client, AuthorizationKey key, MessageIds messageIds, Func<MtProtoConnection, RpcCall, byte[]> answer)
    {
        NetworkStream stream = client.GetStream();
        await Socks5.AcceptAsync(stream);
        ObfuscatedTransport transport = await ObfuscatedTransport.AcceptAsync(stream);
        using var connection = new MtProtoConnection(transport, key, messageIds, answer);
        while (await transport.ReadAsync() is { } packet)
        {
            foreach (byte[] reply in connection.Handle(packet))
            {
                await transport.WriteAsync(reply);
            }
        }
    }

    /// <summary>Sends updates that nobody asked for.</summary>
    public Task PushAsync(byte[] updates) => _transport.WriteAsync(Encrypt(updates, MessageKind.Unasked));

    public void Dispose() => _transport.Dispose();

    private List<byte[]> Handle(byte[] packet)
    {
        if (new BinaryTlReader(packet).Long() == 0)
        {
            // The start of a key exchange, which the stand-in ignores. A bot account tries one for its other connections.
            return [];
        }

        var reader = new BinaryTlReader(_key.Decrypt(packet));
        reader.Long();
        _session = reader.Long();
        long messageId = reader.Long();
        reader.Int();
        ReadOnlySpan<byte> body = reader.Raw(reader.Int());

        var replies = new List<byte[]>();
        if (_knownSessions.Add(_session))
        {
            byte[] created = new BinaryTlWriter().Constructor(Tl.Service.NewSessionCreated)
                .Long(messageId).Long(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)))).Long(Salt).ToArray();
            replies.Add(Encrypt(created, MessageKind.Unasked));
        }

        HandleMessage(messageId, body, replies);
        return replies;
    }

    private void HandleMessage(long messageId, ReadOnlySpan<byte> body, List<byte[]> replies)
    {
        var reader = new BinaryTlReader(body);
        switch (reader.Constructor())
        {
            case Tl.Service.MessageContainer:
                for (int left = reader.Int(); left > 0; left--)
                {
                    long innerId = reader.Long();
                    reader.Int();
                    HandleMessage(innerId, reader.Raw(reader.Int()), replies);
                }

                break;
            case Tl.GzipPacked:
                HandleMessage(messageId, RpcCall.Unpack(reader.String()), replies);
                break;
            case Tl.Service.MessagesAcknowledged or Tl.Service.HttpWait:
                break;
            case Tl.Service.Ping or Tl.Service.PingDelayDisconnect:
                Answer(new BinaryTlWriter().Constructor(Tl.Service.Pong).Long(messageId).Long(reader.Long()));
                break;
            case Tl.Service.GetFutureSalts:
                Answer(FutureSalts(messageId));
                break;
            case Tl.Service.DestroySession:
                Answer(new BinaryTlWriter().Constructor(Tl.Service.DestroySessionOk).Long(reader.Long()));
                break;
            case Tl.Service.DestroyKey:
                Answer(new BinaryTlWriter().Constructor(Tl.Service.DestroyKeyOk));
                break;
            case Tl.Service.DropAnswer:
                Answer(new BinaryTlWriter().Constructor(Tl.Service.Result).Long(messageId).Constructor(Tl.Service.AnswerUnknown));
                break;
            case Tl.Service.MessagesStateRequest:
                reader.Constructor();
                byte[] states = [.. Enumerable.Repeat(MessageUnknown, reader.Int())];
                Answer(new BinaryTlWriter().Constructor(Tl.Service.MessagesStateInfo).Long(messageId).String(states));
                break;
            default:
                byte[] result = _answer(this, RpcCall.Unwrap(body));
                Answer(new BinaryTlWriter().Constructor(Tl.Service.Result).Long(messageId).Raw(result));
                break;
        }

        void Answer(BinaryTlWriter answer) => replies.Add(Encrypt(answer.ToArray(), MessageKind.Answer));
    }

    private static BinaryTlWriter FutureSalts(long messageId)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return new BinaryTlWriter().Constructor(Tl.Service.FutureSalts).Long(messageId).Int((int)now.ToUnixTimeSeconds())
            .Int(1).Int((int)(now - _saltLasts).ToUnixTimeSeconds()).Int((int)(now + _saltLasts).ToUnixTimeSeconds()).Long(Salt);
    }

    private byte[] Encrypt(byte[] body, MessageKind kind)
    {
        int sequence;
        lock (_lock)
        {
            sequence = (_contentMessages++ * 2) + 1;
        }

        BinaryTlWriter message = new BinaryTlWriter().Long(Salt).Long(_session).Long(_messageIds.Next(kind)).Int(sequence).Int(body.Length)
            .Raw(body);
        return _key.Encrypt(message.ToArray());
    }
}
