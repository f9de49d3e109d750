namespace TdSession.Tests.Errors;

/// <summary>An app's options can allow comments, commas and depth. Byte order marks and large messages are always allowed.</summary>
public sealed class ReaderOptionsTests
{
    private static JsonSerializerOptions Lenient => new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string, string> LenientTexts => new()
    {
        { "{\"_\":\"ok\",}", "{\"_\":\"ok\"}" },
        { "/*a*/{/*b*/\"_\":/*d*/\"ok\"/*e*/}/*f*/", "{\"_\":\"ok\"}" },
        { "//a\n{\"_\":\"ok\"}//b", "{\"_\":\"ok\"}" },
        { "{\"a\":[1,/*x*/2,],/*y*/\"_\":\"ok\",}", "{\"_\":\"ok\",\"a\":[1,2]}" },
        { "{\"a\":{\"b\":[],},//y\n\"@type\":\"updateOption\",}", "{\"_\":\"updateOption\",\"a\":{\"b\":[]}}" },
        { "{\"_\":\"ok\",\"@extra\":[1,/*x*/{\"a\":2,},],}", "{\"_\":\"ok\",\"@extra\":[1,{\"a\":2}]}" },
        { "{\"_\":\"ok\",\"@extra\":/*x*/\"y\"/*z*/,\"@client_id\":1,}", "{\"_\":\"ok\",\"@extra\":\"y\",\"@client_id\":1}" },
        { Valid.Session.With("type", "{/*a*/\"_\":\"sessionTypeXbox\"/*b*/,}").With("id", "/*c*/7/*d*/"),
            Valid.Session.With("type", "{\"_\":\"sessionTypeXbox\"}").With("id", "\"7\"") },
        { Valid.Sessions.With("sessions", $"[{Valid.Session},/*a*/]"), Valid.Sessions },
    };

    [Theory]
    [MemberData(nameof(LenientTexts))]
    public void Comments_and_trailing_commas_are_skipped_if_allowed(string input, string plain)
    {
        var utf8 = Encoding.UTF8.GetBytes(input);
        var expected = JsonSerializer.Deserialize<TdEnvelope>(plain);

        foreach (var route in DecodingRoute.OfSerializer)
        {
            var value = route.Decode(utf8, typeof(TdEnvelope), Lenient);

            value.Should().Be(expected, "the route is {0}", route.Name);
            JsonSerializer.Serialize(value).Should().Be(plain);
        }

        FluentActions.Invoking(() => JsonSerializer.Deserialize<TdEnvelope>(input)).Should().ThrowExactly<JsonException>();
    }

    [Fact]
    public void JsonSerializer_skips_a_byte_order_mark_only_in_streams()
    {
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid.Session)];
        using var stream = new MemoryStream(utf8);

        JsonSerializer.Deserialize<Session>(stream).Should().Be(JsonSerializer.Deserialize<Session>((string)Valid.Session));
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Session>(utf8)).Should().ThrowExactly<JsonException>()
            .WithMessage("'0xEF' is an invalid start of a value.*");
    }

    [Fact]
    public void Byte_order_mark_is_skipped_by_TdEnvelope()
    {
        var text = "\ufeff" + Valid.Session;
        var utf8 = Encoding.UTF8.GetBytes(text);
        var expected = TdEnvelope.Parse(Valid.Session.ToString());

        TdEnvelope.Parse(utf8).Should().Be(expected);
        TdEnvelope.Parse(text).Should().Be(expected);
        TdEnvelope.Parse(text.AsSpan()).Should().Be(expected);
        TdEnvelope.TryParse(utf8, out _).Should().BeTrue();
        TdEnvelope.TryParse(text, out _).Should().BeTrue();
        TdEnvelope.IsKnownType(utf8).Should().BeTrue();
        TdEnvelope.IsKnownType(text).Should().BeTrue();
        TdEnvelope.TryParse("\ufeff\ufeff" + Valid.Ok, out _).Should().BeFalse("only one mark is skipped");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void MaxDepth_limits_reading_and_writing(int maxDepth)
    {
        var options = new JsonSerializerOptions { MaxDepth = maxDepth };
        var shallower = new JsonSerializerOptions { MaxDepth = maxDepth - 1 };
        foreach (var name in new[] { "a", "@extra" })
        {
            var deepest = Nested(name, maxDepth - 1);
            var tooDeep = Nested(name, maxDepth);

            var value = JsonSerializer.Deserialize<TdEnvelope>(deepest, options);

            JsonSerializer.Serialize(value, options).Should().Be(deepest);
            value!.ToJson(TdJsonFormat.Default).Should().Be(deepest);
            FluentActions.Invoking(() => JsonSerializer.Deserialize<TdEnvelope>(tooDeep, options)).Should().ThrowExactly<JsonException>()
                .WithMessage($"*: invalid JSON, or JSON in more than {maxDepth} levels, at *");
            FluentActions.Invoking(() => JsonSerializer.Serialize(value, shallower)).Should().Throw<JsonException>()
                .WithMessage("*maximum allowed depth*");
        }
    }

    [Theory]
    [InlineData("device_model")]
    [InlineData("ip_address")]
    [InlineData("region")]
    public void Megabyte_of_text_is_read(string field)
    {
        var text = new string('x', 500_000) + string.Concat(Enumerable.Repeat("\\u00e9", 100_000));
        var input = Valid.Session.Without("device_model").Without("ip_address").And("device_model", "\"\"").And("ip_address", "\"\"")
            .And("region", "\"\"")
            .With(field, $"\"{text}\"");
        var expected = text.Replace("\\u00e9", "\u00e9");

        foreach (var route in DecodingRoute.OfSerializer.Where(route => !route.IsSlow))
        {
            var session = (Session)route.Decode(Encoding.UTF8.GetBytes(input), typeof(Session), new JsonSerializerOptions())!;

            (session.DeviceModel + session.IpAddress + session.UnknownFields["region"].GetString()).Should().Be(expected);
        }
    }

    private static string Nested(string name, int depth) => $"{{\"_\":\"ok\",\"{name}\":{new string('[', depth)}{new string(']', depth)}}}";
}
