namespace TdSession.Tests.Json;

/// <summary>The types bring their converter along; an app can override it, and its own options stay its own.</summary>
public sealed class JsonOptionsTests
{
    [Fact]
    public void Converter_in_options_takes_precedence()
    {
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.TdLib).Should().StartWith("""{"@type":"session",""")
            .And.Contain(",\"device_type\":{\"@type\":\"sessionDeviceTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.TdLib2023).Should()
            .Contain(",\"type\":{\"@type\":\"sessionTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.JavaScript2026).Should()
            .Contain(",\"device_type\":{\"_\":\"sessionDeviceTypeAndroid\"},");
    }

    [Fact]
    public void Naming_and_number_options_do_not_affect_library_types()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.WriteAsString,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
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

    [Fact]
    public void Converter_converts_only_model_types()
    {
        var converter = new TdJsonConverter();

        converter.CanConvert(typeof(Session)).Should().BeTrue();
        converter.CanConvert(typeof(TdObject)).Should().BeTrue();
        converter.CanConvert(typeof(TdFunction<Ok>)).Should().BeTrue();
        converter.CanConvert(typeof(TdEnvelope)).Should().BeTrue();
        converter.CanConvert(typeof(object)).Should().BeFalse();
        converter.CanConvert(typeof(string)).Should().BeFalse();
        converter.CanConvert(typeof(TdUnknownFields)).Should().BeFalse();
    }
}
