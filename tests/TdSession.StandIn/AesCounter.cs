namespace TdSession.StandIn;

/// <summary>AES in counter mode, which .NET does not have: one direction of the obfuscated transport.</summary>
internal sealed class AesCounter : IDisposable
{
    private const int BlockSize = 16;

    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _counter;
    private readonly byte[] _keyStream = new byte[BlockSize];
    private int _used = BlockSize;

    public AesCounter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> counter)
    {
        _aes.Key = key.ToArray();
        _counter = counter.ToArray();
    }

    /// <summary>Encrypts or decrypts, which is the same, in place.</summary>
    public void Transform(Span<byte> data)
    {
        foreach (ref byte value in data)
        {
            if (_used == BlockSize)
            {
                NextBlock();
            }

            value ^= _keyStream[_used++];
        }
    }

    public void Dispose() => _aes.Dispose();

    private void NextBlock()
    {
        _aes.EncryptEcb(_counter, _keyStream, PaddingMode.None);
        _used = 0;

        // The counter is one big-endian number.
        int position = BlockSize - 1;
        while (position >= 0 && ++_counter[position] == 0)
        {
            position--;
        }
    }
}
