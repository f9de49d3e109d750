using System.Runtime.InteropServices;

namespace TdSession.StandIn;

/// <summary>
/// AES in infinite garble extension mode, which .NET does not have: <c>c[i] = AES(p[i] ^ c[i-1]) ^ p[i-1]</c>, and the initial vector is
/// <c>c[-1]</c> followed by <c>p[-1]</c>.
/// </summary>
internal static class AesInfiniteGarble
{
    public const int BlockSize = 16;

    public static byte[] Encrypt(byte[] key, byte[] vector, ReadOnlySpan<byte> plain) =>
        Transform(key, vector, plain, static (aes, block) => aes.EncryptEcb(block, block, PaddingMode.None));

    // The same formula with text and cipher exchanged, and so with the halves of the vector exchanged.
    public static byte[] Decrypt(byte[] key, byte[] vector, ReadOnlySpan<byte> cipher) =>
        Transform(key, [.. vector[BlockSize..], .. vector[..BlockSize]], cipher,
            static (aes, block) => aes.DecryptEcb(block, block, PaddingMode.None));

    private static byte[] Transform(byte[] key, byte[] vector, ReadOnlySpan<byte> input, Action<Aes, byte[]> transformBlock)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        byte[] output = new byte[input.Length];
        byte[] block = new byte[BlockSize];
        UInt128 previousOutput = MemoryMarshal.Read<UInt128>(vector);
        UInt128 previousInput = MemoryMarshal.Read<UInt128>(vector.AsSpan(BlockSize));
        for (int start = 0; start < input.Length; start += BlockSize)
        {
            UInt128 current = MemoryMarshal.Read<UInt128>(input[start..]);
            MemoryMarshal.Write(block, current ^ previousOutput);
            transformBlock(aes, block);
            previousOutput = MemoryMarshal.Read<UInt128>(block) ^ previousInput;
            MemoryMarshal.Write(output.AsSpan(start), previousOutput);
            previousInput = current;
        }

        return output;
    }
}
