namespace TdSession.Tests.Serialization;

/// <summary>The library writes JSON itself, exactly as a <see cref="Utf8JsonWriter"/> does.</summary>
public sealed class WriterTests
{
    private static readonly JsonSerializerOptions[] _encoders =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = TdJavaScriptEncoder.Instance },
        new() { Encoder = JavaScriptLikeEncoder.Instance },
    ];

    public static MatrixTheoryData<string, int> Texts { get; } = new(
        ["", "a", "\"", "\\", "<'&+>", "\0\u001f\u007f", "é", "Санкт-Петербург", "\ud83d\ude00", "a\ud83d", "\ude00", "\u2028", "\ufffd",
            "日本語 a", "😀\""],
        [1, 255, 341, 5000]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_escaped_with_the_configured_encoder(string text, int times)
    {
        var message = string.Concat(Enumerable.Repeat(text, times));
        foreach (var options in _encoders)
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(new Error { Code = 1, Message = message }, options);

            Encoding.UTF8.GetString(written).Should().Be(Expected(message, options.Encoder!), options.Encoder!.GetType().Name);
        }
    }

    [Fact]
    public void Unknown_names_and_the_extra_are_escaped()
    {
        const string Message = """{"_":"brand<new>","\u00e9\"":["<",{"x":0.10}],"@extra":{"<\u00e9":"&"},"@client_id":-7}""";

        foreach (var options in _encoders)
        {
            var written = JsonSerializer.Serialize(JsonSerializer.Deserialize<TdEnvelope>(Message), options);

            written.Should().Be(JsonNode.Parse(Message)!.ToJsonString(options), options.Encoder!.GetType().Name);
        }
    }

    [Fact]
    public void Objects_can_be_written_with_an_existing_writer()
    {
        var error = new Error { Code = -1, Message = "m" };
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("a");
            JsonSerializer.Serialize(writer, error);
            writer.WriteStartArray("b");
            JsonSerializer.Serialize(writer, error);
            JsonSerializer.Serialize(writer, new TdEnvelope { Object = error });
            writer.WriteEndArray();
            writer.WriteNumber("c", 1);
            writer.WriteEndObject();
        }

        const string Error = """{"_":"error","code":-1,"message":"m"}""";
        Encoding.UTF8.GetString(json.ToArray()).Should().Be($$"""{"a":{{Error}},"b":[{{Error}},{{Error}}],"c":1}""");
    }

    private static string Expected(string message, JavaScriptEncoder encoder)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("_", "error");
            writer.WriteNumber("code", 1);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
