using System.Collections;

namespace TdSession.Tests.Model;

/// <summary>Unknown fields are a dictionary of JSON values, verbatim.</summary>
public sealed class UnknownFieldsTests
{
    private static string Json =>
        """{"b":1.10,"_":"somethingNew","a":"x\u0041\n","@extra":1,"c":{"z":[null,true,-0]},"":0,"@client_id":2}""";

    private static TdUnknownFields Fields => JsonSerializer.Deserialize<TdObject>(Json)!.UnknownFields;

    [Fact]
    public void Unknown_fields_are_found_by_name()
    {
        Fields.Count.Should().Be(4);
        Fields.ContainsKey("a").Should().BeTrue();
        Fields.ContainsKey("A").Should().BeFalse();
        Fields["a"].GetString().Should().Be("xA\n");
        Fields.TryGetValue("c", out var value).Should().BeTrue();
        value.GetProperty("z").GetArrayLength().Should().Be(3);
        Fields.TryGetValue("@extra", out _).Should().BeFalse();
        FluentActions.Invoking(() => Fields["nothing"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Unknown_fields_keep_their_order()
    {
        Fields.Keys.Should().Equal("b", "a", "c", "");
        Fields.Select(field => field.Key).Should().Equal(Fields.Keys);
        Fields.Values.Select(value => value.ValueKind).Should()
            .Equal(JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Object, JsonValueKind.Number);
        ((IEnumerable)Fields).Cast<KeyValuePair<string, JsonElement>>().Should().HaveCount(4);
    }

    [Fact]
    public void Numbers_keep_their_digits()
    {
        Fields["b"].GetRawText().Should().Be("1.10");
        Fields["c"].GetProperty("z")[2].GetRawText().Should().Be("-0");
    }

    [Fact]
    public void Unknown_fields_are_written_after_the_known_fields() =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(Json)).Should()
            .Be("""{"_":"somethingNew","b":1.10,"a":"xA\n","c":{"z":[null,true,-0]},"":0}""");

    [Fact]
    public void Absent_unknown_fields_are_the_empty_instance()
    {
        Samples.Session.UnknownFields.Should().BeSameAs(TdUnknownFields.Empty);
        JsonSerializer.Deserialize<TdObject>(JsonSerializer.Serialize(Samples.Session))!.UnknownFields.Should()
            .BeSameAs(TdUnknownFields.Empty);
        TdUnknownFields.Empty.Should().BeEmpty();
        TdUnknownFields.Empty.Keys.Should().BeEmpty();
        TdUnknownFields.Empty.TryGetValue("a", out _).Should().BeFalse();
    }

    [Fact]
    public void Create_adds_fields_to_a_request()
    {
        var request = new TerminateSession(5)
        {
            UnknownFields = TdUnknownFields.Create([new("reason", Element("""{ "_" : "spam", "n":1.0 }""")), new("a", Element("[]"))]),
        };

        JsonSerializer.Serialize(request).Should().Be("""{"_":"terminateSession","session_id":"5","reason":{"_":"spam","n":1.0},"a":[]}""");
        JsonSerializer.Deserialize<TdObject>(JsonSerializer.Serialize(request)).Should().Be(request);
        TdUnknownFields.Create(Fields).Equals(Fields).Should().BeTrue();
        ((object)TdUnknownFields.Create([])).Should().BeSameAs(TdUnknownFields.Empty);
    }

    [Theory]
    [InlineData("twice", "1", "The field twice is given twice.")]
    [InlineData("_", "1", "A field has the name _, which is the type key or belongs to the envelope.")]
    [InlineData("@type", "1", "A field has the name @type, which is the type key or belongs to the envelope.")]
    [InlineData("@extra", "1", "A field has the name @extra, which is the type key or belongs to the envelope.")]
    [InlineData("@client_id", "1", "A field has the name @client_id, which is the type key or belongs to the envelope.")]
    [InlineData(null, "1", "A field has a name that is null.")]
    [InlineData("a~", "1", "A field has a name that is not valid Unicode.")]
    [InlineData("b", null, "The field b has an undefined value.")]
    [InlineData("192.0.2.108", null, "A field has an undefined value.")]
    [InlineData("b", "\"\\ud800\"",
        "The field b has a value that cannot be written: expected string, found String that is not valid Unicode.")]
    [InlineData("b", "[{\"\\udc00\":1}]", "The field b has a value that cannot be written: expected string, found String that is not")]
    public void Create_names_the_mistake_and_the_field(string? name, string? value, string message)
    {
        // An attribute can't contain a lone surrogate.
        var field = new KeyValuePair<string, JsonElement>(name?.Replace('~', '\ud800')!, value is null ? default : Element(value));

        FluentActions.Invoking(() => TdUnknownFields.Create([new("twice", Element("0")), field])).Should()
            .ThrowExactly<ArgumentException>().WithParameterName("fields").Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void Create_rejects_null() =>
        FluentActions.Invoking(() => TdUnknownFields.Create(null!)).Should().Throw<ArgumentNullException>();

    private static JsonElement Element(string json) => JsonElement.Parse(json);
}
