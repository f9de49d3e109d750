using System.Net;

namespace TdSession.PackageTests;

/// <summary>A web app with the package returns, accepts and describes the library's types, and refuses an invalid body.</summary>
public sealed class WebApiTests(WebApi app) : IClassFixture<WebApi>
{
    private const string Request = """{"_":"terminateSession","session_id":"1"}""";

    private const string Everything =
        $"{{\"object\":{Request},\"envelope\":null,\"function\":{Request},\"functionOfOk\":{Request},\"sessions\":[],\"envelopes\":{{}}}}";

    [Fact]
    public async Task Web_api_accepts_and_returns_sessions()
    {
        var json = $$"""{"@type":"sessions","sessions":[{{FreshApp.Session}}],"inactive_session_ttl_days":7}""";

        (await app.SendAsync(HttpMethod.Put, "sessions", json)).Should()
            .Be((HttpStatusCode.OK, """{"count":1,"types":[{"_":"sessionTypeAndroid"}],"current":null}"""));
        (await app.GetAsync("sessions")).Should()
            .Be((
                HttpStatusCode.OK, json.Replace("@type", "_", StringComparison.Ordinal).Replace(@"\u0431", "б", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("object", Request)]
    [InlineData("envelope", """{"_":"ok","@extra":1}""")]
    [InlineData("function", Request)]
    [InlineData("function-of-ok", Request)]
    [InlineData("objects", $"[{Request}]")]
    [InlineData("envelopes", $"[{Request}]")]
    [InlineData("functions", $"[{Request}]")]
    [InlineData("functions-of-ok-by-name", $$"""{ "a": {{Request}} }""")]
    [InlineData("lists-by-name", $$"""{ "a": [{{Request}}] }""")]
    [InlineData("everything", Everything)]
    public async Task Endpoint_returns_what_it_accepts(string path, string json) =>
        (await app.SendAsync(HttpMethod.Post, path, json)).Should()
            .Be((HttpStatusCode.OK, json.Replace(" ", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("object", """{"$ref":"#/components/schemas/TdObject"}""")]
    [InlineData("envelope", """{"$ref":"#/components/schemas/TdEnvelope"}""")]
    [InlineData("function", """{"$ref":"#/components/schemas/TdFunction"}""")]
    [InlineData("function-of-ok", """{"$ref":"#/components/schemas/TdFunctionOfOk"}""")]
    [InlineData("objects", """{"type":"array","items":{"$ref":"#/components/schemas/TdObject"}}""")]
    [InlineData("envelopes", """{"type":"array","items":{"$ref":"#/components/schemas/TdEnvelope"}}""")]
    [InlineData("functions", """{"type":"array","items":{"$ref":"#/components/schemas/TdFunction"}}""")]
    [InlineData("functions-of-ok-by-name",
        """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/TdFunctionOfOk"}}""")]
    [InlineData("lists-by-name",
        """{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/TdObject"}}}""")]
    [InlineData("everything", """{"$ref":"#/components/schemas/Everything"}""")]
    public async Task Document_describes_request_and_response(string path, string schema)
    {
        var operation = (await GetDocumentAsync())["paths"]![$"/{path}"]!["post"]!;

        SchemaIn(operation["requestBody"]!).Should().Be(schema);
        SchemaIn(operation["responses"]!["200"]!).Should().Be(schema);

        static string SchemaIn(JsonNode body) => body["content"]!["application/json"]!["schema"]!.ToJsonString();
    }

    [Theory]
    [InlineData("Sessions/properties/sessions", """{"type":"array","items":{"$ref":"#/components/schemas/Session"}}""")]
    [InlineData("Session/properties/type", """{"$ref":"#/components/schemas/SessionType"}""")]
    [InlineData("Session/properties/id/type", "\"string\"")]
    [InlineData("SessionType/oneOf/0/required", """["_"]""")]
    [InlineData("TdFunctionOfOk/oneOf/1", """{"$ref":"#/components/schemas/ConfirmBusinessConnectedBot"}""")]
    [InlineData("TdEnvelope/allOf/0", """{"$ref":"#/components/schemas/TdObject"}""")]
    [InlineData("TdEnvelope/allOf/1/properties/@extra", "{}")]
    [InlineData("Everything/properties/object", """{"$ref":"#/components/schemas/TdObject"}""")]
    [InlineData("Everything/properties/envelope", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/TdEnvelope"}]}""")]
    [InlineData("Everything/properties/sessions", """{"type":"array","items":{"$ref":"#/components/schemas/Session"}}""")]
    [InlineData("Everything/properties/envelopes",
        """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/TdEnvelope"}}""")]
    [InlineData("Replaced/properties/types", """{"type":"array","items":{"$ref":"#/components/schemas/SessionType"}}""")]
    public async Task Document_references_schemas_instead_of_repeating_them(string place, string schema) =>
        Find(await GetDocumentAsync(), "components/schemas/" + place)!.ToJsonString().Should().Be(schema);

    [Fact]
    public async Task Every_reference_resolves()
    {
        var document = await GetDocumentAsync();
        var references = Descendants(document).OfType<JsonObject>().Select(node => node["$ref"]?.GetValue<string>()).OfType<string>()
            .ToList();

        references.Should().HaveCountGreaterThan(50).And.OnlyContain(reference => reference.StartsWith("#/", StringComparison.Ordinal));
        references.Where(reference => Find(document, reference[2..]) is not JsonObject { Count: > 0 }).Should().BeEmpty();
        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Should().OnlyContain(name => name.All(char.IsLetter))
            .And.Contain("TdObject").And.NotContain("TdObjectSession", "ASP.NET Core would name it that as a derived type");
    }

    [Theory]
    [InlineData("t192.0.2.7-SECRET", 1, 2)]
    [InlineData("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":"SECRET"}""", 1, 67)]
    [InlineData("{\n  \"_\": \"sessions\",\n  \"sessions\": tSECRET\n}", 3, 16)]
    public async Task Bad_request_has_a_position_and_no_value(string json, int line, int position)
    {
        var (status, body) = await app.SendAsync(HttpMethod.Put, "sessions", json);

        status.Should().Be(HttpStatusCode.BadRequest);
        JsonNode.Parse(body)!["detail"]!.GetValue<string>().Should().Be($"Invalid JSON in line {line}, byte {position}.");
        body.Should().NotContain("SECRET");
    }

    private static JsonNode? Find(JsonNode document, string path) => path.Split('/').Aggregate((JsonNode?)document, (node, name) =>
        node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node?[name]);

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        var children = node switch
        {
            JsonObject inner => inner.Select(property => property.Value),
            JsonArray list => list,
            _ => [],
        };
        return [node, .. children.OfType<JsonNode>().SelectMany(Descendants)];
    }

    private async Task<JsonNode> GetDocumentAsync()
    {
        var (status, body) = await app.GetAsync("openapi/v1.json");
        status.Should().Be(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }
}
