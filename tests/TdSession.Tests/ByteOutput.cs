namespace TdSession.Tests;

/// <summary>A buffer that returns no more memory than requested.</summary>
internal sealed class ByteOutput : IBufferWriter<byte>
{
    private byte[] _bytes = [];

    public int Count { get; private set; }

    public byte[] Written => _bytes.AsSpan(0, Count).ToArray();

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - Count < Math.Max(1, sizeHint))
        {
            Array.Resize(ref _bytes, Math.Max(Count * 2, Count + Math.Max(1, sizeHint)));
        }

        return _bytes.AsMemory(Count, Math.Max(1, sizeHint));
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
