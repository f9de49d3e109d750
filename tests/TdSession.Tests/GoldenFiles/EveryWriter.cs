namespace TdSession.Tests.GoldenFiles;

/// <summary>Writes a value in every way that needs no serializer, and makes sure that the bytes are as expected.</summary>
internal static class EveryWriter
{
    public static void ShouldWrite(TdObject value, TdJsonFormat format, byte[] expected)
    {
        var output = new ByteOutput();
        value.WriteTo(output, format);

        value.ToUtf8Bytes(format).AsSpan().SequenceEqual(expected).Should().BeTrue();
        (value.ToJson(format) == Encoding.UTF8.GetString(expected)).Should().BeTrue();
        output.Written.AsSpan().SequenceEqual(expected).Should().BeTrue();
    }

    public static void ShouldWrite(TdEnvelope value, TdJsonFormat format, byte[] expected)
    {
        var output = new ByteOutput();
        value.WriteTo(output, format);

        value.ToUtf8Bytes(format).AsSpan().SequenceEqual(expected).Should().BeTrue();
        (value.ToJson(format) == Encoding.UTF8.GetString(expected)).Should().BeTrue();
        output.Written.AsSpan().SequenceEqual(expected).Should().BeTrue();
    }
}
