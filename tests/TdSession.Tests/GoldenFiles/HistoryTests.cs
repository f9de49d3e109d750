namespace TdSession.Tests.GoldenFiles;

/// <summary>Every message of every schema that TDLib had is read without unknown fields, and written in every schema.</summary>
public sealed class HistoryTests
{
    private static readonly JsonSerializerOptions _strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly TdJsonFormat[] _formats =
    [
        .. typeof(TdSchema).GetEnumValues().Cast<TdSchema>()
            .Select(schema => new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = schema }),
    ];

    public static TheoryData<int, string> Schemas =>
        [.. HistoricSchema.All.Select((schema, index) => new TheoryDataRow<int, string>(index, schema.Name))];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_message_of_every_schema_is_read(int index, string schema)
    {
        var types = HistoricSchema.All[index].Types;
        var compared = 0;
        foreach (var name in types.Keys.Where(name => name is not ("businessRecipients" or "businessBotRights")))
        {
            var numbers = Enumerable.Range(0, ExpectedFields.KnownTypes.Count);
            foreach (var json in numbers.Select(number => Write(types, name, number)).Distinct())
            {
                var value = ShouldBeRead(json, $"{name} of {schema}", ref compared);
                var respelled = ShouldBeRead(json.Replace("\"@type\"", "\"_\""), $"{name} of {schema} in JavaScript", ref compared);
                respelled.ToJson().Replace("\"_\"", "\"@type\"").Should().Be(value.ToJson());
            }
        }

        compared.Should().BeGreaterThan(50);
    }

    [Fact]
    public void History_contains_all_32_schemas()
    {
        var schemas = HistoricSchema.All.Select(schema => schema.Types).ToList();

        schemas.Should().HaveCount(32);
        schemas.Count(types => Fields(types, "sessions").Contains("inactive_sessions_ttl_days")).Should().Be(1);
        schemas.Count(types => Fields(types, "session").Intersect(["can_accept_secret_chats", "can_accept_calls"]).Count() == 1)
            .Should().Be(5);
        schemas.Count(types => Fields(types, "session").Intersect(["ip_address", "country"]).Count() == 2).Should().Be(2);
        typeof(TdObject).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<TlConstructorAttribute>())
            .Select(constructor => constructor.Name).Should().BeSubsetOf(schemas.SelectMany(types => types.Keys));
    }

    private static IEnumerable<string> Fields(IReadOnlyDictionary<string, (string Type, string[][] Fields)> types, string name) =>
        types[name].Fields.Select(field => field[0]);

    private static TdEnvelope ShouldBeRead(string json, string where, ref int compared)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var value = TdEnvelope.ParseAny(utf8);

        value.Object.Should().NotBeOfType<UnrecognizedObject>(where);
        TdEnvelope.ParseCanonical(utf8).Should().Be(value, where);
        JsonSerializer.Deserialize<TdEnvelope>(utf8).Should().Be(value, where);
        JsonSerializer.Deserialize<TdEnvelope>(utf8, _strict).Should().Be(value, where);
        foreach (var format in _formats)
        {
            var written = value.ToUtf8Bytes(format);
            TdEnvelope.ParseAny(written).Should().Be(value, where);
            TdEnvelope.ParseCanonical(written).Should().Be(value, where);
        }

        // A field that keeps its name keeps its value in the newest schema.
        var newest = JsonElement.Parse(value.ToJson());
        foreach (var field in JsonElement.Parse(json).EnumerateObject())
        {
            if (field.Value.ValueKind > JsonValueKind.Array && newest.TryGetProperty(field.Name, out var kept) && field.Name[0] != '@')
            {
                kept.GetRawText().Should().Be(field.Value.GetRawText(), "{0}.{1}", where, field.Name);
                compared++;
            }
        }

        return value;
    }

    /// <summary>Writes a message as TDLib does: for an even number, all fields are set; for an odd one, none.</summary>
    private static string Write(IReadOnlyDictionary<string, (string Type, string[][] Fields)> types, string name, int number)
    {
        var fields = types[name].Fields.Select(field => (Name: field[0], Value: Value(types, field[1], number)))
            .Where(field => field.Name != "session" || number % 2 == 0)    // the one object that may be missing
            .Select(field => $",\"{field.Name}\":{field.Value}");
        return $"{{\"@type\":\"{name}\"{string.Concat(fields)}}}";
    }

    private static string Value(IReadOnlyDictionary<string, (string Type, string[][] Fields)> types, string type, int number)
    {
        var isSet = number % 2 == 0;
        switch (type)
        {
            case "Bool":
                return isSet ? "true" : "false";
            case "int32":
                return isSet ? "2147483647" : "0";
            case "int53":
                return isSet ? "-9007199254740991" : "0";
            case "int64":
                return isSet ? "\"-9223372036854775808\"" : "\"0\"";
            case "string":
                return isSet ? "\"\\u00e9\\n\"" : "\"\"";
        }

        if (type.StartsWith("vector<", StringComparison.Ordinal))
        {
            var item = type.Substring(7).TrimEnd('>');
            return !isSet || (item == "Update" && !types.ContainsKey("updateUnconfirmedSession"))
                ? "[]" : $"[{Value(types, item, number)},{Value(types, item, number + 2)}]";
        }

        // The value is a constructor whose name is the type or begins with it.
        var cases = types.Keys.Where(name => types[name].Type == type && name.StartsWith(type, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return Write(types, cases.Count == 0 ? type : cases[number % cases.Count], number);
    }
}
