using System.Buffers;

namespace TdSession.Tests;

/// <summary>Keeps what is written into it, in a buffer that is always just long enough.</summary>
internal sealed class ByteOutput : IBufferWriter<byte>
{
    private byte[] _bytes = [];

    public int Count { get; private set; }

    public byte[] Written => _bytes.AsSpan(0, Count).ToArray();

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Array.Resize(ref _bytes, Count + Math.Max(1, sizeHint));
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
