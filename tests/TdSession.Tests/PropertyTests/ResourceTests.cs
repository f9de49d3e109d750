namespace TdSession.Tests.PropertyTests;

/// <summary>Reading allocates memory in proportion to the length of the text. (Benchmarks measure the time.)</summary>
public sealed class ResourceTests
{
    public static TheoryData<string, int, double> Shapes => new()
    {
        // The shape, its size, and the maximum memory as a multiple of the text: one more copy of the text is too much.
        { "sessions", 20_000, 1.5 },
        { "a text", 1_000_000, 2.5 },
        { "an escaped text", 1_000_000, 0.9 },
        { "unknown fields", 10_000, 13 },
        { "an unknown list", 100_000, 3 },
        { "an @extra", 100_000, 3.8 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reading_memory_is_proportional_to_the_text(string shape, int count, double mostTimes)
    {
        var text = Write(shape, count);

        foreach (var (way, read) in Ways())
        {
            ((double)Allocated(read, text) / text.Length).Should().BeLessThan(mostTimes, way);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Truncated_text_needs_at_most_twice_the_memory(string shape, int count, double mostTimes)
    {
        var broken = Write(shape, count)[..^1];

        foreach (var (way, read) in Ways())
        {
            var allocated = Allocated(text => FluentActions.Invoking(() => read(text)).Should().Throw<JsonException>(way), broken);

            allocated.Should().BeLessThan((long)(broken.Length * mostTimes * 2), way);    // once per reader
        }
    }

    private static (string Name, Action<byte[]> Read)[] Ways() =>
    [
        ("TdEnvelope.Parse", text => TdEnvelope.Parse(text)),
        ("JsonSerializer", text => JsonSerializer.Deserialize(text, TdSessionJsonContext.Default.TdEnvelope)),
    ];

    /// <summary>Measures the minimum memory of several attempts. Others also allocate arrays for the shared pool.</summary>
    private static long Allocated(Action<byte[]> read, byte[] text) => Enumerable.Range(0, 8).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static string Android => Encoding.UTF8.GetString(GoldenFolder.Read("session", "type-android.json"));

    private static byte[] Write(string shape, int count) => Encoding.UTF8.GetBytes(shape switch
    {
        "sessions" =>
            $$"""{"@type":"sessions","sessions":[{{List(count, _ => Android)}}],"inactive_session_ttl_days":1}""",
        "a text" => $$"""{"@type":"error","code":1,"message":"{{new string('x', count)}}"}""",
        "an escaped text" => $$"""{"@type":"error","code":1,"message":"{{string.Concat(Enumerable.Repeat("\\u00e9", count / 5))}}"}""",
        "unknown fields" => $$"""{"@type":"ok",{{List(count, index => $"\"f{index}\":{index}")}}}""",
        "an unknown list" => $$"""{"@type":"ok","list":[{{List(count, index => index.ToString(CultureInfo.InvariantCulture))}}]}""",
        _ => $$"""{"@type":"ok","@extra":[{{List(count, index => index.ToString(CultureInfo.InvariantCulture))}}]}""",
    });

    private static string List(int count, Func<int, string> item) => string.Join(",", Enumerable.Range(0, count).Select(item));
}
