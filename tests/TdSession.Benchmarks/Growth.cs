namespace TdSession.Benchmarks;

/// <summary>Ten times as much hostile text takes ten times the time, in every row.</summary>
[BenchmarkCategory(nameof(Growth))]
public class Growth
{
    private byte[] _json = [];

    [Params("text", "escaped text", "unknown fields", "unknown list")]
    public string Shape { get; set; } = "";

    [Params(10_000, 100_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Write() => _json = Encoding.UTF8.GetBytes(Shape switch
    {
        "text" => $$"""{"@type":"error","code":1,"message":"{{new string('x', Count)}}"}""",
        "escaped text" => $$"""{"@type":"error","code":1,"message":"{{string.Concat(Enumerable.Repeat("\\u00e9", Count / 6))}}"}""",
        "unknown fields" =>
            $$"""{"@type":"ok",{{string.Join(",", Enumerable.Range(0, Count / 10).Select(index => $"\"f{index}\":{index}"))}}}""",
        _ => $$"""{"@type":"ok","list":[{{string.Join(",", Enumerable.Range(0, Count / 6))}}]}""",
    });

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens only")]
    public int Walk() => Rivals.Walk(_json);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse")]
    public TdEnvelope Envelope() => TdEnvelope.Parse(_json);

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public TdObject? Serializer() => JsonSerializer.Deserialize(_json, TdSessionJsonContext.Default.TdObject);
}
