using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TdSession.Tests.Json;

/// <summary>The JSON schemas of the library describe what it writes.</summary>
public sealed class JsonSchemaTests
{
    // New each time: the exporter makes options read-only, and then the metadata of a collection includes that of its elements.
    private static JsonSerializerOptions Options => new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static TheoryData<Type> TypesOfOthers =>
    [
        typeof(Menu), typeof(Tree), typeof(Left), typeof(Newtonsoft.Json.Linq.JToken), typeof(Newtonsoft.Json.Linq.JObject),
        typeof(string), typeof(List<int>), typeof(List<Menu>), typeof(List<Type>), typeof(Dictionary<string, List<int>>), typeof(Lists),
        typeof(object), Nested(typeof(int), 40),
    ];

    public static TheoryData<TdTypeKey, TdSchema> Formats => new(
        from key in new[] { TdTypeKey.Underscore, TdTypeKey.AtType }
        from schema in typeof(TdSchema).GetEnumValues().Cast<TdSchema>()
        select (key, schema));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Written_JSON_is_valid_and_needs_its_required_fields(TdTypeKey key, TdSchema schema)
    {
        var options = In(key, schema);
        foreach (var value in Samples.All.Values)
        {
            var json = JsonSerializer.SerializeToNode(value, value.GetType(), options)!.AsObject();
            var own = TdJsonSchema.GetSchema(options.GetTypeInfo(value.GetType()))!;
            var any = TdJsonSchema.GetSchema(options.GetTypeInfo(typeof(TdObject)))!;

            IsValid(json, own).Should().BeTrue("{0} is {1}", json, own);
            IsValid(json, any).Should().BeTrue("{0} is {1}", json, any);
            foreach (var name in Strings(own["required"]!))
            {
                var without = json.DeepClone().AsObject();
                without.Remove(name);
                IsValid(without, own).Should().BeFalse("{0} is missing in {1}", name, value);
            }
        }
    }

    [Fact]
    public void Newest_schema_requires_all_non_nullable_fields()
    {
        var options = In(TdTypeKey.AtType, TdJsonFormat.TdLib.Schema);
        foreach (var value in Samples.All.Values.Where(value => value is not (UpdateUnconfirmedSession or Sessions)))
        {
            var own = TdJsonSchema.GetSchema(options.GetTypeInfo(value.GetType()))!;
            Strings(own["required"]!).Should().Equal(own["properties"]!.AsObject().Select(property => property.Key), "that is {0}", own);
        }
    }

    [Fact]
    public void Older_schema_lists_optional_and_renamed_fields()
    {
        Names("required", typeof(Session), TdSchema.V1_0_0).Should()
            .NotContain(["is_password_pending", "is_unconfirmed", "type", "ip", "ip_address"]).And.Contain(["id", "api_id"]);
        Names("properties", typeof(Session), TdSchema.V1_0_0).Should()
            .Contain(["is_password_pending", "is_unconfirmed", "type", "ip", "ip_address"]);
        Names("properties", typeof(UnconfirmedSession), TdSchema.V1_8_18).Should()
            .Equal("@type", "id", "type", "log_in_date", "date", "device_model", "location");
        Names("required", typeof(UnconfirmedSession), TdSchema.V1_8_18).Should().Equal("@type", "device_model", "location");
        Names("properties", typeof(UnconfirmedSession), TdSchema.V1_8_65).Should()
            .Equal("@type", "type", "date", "device_model", "location");

        static IEnumerable<string> Names(string rule, Type type, TdSchema schema) =>
            TdJsonSchema.GetSchema(In(TdTypeKey.AtType, schema).GetTypeInfo(type))![rule] switch
            {
                JsonObject properties => properties.Select(property => property.Key),
                var names => Strings(names!),
            };
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_type_has_a_JSON_schema(TdTypeKey key, TdSchema schema)
    {
        var options = In(key, schema);

        foreach (var type in Conventions.Library.ClosedWireTypes)
        {
            TdJsonSchema.GetSchema(options.GetTypeInfo(type)).Should().NotBeNull(type.Name);
        }
    }

    [Fact]
    public void Exported_schema_of_an_app_type_contains_library_schemas()
    {
        var schema = Export(typeof(Device))["properties"]!;

        schema["Session"]!["anyOf"]![0]!["properties"]!["device_model"]!["type"]!.GetValue<string>().Should().Be("string");
        schema["Session"]!["anyOf"]![1]!["type"]!.GetValue<string>().Should().Be("null");
        schema["Types"]!["items"]!["anyOf"]![0]!["properties"]!["_"]!["enum"]!.AsArray().Should()
            .HaveCount(typeof(SessionType).GetNestedTypes().Length - 1, "all cases are named but the unrecognized one");
        schema["ByName"]!["additionalProperties"]!["required"]!.AsArray().Should().HaveCount(1);
        schema["Types"]!["type"]!.GetValue<string>().Should().Be("array");
        schema["ByName"]!["type"]!.GetValue<string>().Should().Be("object");
        schema["Name"]!["type"]!.ToJsonString().Should().Contain("string");
    }

    [Fact]
    public void Collections_have_a_JSON_schema_up_to_65_levels()
    {
        Find(typeof(List<Ok>))!.ToJsonString().Should().Be(
            """{"type":"array","items":{"type":"object","properties":{"_":{"type":"string","enum":["ok"]}},"required":["_"]}}""");
        Find(typeof(Dictionary<string, List<Ok[]>>))!["additionalProperties"]!["items"]!["items"]!["required"]!.ToJsonString().Should()
            .Be("""["_"]""");
        Find(Nested(typeof(Ok), 65)).Should().NotBeNull();
        Find(Nested(typeof(Ok), 66)).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(TypesOfOthers))]
    public void Other_types_keep_the_schema_of_the_exporter(Type type)
    {
        Find(type).Should().BeNull();
        Export(type).ToJsonString().Should().Be(Options.GetJsonSchemaAsNode(type).ToJsonString());
    }

    [Theory]
    [InlineData(typeof(List<Invalid>))]
    [InlineData(typeof(Invalid[]))]
    [InlineData(typeof(Dictionary<string, TdFunction<Error>>))]
    public void Collections_of_a_type_without_metadata_have_no_schema(Type type)
    {
        FluentActions.Invoking(() => Options.GetTypeInfo(Options.GetTypeInfo(type).ElementType!)).Should().Throw<Exception>();
        Find(type).Should().BeNull();
    }

    [Fact]
    public void Exported_collection_schema_keeps_nullability_and_references()
    {
        var schema = Export(typeof(History))["properties"]!;

        schema["Last"]!["type"]!.ToJsonString().Should().Be("""["array","null"]""");
        schema["Last"]!["items"]!["required"]!.ToJsonString().Should().Be("""["_"]""");
        schema["ByYear"]!["additionalProperties"]!["items"]!["required"]!.ToJsonString().Should().Be("""["_"]""");
        schema["ByMonth"]!["items"]!.ToJsonString().Should().Be("""{"$ref":"#/properties/ByYear/additionalProperties"}""");
        schema["Base"]!["anyOf"]![0]!["properties"]!["$values"]!.ToJsonString().Should().Be("""{"type":"array"}""");
        schema["Base"]!["anyOf"]![0]!.AsObject().Should().NotContainKey("items");
    }

    [Fact]
    public void Envelope_schema_combines_object_and_envelope_fields()
    {
        var options = In(TdTypeKey.AtType, TdSchema.V1_8_65);
        var schema = TdJsonSchema.GetSchema(options.GetTypeInfo(typeof(TdEnvelope)))!;

        schema["allOf"]![1]!.ToJsonString().Should()
            .Be("""{"type":"object","properties":{"@extra":{},"@client_id":{"type":"integer","format":"int32"}}}""");
        IsValid(JsonSerializer.SerializeToNode(new GetActiveSessions().WithExtra(1) with { ClientId = 2 }, options), schema).Should()
            .BeTrue();
        IsValid(JsonNode.Parse("""{"@type":"ok","@client_id":"x"}"""), schema).Should().BeFalse();
        IsValid(JsonNode.Parse("""{"@type":"terminateSession"}"""), schema).Should().BeFalse();
        IsValid(JsonNode.Parse("""{"@type":"updateToast","slots":2}"""), schema).Should().BeTrue();
    }

    [Fact]
    public void Inner_schema_is_a_reference_if_one_exists()
    {
        var options = In(TdTypeKey.AtType, TdSchema.V1_8_65);
        string? Refer(Type type) => type == typeof(Session) || type == typeof(SessionType) ? $"#/\"{type.Name}" : null;
        JsonObject FindIn(Type type) => TdJsonSchema.GetSchema(options.GetTypeInfo(type), Refer)!;

        FindIn(typeof(Sessions))["properties"]!["sessions"]!["items"]!.ToJsonString().Should().Be("""{"$ref":"#/\u0022Session"}""");
        FindIn(typeof(Session))["properties"]!["device_type"]!["$ref"]!.GetValue<string>().Should().Be("#/\"SessionType");
        FindIn(typeof(List<Session>))["items"]!["$ref"]!.GetValue<string>().Should().Be("#/\"Session");
        FindIn(typeof(Dictionary<string, SessionType>))["additionalProperties"]!["$ref"]!.GetValue<string>().Should().Be("#/\"SessionType");
        FindIn(typeof(Ok)).ToJsonString().Should().Be(TdJsonSchema.GetSchema(options.GetTypeInfo(typeof(Ok)))!.ToJsonString());
    }

    [Fact]
    public void Null_metadata_throws_ArgumentNullException() =>
        FluentActions.Invoking(() => TdJsonSchema.GetSchema(null!)).Should().Throw<ArgumentNullException>();

    private static JsonObject? Find(Type type) => TdJsonSchema.GetSchema(Options.GetTypeInfo(type));

    private static JsonNode Export(Type type) =>
        Options.GetJsonSchemaAsNode(type, new() { TransformSchemaNode = TdJsonSchema.TransformSchemaNode });

    private static JsonSerializerOptions In(TdTypeKey key, TdSchema schema) => new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = key, Schema = schema }) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static IEnumerable<string> Strings(JsonNode names) => names.AsArray().Select(name => (string)name!);

    /// <summary>Validates the rules that the schemas use, and throws for any other rule.</summary>
    private static bool IsValid(JsonNode? value, JsonNode schema) => schema.AsObject().All(rule => rule.Key switch
    {
        "type" => value?.GetValueKind() switch
        {
            JsonValueKind.Object => (string)rule.Value! == "object",
            JsonValueKind.Array => (string)rule.Value! == "array",
            JsonValueKind.String => (string)rule.Value! == "string",
            JsonValueKind.Number => (string)rule.Value! == "integer",
            JsonValueKind.True or JsonValueKind.False => (string)rule.Value! == "boolean",
            _ => false,
        },
        "enum" => rule.Value!.AsArray().Any(item => JsonNode.DeepEquals(item, value)),
        "pattern" => Regex.IsMatch((string)value!, (string)rule.Value!),
        "properties" => rule.Value!.AsObject().All(property => value![property.Key] is not { } held || IsValid(held, property.Value!)),
        "required" => rule.Value!.AsArray().All(name => value!.AsObject().ContainsKey((string)name!)),
        "items" => value!.AsArray().All(item => IsValid(item, rule.Value!)),
        "anyOf" => rule.Value!.AsArray().Any(one => IsValid(value, one!)),
        "allOf" => rule.Value!.AsArray().All(one => IsValid(value, one!)),
        "not" => !IsValid(value, rule.Value!),
        "format" or "description" => true,
        _ => throw new NotSupportedException(rule.Key),
    });

    private sealed record Device(string Name, Session? Session, SessionType[] Types, Dictionary<string, Ok> ByName);

    private static Type Nested(Type type, int depth) => depth == 0 ? type : Nested(typeof(List<>).MakeGenericType(type), depth - 1);

    private sealed class Menu : List<Menu>;

    private sealed class Tree : Dictionary<string, Tree>;

    private sealed class Left : List<Right>;

    private sealed class Right : List<Left>;

    private sealed record Lists(Menu? Menu, List<Menu> Menus, Tree Tree, Dictionary<string, Left[]> Pairs, Menu Again);

    private sealed class Invalid
    {
        [JsonPropertyName("a")]
        public int First { get; set; }

        [JsonPropertyName("a")]
        public int Second { get; set; }
    }

    [JsonDerivedType(typeof(NamedList), "named")]
    private class BaseList : List<Ok>;

    private sealed class NamedList : BaseList;

    private sealed record History(List<Ok>? Last, Dictionary<string, List<Ok>> ByYear, List<List<Ok>> ByMonth, BaseList Base);
}
