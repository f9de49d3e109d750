namespace TdSession.StandIn;

/// <summary>Writes values in TL's binary form: little-endian, everything a multiple of four bytes.</summary>
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
        if (bytes.Length <= LongestShortString)
        {
            Raw([(byte)bytes.Length]);
        }
        else
        {
            Raw([LongStringMark, (byte)bytes.Length, (byte)(bytes.Length >> 8), (byte)(bytes.Length >> 16)]);
        }

        Raw(bytes);
        ReadOnlySpan<byte> zeros = [0, 0, 0];
        return Raw(zeros[..BinaryTlReader.Padding(_buffer.WrittenCount - start)]);
    }
}
