namespace TdSession.Benchmarks;

/// <summary>How a session may be written: as TDLib and its clients do, as a newer TDLib might, or so that the canonical reader refuses it,
/// at the start or the end.</summary>
public enum Spelling
{
    TdLib,
    TdLibCyrillic,
    JavaScript,
    JavaScriptCyrillic,
    NewField,
    SpaceAtTheStart,
    SpaceAtTheEnd,
    Indented,
}

/// <summary>Decoding one session in different spellings.</summary>
[BenchmarkCategory(nameof(DecodeSpellings))]
public class DecodeSpellings
{
    private byte[] _json = [];

    [ParamsAllValues]
    public Spelling Spelling { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var session = Corpus.Session(1);
        var cyrillic = session with { Location = "Санкт-Петербург, Россия", DeviceModel = "Ноутбук" };
        var text = Corpus.Write(session, Corpus.Underscore);
        _json = Spelling switch
        {
            Spelling.TdLib => Corpus.Write(session, Corpus.TdLib),
            Spelling.TdLibCyrillic => Corpus.Write(cyrillic, Corpus.TdLib),
            Spelling.JavaScriptCyrillic => Corpus.Write(cyrillic, Corpus.Underscore),
            Spelling.NewField => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text)
                .Replace(",\"platform\":", ",\"badges\":[1,2],\"platform\":", StringComparison.Ordinal)),
            Spelling.SpaceAtTheStart => [(byte)'{', (byte)' ', .. text.AsSpan(1)],
            Spelling.SpaceAtTheEnd => [.. text.AsSpan(0, text.Length - 1), (byte)' ', (byte)'}'],
            Spelling.Indented => Corpus.Write(session, new JsonSerializerOptions(Corpus.Underscore) { WriteIndented = true }),
            _ => text,
        };
    }

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens and strings: the floor")]
    public int Floor() => Rivals.WalkAndMakeStrings(_json);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse")]
    public TdEnvelope Envelope() => TdEnvelope.Parse(_json);

    [Benchmark(Description = "TdSession: JsonSerializer")]
    public Session? Serializer() => JsonSerializer.Deserialize(_json, TdSessionJsonContext.Default.Session);
}

/// <summary>Reading a file of all messages of libtdjson 1.8.67, line by line.</summary>
[BenchmarkCategory(nameof(StreamFile))]
public class StreamFile
{
    private readonly byte[][] _lines =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "stream.jsonl")).Select(Encoding.UTF8.GetBytes)];

    [Benchmark(Description = "Utf8JsonReader, tokens only")]
    public int Walk() => _lines.Sum(line => Rivals.Walk(line));

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens and strings: the floor")]
    public int Floor() => _lines.Sum(line => Rivals.WalkAndMakeStrings(line));

    [Benchmark(Description = "TdSession: TdEnvelope.Parse of every line")]
    public int Envelopes() => _lines.Count(line => TdEnvelope.Parse(line).Object is UnrecognizedObject);

    [Benchmark(Description = "TdSession: TdEnvelope.Parse where IsKnownType")]
    public int KnownEnvelopes() => _lines.Count(line => TdEnvelope.IsKnownType(line) && TdEnvelope.Parse(line).ClientId != 0);
}
