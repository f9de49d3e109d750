namespace TdSession.StandIn;

/// <summary>
/// AES in infinite garble extension mode, which .NET does not have: <c>c[i] = AES(p[i] ^ c[i-1]) ^ p[i-1]</c>, and the initial vector is
/// <c>c[-1]</c> followed by <c>p[-1]</c>.
/// </summary>
internal static class AesInfiniteGarble
{
    public const int BlockSize = 16;

    public static byte[] Encrypt(byte[] key, byte[] vector, ReadOnlySpan<byte> plain) =>
        Transform(key, vector.AsSpan(0, BlockSize), vector.AsSpan(BlockSize), plain,
            (aes, from, to) => aes.EncryptEcb(from, to, PaddingMode.None));

    // The same formula read backwards: text and cipher change places, and so do the halves of the vector.
    public static byte[] Decrypt(byte[] key, byte[] vector, ReadOnlySpan<byte> cipher) =>
        Transform(key, vector.AsSpan(BlockSize), vector.AsSpan(0, BlockSize), cipher,
            (aes, from, to) => aes.DecryptEcb(from, to, PaddingMode.None));

    private static byte[] Transform(
        byte[] key, ReadOnlySpan<byte> previousOutput, ReadOnlySpan<byte> previousInput, ReadOnlySpan<byte> input,
        Action<Aes, byte[], byte[]> block)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        byte[] output = new byte[input.Length];
        byte[] mixed = new byte[BlockSize];
        byte[] transformed = new byte[BlockSize];

        for (int start = 0; start < input.Length; start += BlockSize)
        {
            ReadOnlySpan<byte> current = input.Slice(start, BlockSize);
            Xor(current, previousOutput, mixed);
            block(aes, mixed, transformed);
            Xor(transformed, previousInput, output.AsSpan(start, BlockSize));

            previousOutput = output.AsSpan(start, BlockSize);
            previousInput = current;
        }

        return output;
    }

    private static void Xor(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> result)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            result[i] = (byte)(left[i] ^ right[i]);
        }
    }
}
