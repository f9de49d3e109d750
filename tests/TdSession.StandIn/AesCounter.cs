namespace TdSession.StandIn;

/// <summary>AES in counter mode, which .NET does not have: one direction of the obfuscated transport.</summary>
internal sealed class AesCounter : IDisposable
{
    private const int BlockSize = 16;

    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _keyStream = new byte[BlockSize];
    private UInt128 _counter;
    private int _used = BlockSize;

    public AesCounter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> counter)
    {
        _aes.SetKey(key);
        _counter = BinaryPrimitives.ReadUInt128BigEndian(counter);
    }

    /// <summary>Encrypts or decrypts data in place.</summary>
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
        BinaryPrimitives.WriteUInt128BigEndian(_keyStream, _counter++);
        _aes.EncryptEcb(_keyStream, _keyStream, PaddingMode.None);
        _used = 0;
    }
}
