namespace TdSession.Tests.Concurrency;

/// <summary>New converters, options and contexts, whose caches the first threads fill.</summary>
internal sealed class Ways
{
    private readonly JsonSerializerOptions _nothingSet = new();
    private readonly JsonSerializerOptions[] _formats;
    private readonly TdSessionJsonContext[] _contexts;

    public Ways()
    {
        JsonConverter documented = new TdJsonConverter();
        JsonConverter tdLib = new TdJsonConverter(TdJsonFormat.TdLib);
        _formats =
        [
            new() { Converters = { documented } },
            new() { Converters = { tdLib }, Encoder = TdJavaScriptEncoder.Instance },
        ];
        _contexts =
        [
            new(new JsonSerializerOptions { Converters = { documented }, Encoder = JavaScriptLikeEncoder.Instance }),
            new(new JsonSerializerOptions { Converters = { tdLib } }),
        ];
    }

    /// <summary>Reads and writes a message in many ways.</summary>
    public IEnumerable<string> Texts(byte[] message)
    {
        var parsed = TdEnvelope.Parse(message);
        var byOptions = JsonSerializer.Deserialize<TdEnvelope>(message, _nothingSet)!;
        var byContext = JsonSerializer.Deserialize(message, _contexts[0].TdEnvelope)!;
        var inPieces = (TdEnvelope)EveryReader.ReadSegments(typeof(TdEnvelope), message, 7)!;
        var alone = JsonSerializer.Deserialize(message, parsed.Object.GetType(), _formats[0])!;

        yield return $"{TdEnvelope.IsKnownType(message)} {parsed}";
        yield return $"{parsed.Equals(byOptions)} {parsed.Equals(byContext)} {parsed.Equals(inPieces)} {parsed.Object.Equals(alone)}";
        yield return JsonSerializer.Serialize(parsed, _formats[0]);
        yield return JsonSerializer.Serialize(byOptions, _formats[1]);
        yield return JsonSerializer.Serialize(byContext, _contexts[0].TdEnvelope);
        yield return JsonSerializer.Serialize(inPieces.Object, _contexts[1].TdObject);
    }
}
