namespace TdSession.Tests.Serialization;

/// <summary>No text of a message stays in memory that all code of the process shares, whatever way it takes.</summary>
public sealed class SharedMemoryTests
{
    private const string Secret = "LeftBehind";    // that no other test uses

    /// <summary>A long text: as it is, with what every encoder escapes, and with what only some do.</summary>
    private static readonly string[] _texts =
        [.. new[] { "x", "\"", "é", "日本😀" }.Select(end => string.Concat(Enumerable.Repeat(Secret + end, 60)))];

    private static readonly byte[] _secretUtf8 = Encoding.UTF8.GetBytes(Secret);

    private static readonly string[] _places = ["x", "@extra", "message"];

    private static readonly JavaScriptEncoder[] _encoders =
        [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TdJavaScriptEncoder.Instance,
            GoldenFiles.JavaScriptLikeEncoder.Instance];

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
                TaskCreationOptions.LongRunning,    // a thread of its own, to which the pools give what it gave them
                TaskScheduler.Default);
            left.Should().Be(0, way);
        }
    }

    [Fact]
    public void Library_has_no_static_field_that_changes()
    {
        const System.Reflection.BindingFlags Static =
            System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        var fields = typeof(TdObject).Assembly.GetTypes().SelectMany(type => type.GetFields(Static)).ToList();

        fields.Should().Contain(field => field.IsInitOnly);
        fields.Where(field => !field.IsInitOnly && !field.IsLiteral && !IsCache(field)).Should().BeEmpty();
    }

    // The compiler's own, of delegates: they hold no data.
    private static bool IsCache(System.Reflection.FieldInfo field) =>
        field.DeclaringType!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false)
        && typeof(Delegate).IsAssignableFrom(field.FieldType);

    /// <summary>Makes the inputs before, since that uses the pools too.</summary>
    private static Dictionary<string, Action[]> Prepare()
    {
        var ways = new Dictionary<string, Func<string, Action>>
        {
            ["Parse"] = text => Parsing(Message(text)),
            ["Parse, indented"] = text => Parsing(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Message(text)).Replace(",", " ,\n"))),
            ["Parse of a string"] = text =>
            {
                var message = Encoding.UTF8.GetString(Message(text));
                return () => TdEnvelope.Parse(message.AsSpan());
            },
            ["Parse of a string with a lone surrogate"] = text =>
            {
                var message = Encoding.UTF8.GetString(Message(text)) + "\ud800";
                return () => Fails<JsonException>(() => TdEnvelope.Parse(message.AsSpan()));
            },
            ["IsKnownType of a string"] = text =>
            {
                var message = $$"""{"x":{{Quote(text)}},"@type":"ok"}""";
                return () => TdEnvelope.IsKnownType(message.AsSpan()).Should().BeTrue();
            },
            ["ToJson"] = text =>
            {
                var message = TdEnvelope.Parse(Message(text));
                return () => message.ToJson(TdJsonFormat.TdLib);
            },
            ["ToUtf8Bytes"] = text =>
            {
                var message = TdEnvelope.Parse(Message(text));
                return () => message.ToUtf8Bytes(TdJsonFormat.TdLib);
            },
            ["JsonSerializer"] = text => Deserializing(Message(text)),
            ["a reader of segments"] = text =>
            {
                var message = Message(text);
                return () => GoldenFiles.EveryReader.ReadSegments<TdEnvelope>(message, 7);
            },
            ["a text that breaks off"] = text =>
            {
                var message = Message(text);
                return () =>
                {
                    for (var length = message.Length - 1; length > 0; length -= 97)
                    {
                        Fails<JsonException>(Parsing([.. message.Take(length)]));
                    }
                };
            },
            ["a lone surrogate"] = text =>
            {
                var messages = BrokenMessages(text).ToArray();
                return () => Array.ForEach(messages, message => Fails<JsonException>(Parsing(message)));
            },
            ["WithExtra"] = text => () => new GetActiveSessions().WithExtra(text),
            ["Extra"] = text => Attaching(Element($"[{Quote(text)}]")),
            ["Extra of a lone surrogate"] = text =>
            {
                var extra = Element($"[{Quote(text)},\"{Secret}\\ud800\"]");
                return () => Fails<ArgumentException>(Attaching(extra));
            },
            ["Create"] = text =>
            {
                var value = Element(Quote(text));
                return () => TdUnknownFields.Create([new(text, value)]);
            },
            ["unknown fields, asked for"] = text =>
            {
                var fields = TdEnvelope.Parse(Message(text)).Object.UnknownFields;
                return () => fields.Values.Count().Should().Be(1);
            },
            ["comparing"] = text =>
            {
                var (one, other) = (TdEnvelope.Parse(Message(text)), TdEnvelope.Parse(Message(text)));
                return () => (one == other && one.GetHashCode() == other.GetHashCode()).Should().BeTrue();
            },
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

    /// <summary>Gives empty arrays to a pool. (What it allocates itself may hold anything, since it is not initialized.)</summary>
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

    private static Action Parsing(byte[] message) => () => TdEnvelope.Parse(message);

    private static Action Deserializing(byte[] message) => () => JsonSerializer.Deserialize<TdEnvelope>(message);

    private static Action Attaching(JsonElement extra) => () => _ = new TdEnvelope { Object = new GetActiveSessions(), Extra = extra };

    private static Action Writing(string text, JavaScriptEncoder encoder, bool isIndented, int maxDepth)
    {
        var envelope = TdEnvelope.Parse(Message(text));
        var options = new JsonWriterOptions { Encoder = encoder, Indented = isIndented, MaxDepth = maxDepth };
        return () =>
        {
            using var writer = new Utf8JsonWriter(new MemoryStream(), options);    // the buffers of JsonSerializer are its own matter
            JsonSerializer.Serialize(writer, envelope);
        };
    }

    private static IEnumerable<byte[]> BrokenMessages(string text) => _places
        .Select(place =>
            Encoding.UTF8.GetBytes(Valid.Error.Without("message").And(place, $"[{{\"a\":{Quote(text)}}},\"{Secret}\\ud800\"]")));

    private static byte[] Message(string text) =>
        Encoding.UTF8.GetBytes(Valid.Error.With("message", Quote(text)).And(Escape(text), $"{{\"a\":[{Quote(text)}],{Quote(text)}:1}}")
            .And("@extra", $"[{Quote(text)}]"));

    private static string Quote(string text) => $"\"{Escape(text)}\"";

    private static string Escape(string text) => JsonEncodedText.Encode(text).ToString();

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    private static void Fails<T>(Action attempt)
        where T : Exception => attempt.Should().Throw<T>();
}
