#if NET

namespace TdSession.Tests.Json;

/// <summary>Reading a string allocates as much as reading UTF-8. Writing allocates only the result.</summary>
public sealed class AllocationTests
{
    private const int ObjectHeader = 16;

    [Fact]
    public void Parsing_a_string_allocates_as_much_as_UTF8()
    {
        var text = Samples.Sessions.ToJson(TdJsonFormat.TdLib);
        var utf8 = Encoding.UTF8.GetBytes(text);

        Allocated(() => TdEnvelope.Parse(text.AsSpan())).Should().Be(Allocated(() => TdEnvelope.Parse(utf8)));
    }

    [Fact]
    public void Writing_allocates_only_the_result()
    {
        var value = Samples.Sessions;
        var envelope = new TdEnvelope { Object = value, ClientId = 1 };
        var output = new ArrayBufferWriter<byte>(100_000);
        var length = value.ToUtf8Bytes(TdJsonFormat.TdLib).Length;

        Allocated(() => value.ToUtf8Bytes(TdJsonFormat.TdLib)).Should().Be(Padded(ObjectHeader + 8 + length));
        Allocated(() => value.ToJson(TdJsonFormat.TdLib)).Should().Be(Padded(ObjectHeader + 4 + (2 * (length + 1))));
        Allocated(() => value.WriteTo(output, TdJsonFormat.TdLib)).Should().Be(0);
        Allocated(() => envelope.WriteTo(output, TdJsonFormat.TdLib)).Should().Be(0);
    }

    [Fact]
    public void Long_string_is_copied_to_UTF8_once()
    {
        var text = $$"""{"@type":"error","code":1,"message":"{{new string('x', 2_000_000)}}"}""";
        var utf8 = Encoding.UTF8.GetBytes(text);

        (Allocated(() => TdEnvelope.Parse(text)) - Allocated(() => TdEnvelope.Parse(utf8))).Should().BeLessThan(text.Length + 1000);
    }

    [Fact]
    public void Unknown_field_is_parsed_without_the_others()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"_":"x","big":[{{new string('1', 1_000_000).Replace("1", "1,")}}1],"small":1}""");
        var fields = Enumerable.Range(0, 20).Select(_ => TdEnvelope.Parse(json).Object.UnknownFields).ToArray();    // each is used once
        var next = 0;

        Allocated(() => fields[next++].TryGetValue("small", out _)).Should().BeLessThan(1000);
        Allocated(() => fields[next++]["small"].GetInt32()).Should().BeLessThan(1000);
    }

    private static int Padded(int size) => (size + 7) / 8 * 8;

    // The minimum of several runs: the first compiles the code and fills the pool, and a collection can empty the pool.
    private static long Allocated(Action action) => Enumerable.Range(0, 10).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
#endif
