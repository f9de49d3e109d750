namespace TdSession.Tests.Serialization;

/// <summary>What is written is what a <see cref="Utf8JsonWriter"/> writes, although the library composes it itself.</summary>
public sealed class WriterTests
{
    private static readonly JsonSerializerOptions[] _encoders =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = TdJavaScriptEncoder.Instance },
        new() { Encoder = GoldenFiles.JavaScriptLikeEncoder.Instance },
    ];

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions _tdLibIndented = new()
    {
        WriteIndented = true,
        Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = TdSchema.V1_8_65 }) }
    };

    public static TheoryData<string, int> Texts
    {
        get
        {
            var texts = new TheoryData<string, int>();
            foreach (var text in new[] { "", "a", "\"", "\\", "<'&+>", "\0\u001f\u007f", "é", "Санкт-Петербург", "\ud83d\ude00", "a\ud83d",
                "\ude00", "\u2028", "\ufffd", "日本語 a", "😀\"" })
            {
                texts.Add(text, 1);
                texts.Add(text, 255);
                texts.Add(text, 341);
                texts.Add(text, 5000);
            }

            return texts;
        }
    }

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
    public void Indentation_follows_the_options()
    {
        var sessions = JsonSerializer.Deserialize<TdEnvelope>(
            """{"@extra":[{}],"_":"sessions","inactive_session_ttl_days":1,"x":{"y":[]}"""
            + ""","sessions":[{"_":"session","id":"1","is_current":true,"api_id":1"""
            + ""","application_name":"<é>","application_version":"","is_official_application":true"""
            + ""","device_model":"","platform":"","system_version":"","log_in_date":1,"last_active_date":1"""
            + ""","ip":"","country":"","new":1}]}""");

        JsonSerializer.Serialize(sessions, _indented).Should()
            .Be(JsonNode.Parse(JsonSerializer.Serialize(sessions))!.ToJsonString(_indented)).And.Contain("\n    {");
        JsonSerializer.Serialize(sessions, _tdLibIndented).Should()
            .Be(JsonNode.Parse(JsonSerializer.Serialize(sessions, GoldenFiles.Formats.TdLib))!.ToJsonString(_indented))
            .And.Contain("\n    {");
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
