namespace TdSession.StandIn;

/// <summary>Reads what <see cref="BinaryTlWriter"/> writes.</summary>
internal ref struct BinaryTlReader(ReadOnlySpan<byte> bytes)
{
    private const byte LongStringMark = 254;

    /// <summary>Gets the bytes that are still unread.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    /// <summary>Returns the number of bytes up to a multiple of four.</summary>
    public static int Padding(int length) => -length & 3;

    public uint Constructor() => unchecked((uint)Int());

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Raw(sizeof(int)));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Raw(sizeof(long)));

    public ReadOnlySpan<byte> Raw(int count)
    {
        ReadOnlySpan<byte> head = Rest[..count];
        Rest = Rest[count..];
        return head;
    }

    public ReadOnlySpan<byte> String()
    {
        int header = 1;
        int length = Raw(1)[0];
        if (length == LongStringMark)
        {
            ReadOnlySpan<byte> three = Raw(3);
            header = 4;
            length = three[0] | (three[1] << 8) | (three[2] << 16);
        }

        ReadOnlySpan<byte> text = Raw(length);
        Raw(Padding(header + length));
        return text;
    }
}
