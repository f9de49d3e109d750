namespace TdSession.Tests.Json;

/// <summary>An envelope is an object with the fields that its sender attached: a message of td_receive, or a request for td_send.</summary>
public sealed class EnvelopeTests
{
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
        JsonSerializer.Serialize(envelope, Formats.JavaScript2023).Should().Be(json.Replace("\\u00e9", "\u00e9"));
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
        var unknown = TdEnvelope.Parse("""{"_":"updateX","x":{"_":"ok","@extra":1}}""");
        var known = TdEnvelope.Parse(Valid.Update.With("session", Valid.UnconfirmedSession.And("@extra", "1")).ToString());

        unknown.Object.UnknownFields["x"].GetRawText().Should().Be("""{"_":"ok","@extra":1}""");
        unknown.Extra.Should().BeNull();
        known.Extra.Should().BeNull();
    }

    [Fact]
    public void Object_read_without_an_envelope_ignores_envelope_fields() =>
        JsonSerializer.Deserialize<TdObject>("""{"_":"ok","@extra":1,"@client_id":2}""")!.UnknownFields.Should().BeEmpty();

    [Fact]
    public void Extra_outlives_its_document()
    {
        var document = JsonDocument.Parse("""{"n":1.10}""");
        var envelope = new TdEnvelope { Object = new GetActiveSessions(), Extra = document.RootElement };
        document.Dispose();

        JsonSerializer.Serialize(envelope).Should().Be("""{"_":"getActiveSessions","@extra":{"n":1.10}}""");
    }

    [Fact]
    public void Envelope_can_contain_an_unrecognized_object()
    {
        const string Json =
            """{"@type":"updateOption","name":"x","value":{"@type":"optionValueInteger","value":"1"},"@extra":1,"@client_id":1}""";

        var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes(Json));

        envelope.Object.Should().BeOfType<UnrecognizedObject>().Which.UnknownFields.Keys.Should().Equal("name", "value");
        JsonSerializer.Serialize(envelope, Formats.TdLib).Should().Be(Json);
    }

    [Theory]
    [InlineData("[]", 0, 1)]
    [InlineData("null", 0, 4)]
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
        // An attribute can't contain a lone surrogate.
        var attempt = () => TdEnvelope.Parse(json.Replace('~', '\udc00').AsSpan());

        var error = attempt.Should().ThrowExactly<JsonException>().WithMessage("Object: expected Unicode, found a lone surrogate").Which;
        error.LineNumber.Should().Be(line);
        error.BytePositionInLine.Should().Be(afterByte);
    }

    [Fact]
    public void Parse_reads_a_part_of_a_string()
    {
        const string Log = "12:00 {\"_\":\"ok\",\"x\":\"\u00e9\u65e5\ud83d\ude00\"}\n";

        TdEnvelope.Parse(Log.AsSpan(6)).Object.UnknownFields["x"].GetString().Should().Be("\u00e9\u65e5\ud83d\ude00");
        FluentActions.Invoking(() => TdEnvelope.Parse(default(string).AsSpan())).Should().Throw<JsonException>();
    }

    [Fact]
    public void Extra_can_come_from_a_document_with_comments()
    {
        using var document = JsonDocument.Parse("[1,/* two */\"\",]",
            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

        new TdEnvelope { Object = new Ok(), Extra = document.RootElement }.Extra!.Value.GetArrayLength().Should().Be(2);
    }
}
