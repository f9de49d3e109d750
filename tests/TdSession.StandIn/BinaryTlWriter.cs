namespace TdSession.StandIn;

/// <summary>Writes values in TL's binary form: little-endian, padded to four bytes.</summary>
internal sealed class BinaryTlWriter
{
    private const int LongestShortString = 253;
    private const byte LongStringMark = 254;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    public BinaryTlWriter Constructor(uint id) => Int(unchecked((int)id));

    public BinaryTlWriter Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
        return this;
    }

    public BinaryTlWriter Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
        return this;
    }

    public BinaryTlWriter Double(double value) => Long(BitConverter.DoubleToInt64Bits(value));

    public BinaryTlWriter Raw(ReadOnlySpan<byte> bytes)
    {
        _buffer.Write(bytes);
        return this;
    }

    public BinaryTlWriter String(string text) => String(Encoding.UTF8.GetBytes(text));

    /// <summary>The length in one byte, or a mark and three bytes; the bytes; zeros up to a multiple of four.</summary>
    public BinaryTlWriter String(ReadOnlySpan<byte> bytes)
    {
        int start = _buffer.WrittenCount;
        Raw(bytes.Length <= LongestShortString
            ? [(byte)bytes.Length]
            : [LongStringMark, (byte)bytes.Length, (byte)(bytes.Length >> 8), (byte)(bytes.Length >> 16)]);
        Raw(bytes);
        return Raw(new byte[BinaryTlReader.Padding(_buffer.WrittenCount - start)]);
    }

    public BinaryTlWriter Vector<T>(IReadOnlyList<T> items, Action<T> writeItem)
    {
        Constructor(Tl.Vector).Int(items.Count);
        foreach (T item in items)
        {
            writeItem(item);
        }

        return this;
    }
}
