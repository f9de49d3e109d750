using TdSession.Tests.Conventions;

namespace TdSession.Tests.GoldenFiles;

/// <summary>The newest field name in a message shows the oldest TDLib version that can have sent it. A field that this version always
/// writes is required, by both readers. Other fields are optional.</summary>
public sealed class ImpliedFieldsTests
{
    public static TheoryData<string> Files => [.. WriterCorpus.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Field_is_required_only_if_other_names_imply_it(string file)
    {
        var message = FirstObject(file);
        foreach (var name in Library.TypesByName[(string)message["@type"]!].GetCustomAttributes<TlUntypedAttribute>()
            .Select(untyped => untyped.Name).Concat(["@extra", "@client_id"]))
        {
            message.Remove(name);
        }

        foreach (var field in message.Select(field => field.Key).Where(name => name != "@type").ToList())
        {
            var without = Without(message, field);
            if (IsImplied(without, field))
            {
                ShouldBeMissed(without, field);
                ShouldBeMissed(Renamed(message, field), field);
            }
            else
            {
                ShouldAgree(without).Should().BeNull("{0} can be without {1}", without.ToJsonString(), field);
            }
        }
    }

    [Fact]
    public void Session_with_names_of_mixed_schemas_is_read()
    {
        var session = Valid.SessionOf2026.Renamed("device_type", "type").Renamed("ip_address", "ip").With("ip", "\"192.0.2.1\"");

        TdEnvelope.Parse(session.ToString()).Object.Should().BeOfType<Session>()
            .Which.Should().Match<Session>(read => read.IpAddress == "192.0.2.1" && read.Type is SessionType.Xbox);
    }

    private static JsonObject FirstObject(string file) =>
        GoldenFolder.ReadLines(WriterCorpus.Folder, file).Select(line => JsonNode.Parse(line)!.AsObject())
            .OrderByDescending(message => message.Count).First();

    /// <summary>The rule again, by the attributes on the model.</summary>
    private static bool IsImplied(JsonObject without, string field)
    {
        var type = Library.TypesByName[(string)without["@type"]!];
        var properties = type.GetProperties()
            .Select(property => (Property: property, Names: property.GetCustomAttributes<TlFieldAttribute>().ToList()))
            .Where(entry => entry.Names.Count > 0)
            .ToList();
        var newest = properties.SelectMany(entry => entry.Names).Where(name => without.ContainsKey(name.Name))
            .Select(name => name.Early ? name.Since - 1 : name.Since)
            .Append(type.GetCustomAttributes<TlConstructorAttribute>().First().Since).Max();
        var (property, names) = properties.Single(entry => entry.Names.Exists(name => name.Name == field));
        if (properties.Find(entry => entry.Property.Name == names[0].CountedBy).Names is [{ Name: var counter }])
        {
            return (int?)without[counter] > 0;
        }

        return Nullable.GetUnderlyingType(property.PropertyType) is null && names[0].Since <= newest;
    }

    private static JsonObject Without(JsonObject message, string field)
    {
        var without = message.DeepClone().AsObject();
        without.Remove(field);
        return without;
    }

    private static JsonObject Renamed(JsonObject message, string field) =>
        new(message.Select(entry =>
            new KeyValuePair<string, JsonNode?>(entry.Key == field ? entry.Key + "_2" : entry.Key, entry.Value?.DeepClone())));

    private static void ShouldBeMissed(JsonObject message, string field)
    {
        var alone = ShouldAgree(message);
        alone.Should().MatchRegex($@"^\w+\.(\w+ or )*{field}( or \w+)*: expected .*, found nothing$", "{0} is missing in {1}", field,
            message.ToJsonString());
        if ((string?)message["@type"] == "session")
        {
            var list = new JsonObject
            {
                ["@type"] = "sessions",
                ["sessions"] = new JsonArray(message.DeepClone()),
                ["inactive_session_ttl_days"] = 180
            };
            ShouldAgree(list).Should().Be(alone!.Replace("session.", "sessions.sessions[0]."));
        }
    }

    /// <summary>Reads in every way, and returns the one error.</summary>
    private static string? ShouldAgree(JsonObject message)
    {
        var json = Encoding.UTF8.GetBytes(message.ToJsonString());
        var general = ErrorOf(() => TdEnvelope.ParseAny(json));
        TdEnvelope.ParseCanonical(json).Should().Match(read => read == null || general == null, message.ToJsonString());
        ErrorOf(() => JsonSerializer.Deserialize<TdObject>(json)!).Should().Be(general);
        return general;
    }

    private static string? ErrorOf(Func<object> read)
    {
        try
        {
            read();
            return null;
        }
        catch (JsonException error)
        {
            return error.Message.Split([" Path:"], StringSplitOptions.None)[0];
        }
    }
}
