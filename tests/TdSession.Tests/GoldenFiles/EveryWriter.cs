namespace TdSession.Tests.GoldenFiles;

/// <summary>Writes a value in every way that needs no serializer, and asserts that the bytes are as expected.</summary>
internal static class EveryWriter
{
    public static void ShouldWrite(TdObject value, TdJsonFormat format, byte[] expected) =>
        ShouldWrite(value.ToUtf8Bytes(format), value.ToJson(format), output => value.WriteTo(output, format), expected);

    public static void ShouldWrite(TdEnvelope value, TdJsonFormat format, byte[] expected) =>
        ShouldWrite(value.ToUtf8Bytes(format), value.ToJson(format), output => value.WriteTo(output, format), expected);

    private static void ShouldWrite(byte[] utf8, string text, Action<IBufferWriter<byte>> write, byte[] expected)
    {
        var output = new ByteOutput();
        write(output);

        utf8.AsSpan().SequenceEqual(expected).Should().BeTrue();
        (text == Encoding.UTF8.GetString(expected)).Should().BeTrue();
        output.Written.AsSpan().SequenceEqual(expected).Should().BeTrue();
    }
}
