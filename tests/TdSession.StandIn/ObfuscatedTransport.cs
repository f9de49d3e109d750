namespace TdSession.StandIn;

/// <summary>The server's side of Telegram's obfuscated TCP transport: a header from the client, then packets after their lengths.</summary>
internal sealed class ObfuscatedTransport : IDisposable
{
    private const uint Intermediate = 0xeeeeeeee;
    private const uint PaddedIntermediate = 0xdddddddd;
    private const int LengthMask = 0x7fffffff;

    private readonly Stream _stream;
    private readonly AesCounter _incoming;
    private readonly AesCounter _outgoing;
    private readonly SemaphoreSlim _writing = new(1);

    private ObfuscatedTransport(Stream stream, AesCounter incoming, AesCounter outgoing)
    {
        _stream = stream;
        _incoming = incoming;
        _outgoing = outgoing;
    }

    public static async Task<ObfuscatedTransport> AcceptAsync(Stream stream)
    {
        byte[] header = new byte[64];
        await stream.ReadExactlyAsync(header);
        var incoming = new AesCounter(header.AsSpan(8, 32), header.AsSpan(40, 16));
        byte[] reversed = [.. header.Reverse()];
        var outgoing = new AesCounter(reversed.AsSpan(8, 32), reversed.AsSpan(40, 16));

        // The header is the start of the encrypted stream, and contains the name of the protocol.
        incoming.Transform(header);
        uint protocol = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56));
        return protocol is Intermediate or PaddedIntermediate
            ? new ObfuscatedTransport(stream, incoming, outgoing)
            : throw new InvalidDataException($"The stand-in doesn't support the transport {protocol:x8}.");
    }

    /// <summary>Returns the next packet, or <see langword="null"/> if the client has disconnected.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        byte[] length = new byte[sizeof(int)];
        if (await _stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false) < length.Length)
        {
            return null;
        }

        _incoming.Transform(length);
        byte[] packet = new byte[BinaryPrimitives.ReadInt32LittleEndian(length) & LengthMask];
        await _stream.ReadExactlyAsync(packet);
        _incoming.Transform(packet);
        return packet;
    }

    public async Task WriteAsync(byte[] packet)
    {
        await _writing.WaitAsync();
        try
        {
            byte[] framed = new BinaryTlWriter().Int(packet.Length).Raw(packet).ToArray();
            _outgoing.Transform(framed);
            await _stream.WriteAsync(framed);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _incoming.Dispose();
        _outgoing.Dispose();
        _writing.Dispose();
    }
}
