namespace TdSession.Tests.Json;

/// <summary>The types have their converter. An app can override it, and the app's other options don't affect the types.</summary>
public sealed class JsonOptionsTests
{
    [Fact]
    public void Converter_in_options_takes_precedence()
    {
        JsonSerializer.Serialize(Samples.Session, Formats.TdLib).Should().StartWith("""{"@type":"session",""")
            .And.Contain(",\"device_type\":{\"@type\":\"sessionDeviceTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, Formats.TdLib2023).Should()
            .Contain(",\"type\":{\"@type\":\"sessionTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, Formats.JavaScript2026).Should()
            .Contain(",\"device_type\":{\"_\":\"sessionDeviceTypeAndroid\"},");
    }

    [Fact]
    public void Naming_and_number_options_do_not_affect_library_types()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            NumberHandling = JsonNumberHandling.WriteAsString,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        };

        JsonSerializer.Serialize(Samples.Session, options).Should().Be(JsonSerializer.Serialize(Samples.Session));
        JsonSerializer.Deserialize<Session>(JsonSerializer.Serialize(Samples.Session), options).Should().Be(Samples.Session);
    }

    [Fact]
    public void Object_typed_value_is_written_as_its_runtime_type() =>
        JsonSerializer.Serialize<object>(Samples.Session).Should().Be(JsonSerializer.Serialize(Samples.Session));

    [Fact]
    public void Null_is_read_and_written_as_null()
    {
        JsonSerializer.Deserialize<Session>("null").Should().BeNull();
        JsonSerializer.Deserialize<TdObject>("null").Should().BeNull();
        JsonSerializer.Serialize<Session?>(null).Should().Be("null");
    }

    [Theory]
    [InlineData(typeof(Session), true)]
    [InlineData(typeof(TdObject), true)]
    [InlineData(typeof(TdFunction<Ok>), true)]
    [InlineData(typeof(TdEnvelope), true)]
    [InlineData(typeof(object), false)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(TdUnknownFields), false)]
    public void Converter_converts_only_model_types(Type type, bool canConvert) =>
        new TdJsonConverter().CanConvert(type).Should().Be(canConvert);
}
