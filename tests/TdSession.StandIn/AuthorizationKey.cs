namespace TdSession.StandIn;

/// <summary>
/// The secret that TDLib and the stand-in share. It is random and given to both, so they exchange no keys, and no real server accepts it.
/// Encrypts messages as MTProto 2.0 does.
/// </summary>
internal sealed class AuthorizationKey
{
    private const int MessageKeySize = 16;
    private const int ShortestPadding = 12;
    private const int ClientToServer = 0;
    private const int ServerToClient = 8;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(256);

    public AuthorizationKey() => Id = BinaryPrimitives.ReadInt64LittleEndian(SHA1.HashData(_key).AsSpan(12));

    public long Id { get; }

    public ReadOnlySpan<byte> Bytes => _key;

    /// <summary>Encrypts what the server sends.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> message)
    {
        int shortest = message.Length + ShortestPadding;
        byte[] plain = [.. message, .. RandomNumberGenerator.GetBytes(ShortestPadding + (-shortest & (AesInfiniteGarble.BlockSize - 1)))];
        byte[] messageKey = MessageKey(plain, ServerToClient);
        (byte[] key, byte[] vector) = CipherKey(messageKey, ServerToClient);
        return new BinaryTlWriter().Long(Id).Raw(messageKey).Raw(AesInfiniteGarble.Encrypt(key, vector, plain)).ToArray();
    }

    /// <summary>Decrypts a message of the client. The padding stays at its end.</summary>
    public byte[] Decrypt(ReadOnlySpan<byte> packet)
    {
        var reader = new BinaryTlReader(packet);
        if (reader.Long() != Id)
        {
            throw new InvalidDataException("The client used another authorization key.");
        }

        byte[] messageKey = reader.Raw(MessageKeySize).ToArray();
        (byte[] key, byte[] vector) = CipherKey(messageKey, ClientToServer);

        // The padded transport may have added fewer bytes than a block.
        byte[] plain = AesInfiniteGarble.Decrypt(key, vector, reader.Rest[..(reader.Rest.Length & -AesInfiniteGarble.BlockSize)]);
        return MessageKey(plain, ClientToServer).AsSpan().SequenceEqual(messageKey)
            ? plain
            : throw new InvalidDataException("The client's message does not match its message key.");
    }

    private byte[] MessageKey(ReadOnlySpan<byte> plain, int direction) =>
        SHA256.HashData([.. _key.AsSpan(88 + direction, 32), .. plain])[8..24];

    private (byte[] Key, byte[] Vector) CipherKey(ReadOnlySpan<byte> messageKey, int direction)
    {
        byte[] a = SHA256.HashData([.. messageKey, .. _key.AsSpan(direction, 36)]);
        byte[] b = SHA256.HashData([.. _key.AsSpan(40 + direction, 36), .. messageKey]);
        return ([.. a[..8], .. b[8..24], .. a[24..32]], [.. b[..8], .. a[8..24], .. b[24..32]]);
    }
}
