namespace TdSession.Tests.Serialization;

/// <summary>Reading and writing have exactly the depth limit of the app's options.</summary>
public sealed class DepthTests
{
    private const int Deepest = 70;

    private static readonly JsonSerializerOptions _anyDepth = new() { MaxDepth = 1000 };

    public static TheoryData<string, string, string, string> Nestings => new()
    {
        // The start, the opening and the end of one level, and the rest.
        { "{'_':'ok','x':", "[", "]", "}" },
        { "{'_':'ok','x':", "{'a':", "}", "}" },
        { "{'_':'ok','x':", "[1,{'a':", "},2]", "}" },
        { "{'_':'updateX','x':", "[[],", "]", ",'y':1}" },
        { "{'_':'ok','@extra':", "[", "]", "}" },
        { "{'_':'ok','@extra':", "{'a':", "}", ",'@client_id':1}" },
        { "{'_':'ok','x':[[[]]],'@extra':", "[{'a':1,'b':", "}]", "}" },
        { "{'_':'sessions','sessions':[],'inactive_session_ttl_days':1,'x':", "[", "]", "}" },
        { "{'_':'updateUnconfirmedSession','session':{'_':'unconfirmedSession','id':'1','log_in_date':1,"
            + "'device_model':'','location':'','x':", "[", "]", "}}" },
    };

    [Fact]
    public void Newer_schema_can_need_one_level_more()
    {
        const string Session = """{"_":"unconfirmedSession","id":"1","log_in_date":1,"device_model":"","location":""}""";
        const int Levels = 31;
        var json = string.Concat(Enumerable.Repeat("""{"_":"updates","updates":[""", Levels))
            + $$"""{"_":"updateUnconfirmedSession","session":{{Session}}}""" + string.Concat(Enumerable.Repeat("]}", Levels));
        var envelope = TdEnvelope.Parse(json);

        DepthOf(json).Should().Be(64);
        DepthOf(envelope.ToJson(TdJsonFormat.Default)).Should().Be(64);
        DepthOf(envelope.ToJson(TdJsonFormat.TdLib)).Should().Be(65, "docs/formats.md documents it");
        TdEnvelope.TryParse(envelope.ToJson(TdJsonFormat.TdLib), out _).Should().BeFalse();
        JsonSerializer.Deserialize<TdEnvelope>(envelope.ToJson(TdJsonFormat.TdLib), _anyDepth).Should().Be(envelope);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Writing_and_reading_have_the_same_depth_limit(string before, string open, string close, string after)
    {
        for (var levels = 0; levels <= Deepest; levels++)
        {
            var inside = levels == 0 ? "1" : string.Concat(Enumerable.Repeat(open, levels - 1)) + (open[0] == '[' ? "[]" : "{}")
                + string.Concat(Enumerable.Repeat(close, levels - 1));
            var json = (before + inside + after).Replace('\'', '"');
            var value = JsonSerializer.Deserialize<TdEnvelope>(json, _anyDepth)!;
            var depth = DepthOf(JsonSerializer.Serialize(value, _anyDepth));
            depth.Should().Be(DepthOf(json));
            foreach (var maxDepth in new[] { 1, 2, 3, depth - 1, depth, depth + 1, 64 }.Where(maxDepth => maxDepth > 0))
            {
                foreach (var isIndented in new[] { false, true })
                {
                    var options = new JsonSerializerOptions { MaxDepth = maxDepth, WriteIndented = isIndented };
                    Allows(json, value, options).Should().Be((depth <= maxDepth, depth <= maxDepth), "{0} levels of {1}", depth, maxDepth);
                    Allows($"[{json}]", new[] { value }, options).Should()
                        .Be((depth < maxDepth, depth < maxDepth), "{0} levels of {1} in a list", depth, maxDepth);
                }
            }
        }
    }

    private static (bool Reading, bool Writing) Allows<T>(string json, T value, JsonSerializerOptions options)
    {
        var isRead = Succeeds(() => JsonSerializer.Deserialize<T>(json, options));
        var written = "";
        var isWritten = Succeeds(() => written = JsonSerializer.Serialize(value, options));
        if (isWritten)
        {
            JsonSerializer.Deserialize<T>(written, options).Should().BeEquivalentTo(value, like => like.ComparingByValue<TdEnvelope>());
        }

        return (isRead, isWritten);
    }

    private static bool Succeeds(Action attempt)
    {
        try
        {
            attempt();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int DepthOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 1000 });
        var deepest = 0;
        while (reader.Read())
        {
            deepest = Math.Max(deepest,
                reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0));
        }

        return deepest;
    }
}
