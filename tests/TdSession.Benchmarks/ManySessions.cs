namespace TdSession.Benchmarks;

/// <summary>Decoding lists of sessions.</summary>
[BenchmarkCategory(nameof(DecodeSessions))]
public class DecodeSessions
{
    private byte[] _json = [];

    [Params(1, 5, 100, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Write() => _json = Corpus.Write(Corpus.Sessions(Count), Corpus.Underscore);

    [Benchmark(Description = "Utf8JsonReader, tokens only")]
    public int Walk() => Rivals.Walk(_json);

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens and strings: the floor")]
    public int Floor() => Rivals.WalkAndMakeStrings(_json);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse")]
    public TdEnvelope Envelope() => TdEnvelope.Parse(_json);

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public Sessions? Serializer() => JsonSerializer.Deserialize(_json, TdSessionJsonContext.Default.Sessions);

    [Benchmark(Description = "TdSession: JsonSerializer, from a Stream")]
    public async Task<Sessions?> FromStream()
    {
        using var stream = new MemoryStream(_json);
        return await JsonSerializer.DeserializeAsync(stream, TdSessionJsonContext.Default.Sessions).ConfigureAwait(false);
    }

    [Benchmark(Description = "System.Text.Json, source-generated")]
    public PlainSessions? Generated() => JsonSerializer.Deserialize(_json, PlainContext.Default.PlainSessions);

    [Benchmark(Description = "System.Text.Json, reflection")]
    public PlainSessions? Reflection() => JsonSerializer.Deserialize<PlainSessions>(_json);

    [Benchmark(Description = "JsonDocument, rented")]
    public int Document() => Rivals.Document(_json);

    [Benchmark(Description = "Newtonsoft.Json, a JToken per value")]
    public NewtonsoftSessions? Newtonsoft() => Rivals.Newtonsoft<NewtonsoftSessions>(_json);
}

/// <summary>Encoding lists of sessions.</summary>
[BenchmarkCategory(nameof(EncodeSessions))]
public class EncodeSessions
{
    private Sessions _sessions = Corpus.Sessions(0);
    private PlainSessions _plain = new();

    [Params(1, 100, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _sessions = Corpus.Sessions(Count);
        _plain = JsonSerializer.Deserialize(Corpus.Write(_sessions, Corpus.Underscore), PlainContext.Default.PlainSessions)!;
    }

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public byte[] Serializer() => JsonSerializer.SerializeToUtf8Bytes(_sessions, TdSessionJsonContext.Default.Sessions);

    [Benchmark(Baseline = true, Description = "System.Text.Json, source-generated")]
    public byte[] Generated() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainSessions);
}
