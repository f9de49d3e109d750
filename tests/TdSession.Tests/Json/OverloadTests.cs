namespace TdSession.Tests.Json;

/// <summary>Parse, TryParse and IsKnownType accept any kind of text, without a cast and as method groups.</summary>
public sealed class OverloadTests
{
    private const string Json = """{"_":"ok","x":1}""";

    private static readonly byte[] _utf8 = Encoding.UTF8.GetBytes(Json);
    private static readonly char[] _characters = Json.ToCharArray();

    private static string Name => "ok";

    [Fact]
    public void Parse_takes_any_kind_of_text()
    {
        TdEnvelope[] parsed =
        [
            TdEnvelope.Parse(Json), TdEnvelope.Parse(_utf8), TdEnvelope.Parse(_characters), TdEnvelope.Parse(Json.AsSpan()),
            TdEnvelope.Parse(_utf8.AsSpan()), TdEnvelope.Parse(_characters.AsSpan()), TdEnvelope.Parse(_utf8.AsMemory().Span),
            TdEnvelope.Parse("""{"_":"ok","x":1}"""u8), TdEnvelope.Parse($$"""{"_":"{{Name}}","x":1}"""),
            .. new[] { Json }.Select(TdEnvelope.Parse),
        ];

        parsed.Should().HaveCount(10).And.OnlyContain(envelope => envelope.Equals(parsed[0]));
        FluentActions.Invoking(() => TdEnvelope.Parse(null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => TdEnvelope.Parse((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => TdEnvelope.Parse((byte[])null!)).Should().Throw<JsonException>("it is an empty span");
    }

    [Fact]
    public void TryParse_takes_any_kind_of_text()
    {
        bool[] parsed =
        [
            TdEnvelope.TryParse(Json, out _), TdEnvelope.TryParse(_utf8, out _), TdEnvelope.TryParse(_characters, out _),
            TdEnvelope.TryParse(Json.AsSpan(), out _), TdEnvelope.TryParse(_utf8.AsSpan(), out _),
            TdEnvelope.TryParse("""{"_":"ok"}"""u8, out _), TdEnvelope.TryParse($$"""{"_":"{{Name}}"}""", out _),
        ];

        parsed.Should().OnlyContain(isParsed => isParsed);
        TdEnvelope.TryParse(null, out var envelope).Should().BeFalse();
        TdEnvelope.TryParse((string?)null, out envelope).Should().BeFalse();
        envelope.Should().BeNull();
    }

    [Fact]
    public void IsKnownType_takes_any_kind_of_text()
    {
        bool[] known =
        [
            TdEnvelope.IsKnownType(Json), TdEnvelope.IsKnownType(_utf8), TdEnvelope.IsKnownType(_characters),
            TdEnvelope.IsKnownType(Json.AsSpan()), TdEnvelope.IsKnownType(_utf8.AsSpan()),
            TdEnvelope.IsKnownType("""{"_":"ok"}"""u8), TdEnvelope.IsKnownType($$"""{"_":"{{Name}}"}"""),
        ];

        known.Should().OnlyContain(isKnown => isKnown);
        new[] { Json, "", null }.Where(TdEnvelope.IsKnownType).Should().Equal(Json);
        TdEnvelope.IsKnownType(null).Should().BeFalse();
    }

    [Fact]
    public void TryParse_is_false_exactly_where_Parse_throws()
    {
        byte[][] inputs = [.. ErrorTableTests.AllRows.Select(row => row.Utf8), .. Concurrency.Corpora.Messages];
        var refused = 0;
        foreach (var utf8 in inputs)
        {
            var expected = Parse(() => TdEnvelope.Parse(utf8));
            TdEnvelope.TryParse(utf8, out var envelope).Should().Be(expected is not null);
            envelope.Should().Be(expected);
            refused += expected is null ? 1 : 0;
            if (Encoding.UTF8.GetString(utf8) is var text && !text.Contains('\ufffd'))    // which replaces invalid UTF-8
            {
                ShouldAgree(text, expected);
            }
        }

        refused.Should().BeGreaterThan(400);
        ShouldAgree(Json.Replace('1', '\ud800'), null);
    }

    private static void ShouldAgree(string text, TdEnvelope? expected)
    {
        Parse(() => TdEnvelope.Parse(text)).Should().Be(expected);
        TdEnvelope.TryParse(text, out var envelope).Should().Be(expected is not null);
        envelope.Should().Be(expected);
        TdEnvelope.TryParse(text.AsSpan(), out envelope).Should().Be(expected is not null);
        envelope.Should().Be(expected);
    }

    private static TdEnvelope? Parse(Func<TdEnvelope> parse)
    {
        try
        {
            return parse();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
