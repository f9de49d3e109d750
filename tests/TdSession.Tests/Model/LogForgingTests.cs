namespace TdSession.Tests.Model;

/// <summary>No text of a message can start a line in a log, or change the direction of the text after it.</summary>
public sealed class LogForgingTests
{
    // Controls, line separators and direction marks.
    private static readonly char[] _moving =
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code),
        '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068',
        '\u2069', '\ufeff',
    ];

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void ToString_escapes_what_moves_text(string name)
    {
        foreach (var character in _moving)
        {
            var json = Forged(JsonSerializer.SerializeToNode(Samples.All[name])!, "a" + character)!.ToJsonString();

            var value = (TdObject)JsonSerializer.Deserialize(json, Samples.All[name].GetType())!;

            ShouldNotMove(value);
            ShouldNotMove(value.WithExtra("a" + character));
            ShouldNotMove(value.UnknownFields);
            value.UnknownFields.Count.Should().Be(1);
        }
    }

    [Fact]
    public void TdErrorException_escapes_what_moves_text()
    {
        var exception = new TdErrorException(new Error { Code = 400, Message = "a" + new string(_moving) });

        ShouldNotMove(exception);
        ShouldNotMove(exception.Message);
    }

    [Fact]
    public void Every_type_that_prints_itself_is_tested()
    {
        // The other types: their ToString has no text of a message, or is tested above.
        Type[] others =
        [
            typeof(TdEnvelope), typeof(TdUnknownFields), typeof(TdErrorException), typeof(TdJsonFormat), typeof(TdJsonConverter),
            typeof(TdRequests), typeof(TdJavaScriptEncoder), typeof(TdSessionJsonContext), typeof(TdSchema), typeof(TdTypeKey),
        ];

        Conventions.Library.PublicTypes.Where(type => !type.IsAbstract).Should()
            .BeEquivalentTo(Samples.All.Values.Select(value => value.GetType()).Concat(others));
    }

    private static void ShouldNotMove(object value) => $"{value}".IndexOfAny(_moving).Should().Be(-1, "{0} prints itself", value.GetType());

    /// <summary>Appends a text to all strings of an object and to the names of unknown types, and adds an unknown field.</summary>
    private static JsonNode? Forged(JsonNode? node, string text)
    {
        switch (node)
        {
            case JsonObject fields:
                var forged = new JsonObject();
                foreach (var field in fields)
                {
                    forged[field.Key] = field.Key == "_" && !IsUnknown(fields) ? field.Value!.DeepClone() : Forged(field.Value, text);
                }

                forged["x" + text] = text;
                return forged;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Forged(item, text))]);
            case JsonValue value when value.TryGetValue(out string? old) && !long.TryParse(old, NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out _):
                return old + text;
            default:
                return node?.DeepClone();
        }
    }

    private static bool IsUnknown(JsonObject fields) => !TdEnvelope.IsKnownType(fields.ToJsonString());
}
