namespace TdSession.Tests.Json;

/// <summary>An envelope is an object with what its sender attached: one message of td_receive, or one request for td_send.</summary>
public sealed class EnvelopeTests
{
    private static readonly JsonSerializerOptions _deep = new() { MaxDepth = 5001 };

    [Theory]
    [InlineData("""{"_":"ok"}""", null, 0)]
    [InlineData("""{"_":"ok","@extra":null}""", "null", 0)]
    [InlineData("""{"_":"ok","@extra":-0.10e+5,"@client_id":1}""", "-0.10e+5", 1)]
    [InlineData("""{"_":"ok","@extra":"a\u00e9","@client_id":-1}""", "\"a\u00e9\"", -1)]
    [InlineData("""{"_":"ok","@extra":{"_":"session","@type":1,"@extra":[],"@client_id":"x"},"@client_id":2147483647}""",
        """{"_":"session","@type":1,"@extra":[],"@client_id":"x"}""", int.MaxValue)]
    public void Envelope_is_read_and_rewritten_unchanged(string json, string? extra, int clientId)
    {
        var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes(json));

        envelope.Object.Should().Be(new Ok());
        envelope.Extra?.GetRawText().Should().Be(extra);
        envelope.Extra.HasValue.Should().Be(extra is not null);
        envelope.ClientId.Should().Be(clientId);
        JsonSerializer.Serialize(envelope, GoldenFiles.Formats.JavaScript2023).Should().Be(json.Replace("\\u00e9", "\u00e9"));
    }

    [Theory]
    [InlineData("""{"@client_id":1,"@extra":[7],"_":"ok"}""")]
    [InlineData("""{"@extra":[7],"_":"ok","@client_id":1}""")]
    [InlineData("""{"_":"ok","@client_id":1,"@extra":[7]}""")]
    [InlineData(""" { "@client_id" : "1" , "_":"ok", "@extra" : [ 7 ] , "@type":"ok" } """)]
    public void Envelope_fields_can_be_anywhere(string json) =>
        TdEnvelope.Parse(Encoding.UTF8.GetBytes(json)).Should()
            .Be(new TdEnvelope { Object = new Ok(), Extra = JsonElement.Parse("[7]"), ClientId = 1 });

    [Theory]
    [InlineData("7", 7L, null)]
    [InlineData("-9223372036854775808", long.MinValue, null)]
    [InlineData("9223372036854775808", null, null)]
    [InlineData("1.5", null, null)]
    [InlineData("1e9999999999", null, null)]
    [InlineData("\"devices\"", null, "devices")]
    [InlineData("\"\"", null, "")]
    [InlineData("\"7\"", null, "7")]
    [InlineData("\"a\\u00e9\\ud83d\\ude00\"", null, "a\u00e9\ud83d\ude00")]
    [InlineData("null", null, null)]
    [InlineData("true", null, null)]
    [InlineData("[7]", null, null)]
    [InlineData("{\"a\":7}", null, null)]
    [InlineData(null, null, null)]
    public void TryGetExtra_returns_a_number_or_a_string(string? json, long? number, string? text)
    {
        var envelope = new TdEnvelope { Object = new Ok(), Extra = json is null ? null : JsonElement.Parse(json) };

        envelope.TryGetExtra(out long foundNumber).Should().Be(number.HasValue);
        foundNumber.Should().Be(number ?? 0);
        envelope.TryGetExtra(out string? foundText).Should().Be(text is not null);
        foundText.Should().Be(text);
    }

    [Fact]
    public void Envelope_ignores_the_extra_of_an_inner_object()
    {
        var envelope = TdEnvelope.Parse(
            Encoding.UTF8.GetBytes("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":1,"x":{"_":"ok","@extra":1}}"""));
        var inner = TdEnvelope.Parse(Encoding.UTF8.GetBytes(
            """{"_":"updateUnconfirmedSession","session":{"_":"unconfirmedSession","id":1,"log_in_date":1"""
            + ""","device_model":"","location":"","@extra":1}}"""));

        envelope.Extra.Should().BeNull();
        envelope.Object.UnknownFields["x"].GetRawText().Should().Be("""{"_":"ok","@extra":1}""");
        inner.Extra.Should().BeNull();
    }

    [Fact]
    public void Object_read_without_an_envelope_ignores_envelope_fields() =>
        JsonSerializer.Deserialize<TdObject>("""{"_":"ok","@extra":1,"@client_id":2}""")!.UnknownFields.Should().BeEmpty();

    [Fact]
    public void Extra_outlives_its_document()
    {
        TdEnvelope envelope;
        using (var document = JsonDocument.Parse("""{"n":1.10}"""))
        {
            envelope = new TdEnvelope { Object = new GetActiveSessions(), Extra = document.RootElement };
        }

        JsonSerializer.Serialize(envelope).Should().Be("""{"_":"getActiveSessions","@extra":{"n":1.10}}""");
    }

    [Fact]
    public void Envelope_can_contain_an_unrecognized_object()
    {
        const string Json =
            """{"@type":"updateOption","name":"x","value":{"@type":"optionValueInteger","value":"1"},"@extra":1,"@client_id":1}""";

        var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes(Json));

        envelope.Object.Should().BeOfType<UnrecognizedObject>().Which.UnknownFields.Keys.Should().Equal("name", "value");
        JsonSerializer.Serialize(envelope, GoldenFiles.Formats.TdLib).Should().Be(Json);
    }

    [Fact]
    public void Envelope_with_5000_levels_can_be_written()
    {
        var deep = new string('[', 5000) + new string(']', 5000);
        var json = $$"""{"_":"ok","x":{{deep}},"@extra":{{deep}}}""";

        var envelope = JsonSerializer.Deserialize<TdEnvelope>(json, _deep)!;

        envelope.Object.UnknownFields["x"].GetRawText().Should().Be(deep);
        JsonSerializer.Serialize(envelope, _deep).Should().Be(json);
        envelope.ToJson(TdJsonFormat.Default).Should().Be(json);
    }

    [Theory]
    [InlineData("""{"_":"ok"} x""")]
    [InlineData("""{"_":"ok"}{"_":"ok"}""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("}")]
    [InlineData(",\"a\":1}")]
    [InlineData("""{"_":"updateUnconfirmedSession","session":}}""")]
    [InlineData("""{"_":"ok","@client_id":1,"@client_id":1}""")]
    [InlineData("""{"_":"ok","@extra":"\udc00"}""")]
    [InlineData("""{"_":"ok","@extra":{"\ud800":1}}""")]
    public void Invalid_message_throws_JsonException(string json)
    {
        var attempt = () => TdEnvelope.Parse(Encoding.UTF8.GetBytes(json));

        attempt.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("[]", 0, 1)]
    [InlineData("\n\n {\"_\":1}", 2, 7)]
    [InlineData("{\"_\":\"error\",\n\"code\":\n\"x\"}", 2, 3)]
    public void Parse_error_has_path_line_and_byte(string json, long line, long afterByte)
    {
        var attempt = () => TdEnvelope.Parse(Encoding.UTF8.GetBytes(json));

        var error = attempt.Should().Throw<JsonException>().Which;
        error.Path.Should().Be("$");
        error.LineNumber.Should().Be(line);
        error.BytePositionInLine.Should().Be(afterByte);
    }

    [Theory]
    [InlineData("~", 0, 0)]
    [InlineData("{\"_\":\"ok\",\n\"x\":\"\u00e9~\ud83d\ude00\"}", 1, 7)]
    [InlineData("{\"_\":\"ok\",\"@extra\":\"\ud83d\ude00~\"}", 0, 24)]
    public void Lone_surrogate_in_a_string_throws_JsonException(string json, long line, long afterByte)
    {
        // In the metadata of an attribute there is no lone surrogate.
        var attempt = () => TdEnvelope.Parse(json.Replace('~', '\udc00').AsSpan());

        var error = attempt.Should().ThrowExactly<JsonException>().WithMessage("Object: expected Unicode, found a lone surrogate").Which;
        error.LineNumber.Should().Be(line);
        error.BytePositionInLine.Should().Be(afterByte);
    }

    [Fact]
    public void Parse_reads_a_part_of_a_string()
    {
        const string Log = "12:00 {\"_\":\"ok\",\"x\":\"\u00e9\u65e5\ud83d\ude00\"}\n";
        var attempt = () => TdEnvelope.Parse(default(string).AsSpan());

        var envelope = TdEnvelope.Parse(Log.AsSpan(6));

        envelope.Object.UnknownFields["x"].GetString().Should().Be("\u00e9\u65e5\ud83d\ude00");
        attempt.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1_000_000)]
    public void Nested_updates_are_limited_to_64_levels(int depth)
    {
        // Each is an object and an array; a message may be 64 deep.
        var json = Nested(depth, "");
        var parse = () => TdEnvelope.Parse(Encoding.UTF8.GetBytes(json)).Object;
        var deserialize = () => JsonSerializer.Deserialize<TdObject>(json);

        if (depth > 32)
        {
            parse.Should().Throw<JsonException>();
            deserialize.Should().Throw<JsonException>();
            TdEnvelope.IsKnownType(json.AsSpan()).Should().BeTrue();
            return;
        }

        parse().ToJson(TdJsonFormat.TdLib).Should().Be(json);
        parse().Should().Be(deserialize());
    }

    [Fact]
    public void Extra_can_come_from_a_document_with_comments()
    {
        using var document = JsonDocument.Parse("[1,/* two */\"\",]",
            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

        new TdEnvelope { Object = new Ok(), Extra = document.RootElement }.Extra!.Value.GetArrayLength().Should().Be(2);
    }

    private static string Nested(int depth, string inner) =>
        string.Concat(Enumerable.Repeat("{\"@type\":\"updates\",\"updates\":[", depth)) + inner
            + string.Concat(Enumerable.Repeat("]}", depth));
}
