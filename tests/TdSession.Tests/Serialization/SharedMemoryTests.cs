namespace TdSession.Tests.Serialization;

/// <summary>No text of a message stays in the array pools, which all code of a process shares.</summary>
public sealed class SharedMemoryTests
{
    private const string Secret = "LeftBehind";    // that no other test uses

    /// <summary>Long texts: without escapes, with those of every encoder, and with those of some.</summary>
    private static readonly string[] _texts =
        [.. new[] { "x", "\"", "é", "日本😀" }.Select(end => string.Concat(Enumerable.Repeat(Secret + end, 60)))];

    private static readonly byte[] _secretUtf8 = Encoding.UTF8.GetBytes(Secret);

    private static readonly string[] _places = ["x", "@extra", "message"];

    private static readonly JavaScriptEncoder[] _encoders =
        [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TdJavaScriptEncoder.Instance,
            JavaScriptLikeEncoder.Instance];

    private static readonly Dictionary<string, Action[]> _ways = Prepare();

    public static TheoryData<string> Ways => [.. _ways.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Message_text_does_not_stay_in_array_pools(string way)
    {
        foreach (var action in _ways[way])
        {
            var left = await Task.Factory.StartNew(
                () =>
                {
                    var (bytes, characters) = (Fill<byte>(), Fill<char>());
                    action();
                    return bytes.Count(array => array.AsSpan().IndexOf(_secretUtf8) >= 0)
                        + characters.Count(array => array.AsSpan().IndexOf(Secret.AsSpan()) >= 0);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,    // a new thread rents the arrays that it returned
                TaskScheduler.Default);
            left.Should().Be(0, way);
        }
    }

    /// <summary>Creates the inputs first, since that uses the pools, too.</summary>
    private static Dictionary<string, Action[]> Prepare()
    {
        var ways = new Dictionary<string, Func<string, Action>>
        {
            ["Parse"] = text => Parsing(Message(text)),
            ["Parse, indented"] = text => Parsing(Encoding.UTF8.GetBytes(Text(text).Replace(",", " ,\n"))),
            ["Parse of a string"] = text => With(Text(text), message => TdEnvelope.Parse(message)),
            ["Parse of a string with a lone surrogate"] = text =>
                With(Text(text) + "\ud800", message => Fails<JsonException>(() => TdEnvelope.Parse(message))),
            ["IsKnownType of a string"] = text =>
                With($$"""{"x":{{Quote(text)}},"@type":"ok"}""", message => TdEnvelope.IsKnownType(message).Should().BeTrue()),
            ["ToJson"] = text => With(TdEnvelope.Parse(Message(text)), message => message.ToJson(TdJsonFormat.TdLib)),
            ["ToUtf8Bytes"] = text => With(TdEnvelope.Parse(Message(text)), message => message.ToUtf8Bytes(TdJsonFormat.TdLib)),
            ["JsonSerializer"] = text => With(Message(text), message => JsonSerializer.Deserialize<TdEnvelope>(message)),
            ["a reader of segments"] = text => With(Message(text), message => EveryReader.ReadSegments(typeof(TdEnvelope), message, 7)),
            ["a text that breaks off"] = text => With(Message(text), message =>
            {
                for (var length = message.Length - 1; length > 0; length -= 97)
                {
                    Fails<JsonException>(Parsing([.. message.Take(length)]));
                }
            }),
            ["a lone surrogate"] = text => With(BrokenMessages(text).ToArray(),
                messages => Array.ForEach(messages, message => Fails<JsonException>(Parsing(message)))),
            ["WithExtra"] = text => () => new GetActiveSessions().WithExtra(text),
            ["Extra"] = text => With(JsonElement.Parse($"[{Quote(text)}]"), Attach),
            ["Extra of a lone surrogate"] = text => With(JsonElement.Parse($"[{Quote(text)},\"{Secret}\\ud800\"]"),
                extra => Fails<ArgumentException>(() => Attach(extra))),
            ["Create"] = text => With(JsonElement.Parse(Quote(text)), value => TdUnknownFields.Create([new(text, value)])),
            ["unknown fields, asked for"] = text =>
                With(TdEnvelope.Parse(Message(text)).Object.UnknownFields, fields => fields.Values.Count().Should().Be(1)),
            ["comparing"] = text => With((TdEnvelope.Parse(Message(text)), TdEnvelope.Parse(Message(text))), pair =>
                (pair.Item1 == pair.Item2 && pair.Item1.GetHashCode() == pair.Item2.GetHashCode()).Should().BeTrue()),
            ["an encoder that fails"] = text =>
            {
                var write = Writing(text + "é", new OddEncoder("fails"), isIndented: false, maxDepth: 0);
                return () => Fails<JsonException>(write);
            },
        };
        foreach (var encoder in _encoders)
        {
            foreach (var isIndented in new[] { false, true })
            {
                var name =
                    $"writing with {encoder.GetType().Name}{Array.IndexOf(_encoders, encoder)}, {(isIndented ? "indented" : "plain")}";
                ways.Add(name, text => Writing(text, encoder, isIndented, maxDepth: 0));
                ways.Add(name + ", too deep", text =>
                {
                    var write = Writing(text, encoder, isIndented, maxDepth: 2);
                    return () => Fails<JsonException>(write);
                });
            }
        }

        return ways.ToDictionary(way => way.Key, way => _texts.Select(way.Value).ToArray());
    }

    /// <summary>Returns empty arrays to a pool. (The arrays that it allocates itself aren't initialized.)</summary>
    private static List<T[]> Fill<T>()
    {
        var arrays = new List<T[]>();
        for (var length = 16; length <= 1 << 17; length *= 2)
        {
            arrays.AddRange(Enumerable.Range(0, 6).Select(_ => ArrayPool<T>.Shared.Rent(length)));
        }

        arrays.ForEach(array => ArrayPool<T>.Shared.Return(array, clearArray: true));
        return arrays;
    }

    private static Action With<T>(T input, Action<T> action) => () => action(input);

    private static Action Parsing(byte[] message) => () => TdEnvelope.Parse(message);

    private static void Attach(JsonElement extra) => _ = new TdEnvelope { Object = new GetActiveSessions(), Extra = extra };

    private static Action Writing(string text, JavaScriptEncoder encoder, bool isIndented, int maxDepth)
    {
        var envelope = TdEnvelope.Parse(Message(text));
        var options = new JsonWriterOptions { Encoder = encoder, Indented = isIndented, MaxDepth = maxDepth };
        return () =>
        {
            using var writer = new Utf8JsonWriter(new MemoryStream(), options);    // the buffers of JsonSerializer are not ours
            JsonSerializer.Serialize(writer, envelope);
        };
    }

    private static IEnumerable<byte[]> BrokenMessages(string text) => _places
        .Select(place =>
            Encoding.UTF8.GetBytes(Valid.Error.Without("message").And(place, $"[{{\"a\":{Quote(text)}}},\"{Secret}\\ud800\"]")));

    private static byte[] Message(string text) =>
        Encoding.UTF8.GetBytes(Valid.Error.With("message", Quote(text)).And(Escape(text), $"{{\"a\":[{Quote(text)}],{Quote(text)}:1}}")
            .And("@extra", $"[{Quote(text)}]"));

    private static string Text(string text) => Encoding.UTF8.GetString(Message(text));

    private static string Quote(string text) => $"\"{Escape(text)}\"";

    private static string Escape(string text) => JsonEncodedText.Encode(text).ToString();

    private static void Fails<T>(Action attempt)
        where T : Exception => attempt.Should().Throw<T>();
}
