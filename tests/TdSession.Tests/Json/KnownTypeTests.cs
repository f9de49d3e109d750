namespace TdSession.Tests.Json;

/// <summary><see cref="TdEnvelope.IsKnownType"/> reads only the type key. It never throws, and allocates nothing for valid JSON.</summary>
public sealed class KnownTypeTests
{
    [Theory]
    [InlineData("""{"@type":"session"}""", true)]
    [InlineData("""{"_":"sessions","sessions":[]}""", true)]
    [InlineData(" \r\n\t{ \"@type\" : \"ok\" }", true)]
    [InlineData("""{"id":"1","x":{"@type":"updateOption"},"y":["]","}",{"_":"x"}],"z":"\"}","n":-1.5e3,"t":true,"@type":"session"}""",
        true)]
    [InlineData("""{"@typ\u0065":"sess\u0069on"}""", true)]
    [InlineData("""{"@extra":{"@type":"x"},"_":"getActiveSessions"}""", true)]
    [InlineData("""{"@type":"session", and then no JSON at all""", true)]
    [InlineData("""{"@type":"sessionDeviceTypeMac"}""", true)]
    [InlineData("""{"@type":"ok","_":"updateOption"}""", true)]    // the first decides
    [InlineData("""{"@type":"updateOption","_":"ok"}""", false)]
    [InlineData("""{"@type":"updateOption","value":{"@type":"session"}}""", false)]
    [InlineData("""{"@type":"Session"}""", false)]
    [InlineData("""{"@type":"session """, false)]
    [InlineData("""{"@type":1,"_":"session"}""", false)]
    [InlineData("""{"type":"session"}""", false)]
    [InlineData("""[{"@type":"session"}]""", false)]
    [InlineData("""["@type","session"]""", false)]
    [InlineData("\"session\"", false)]
    [InlineData("{}", false)]
    [InlineData("{", false)]
    [InlineData("", false)]
    [InlineData("null", false)]
    [InlineData("{\"", false)]
    [InlineData("{\"\\", false)]
    [InlineData("{\"a\":", false)]
    [InlineData("{\"a\":[[[", false)]
    [InlineData("{\"a\":}}}", false)]
    [InlineData("{:1,\"@type\":\"ok\"}", false)]
    [InlineData("\"@type\":\"ok\"}", false)]
    [InlineData("{\"@type\" \"ok\"}", false)]
    [InlineData("""{"a" : "x,y" , "@type":"ok"}""", true)]
    [InlineData("""{"\u0":1,"@type":"ok"}""", false)]
    [InlineData("""{"@type":"\ud800"}""", false)]
    [InlineData("""{"@typ\ud800":1,"_":"ok"}""", false)]
    [InlineData("""{"\n0040type":"ok"}""", false)]
    [InlineData("""{"\u0061234567890123456789012345678901234567890123456789012345678901234567890":1,"@type":"ok"}""", true)]
    [InlineData("{\"@type\":\"\u016fk\"}", false)]
    [InlineData("{\"@typ\u0165\":\"ok\"}", false)]
    [InlineData("""{"@typ\u0165":"ok"}""", false)]
    [InlineData("""{"@typ\u00650":"ok","@typ\u006":1,"@typ\u006g":2}""", false)]
    [InlineData("""{"@typ\U0065":"ok"}""", false)]
    [InlineData("""{"\u0040\u0074\u0079\u0070\u0065":"\u006F\u006B"}""", true)]
    public void IsKnownType_reads_only_the_type_key(string text, bool isKnown)
    {
        TdEnvelope.IsKnownType(Encoding.UTF8.GetBytes(text)).Should().Be(isKnown);
        TdEnvelope.IsKnownType(text.AsSpan()).Should().Be(isKnown);
    }

    [Fact]
    public void IsKnownType_accepts_invalid_Unicode()
    {
        TdEnvelope.IsKnownType("{\"x\":\"\ud800\",\"\udc00\":1,\"@type\":\"ok\"}".AsSpan()).Should().BeTrue();
        TdEnvelope.IsKnownType("{\"@type\":\"ok\ud800\"}".AsSpan()).Should().BeFalse();
    }

    [Fact]
    public void Type_key_can_follow_long_fields()
    {
        var text = $$"""{"a":"{{new string('\u00e9', 1_000_000)}}","b":[{{new string(' ', 100_000)}}"\ud83d\ude00"],"@type":"ok"}""";

        TdEnvelope.IsKnownType(text.AsSpan()).Should().BeTrue();
        TdEnvelope.IsKnownType(Encoding.UTF8.GetBytes(text)).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void IsKnownType_knows_every_type_at_any_key_position(string name)
    {
        var value = Samples.All[name];
        var text = JsonSerializer.Serialize(value, Formats.TdLib);
        var fields = JsonNode.Parse(text)!.AsObject();
        var typeName = fields["@type"]!.GetValue<string>();
        var isKnown = !typeName.EndsWith("Toaster", StringComparison.Ordinal) && value is not UnrecognizedObject;

        TdEnvelope.IsKnownType(Encoding.UTF8.GetBytes(text)).Should().Be(isKnown);
        fields.Remove("@type");
        fields["x"] = new JsonArray(new JsonObject { ["@type"] = "updateOption" }, "\"}]");
        fields["_"] = typeName;
        TdEnvelope.IsKnownType(Encoding.UTF8.GetBytes(fields.ToJsonString())).Should().Be(isKnown);
        (JsonSerializer.Deserialize<TdObject>(fields.ToJsonString()) is not UnrecognizedObject).Should().Be(isKnown);
    }

    [Fact]
    public void IsKnownType_accepts_every_prefix_of_a_message()
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(Samples.Sessions, Formats.TdLib);
        var keyLast = Encoding.UTF8.GetBytes("""{"a":{"b":["\"\\\u0041",1.5,null]},"@type":"sessions"}""");

        foreach (var text in new[] { message, keyLast })
        {
            for (var length = 0; length < text.Length; length++)
            {
                var isKnown = TdEnvelope.IsKnownType(text.AsSpan(0, length));
                TdEnvelope.IsKnownType(Encoding.UTF8.GetString(text, 0, length).AsSpan()).Should().Be(isKnown);
                isKnown.Should().Be(Encoding.UTF8.GetString(text, 0, length).Contains("\"@type\":\"sessions\""));
            }
        }
    }

#if NET
    [Fact]
    public void IsKnownType_allocates_nothing_for_valid_JSON()
    {
        byte[][] messages =
        [
            .. GoldenFolder.ReadLines("libtdjson", "1.8.67.stream.jsonl"),
            Encoding.UTF8.GetBytes("""{"@typ\u0065":"sess\u0069on"}"""),
        ];
        string[] texts = [.. messages.Select(Encoding.UTF8.GetString), $$"""{"a":"{{new string('\u00e9', 100_000)}}","@type":"ok"}"""];
        AskAll();    // compiles it

        var before = GC.GetAllocatedBytesForCurrentThread();
        AskAll();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void AskAll()
        {
            Array.ForEach(messages, message => TdEnvelope.IsKnownType(message));
            Array.ForEach(texts, text => TdEnvelope.IsKnownType(text));
        }
    }
#endif
}
