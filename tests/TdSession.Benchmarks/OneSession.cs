namespace TdSession.Benchmarks;

/// <summary>Decoding one session.</summary>
[BenchmarkCategory(nameof(DecodeSession))]
public class DecodeSession
{
    private static readonly byte[] _json = Corpus.Write(Corpus.Session(1), Corpus.Underscore);
    private static readonly Session _session = Corpus.Session(1);
    private readonly string _text = Encoding.UTF8.GetString(_json);

    [Benchmark(Description = "Utf8JsonReader, tokens only")]
    public int Walk() => Rivals.Walk(_json);

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens and strings: the floor")]
    public int Floor() => Rivals.WalkAndMakeStrings(_json);

    [Benchmark(Description = "The objects of the session and nothing else")]
    public object Allocate() => new TdEnvelope { Object = Rivals.Copy(_session) };

    [Benchmark(Description = "TdSession: TdEnvelope.Parse")]
    public TdEnvelope Envelope() => TdEnvelope.Parse(_json);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse of a string")]
    public TdEnvelope Text() => TdEnvelope.Parse(_text);

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public Session? Serializer() => JsonSerializer.Deserialize(_json, TdSessionJsonContext.Default.Session);

    [Benchmark(Description = "System.Text.Json, source-generated, immutable record")]
    public ImmutableSession? Immutable() => JsonSerializer.Deserialize(_json, ImmutableContext.Default.ImmutableSession);

    [Benchmark(Description = "System.Text.Json, source-generated, settable class")]
    public PlainSession? Generated() => JsonSerializer.Deserialize(_json, PlainContext.Default.PlainSession);

    [Benchmark(Description = "System.Text.Json, reflection, settable class")]
    public PlainSession? Reflection() => JsonSerializer.Deserialize<PlainSession>(_json);

    [Benchmark(Description = "JsonDocument, rented")]
    public int Document() => Rivals.Document(_json);

    [Benchmark(Description = "Newtonsoft.Json, a JToken per value")]
    public NewtonsoftSession? Newtonsoft() => Rivals.Newtonsoft<NewtonsoftSession>(_json);
}

/// <summary>Encoding one session.</summary>
[BenchmarkCategory(nameof(EncodeSession))]
public class EncodeSession
{
    private readonly Session _session = Corpus.Session(1);
    private readonly PlainSession _plain = JsonSerializer.Deserialize<PlainSession>(Corpus.Write(Corpus.Session(1), Corpus.Underscore))!;

    [Benchmark(Description = "TdSession: ToUtf8Bytes")]
    public byte[] Bytes() => _session.ToUtf8Bytes(TdJsonFormat.TdLib);

    [Benchmark(Description = "TdSession: ToJson")]
    public string Text() => _session.ToJson(TdJsonFormat.TdLib);

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public byte[] Serializer() => JsonSerializer.SerializeToUtf8Bytes(_session, TdSessionJsonContext.Default.Session);

    [Benchmark(Baseline = true, Description = "System.Text.Json, source-generated")]
    public byte[] Generated() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainSession);

    [Benchmark(Description = "System.Text.Json, reflection")]
    public byte[] Reflection() => JsonSerializer.SerializeToUtf8Bytes(_plain);
}
