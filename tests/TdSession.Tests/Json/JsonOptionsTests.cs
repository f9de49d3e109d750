using System.Text.Json;
using TdSession.Tests.Model;

namespace TdSession.Tests.Json;

/// <summary>The types bring their converter along; an app can override it, and its own options stay its own.</summary>
public sealed class JsonOptionsTests
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Without_options_the_documented_shape_is_written()
    {
        JsonSerializer.Serialize(Samples.Session).Should().StartWith("""{"_":"session","id":"7046532567034882105","is_current":false,""")
            .And.Contain(",\"type\":{\"_\":\"sessionTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session).Should().Be(JsonSerializer.Serialize<TdObject>(Samples.Session));
    }

    [Fact]
    public void A_converter_among_the_options_takes_precedence()
    {
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.TdLib).Should().StartWith("""{"@type":"session",""")
            .And.Contain(",\"device_type\":{\"@type\":\"sessionDeviceTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.TdLib2023).Should()
            .Contain(",\"type\":{\"@type\":\"sessionTypeAndroid\"},");
        JsonSerializer.Serialize(Samples.Session, GoldenFiles.Formats.JavaScript2026).Should()
            .Contain(",\"device_type\":{\"_\":\"sessionDeviceTypeAndroid\"},");
    }

    [Fact]
    public void Naming_and_number_options_do_not_bend_the_wire_format()
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
    public void Indented_output_is_the_same_value()
    {
        var text = JsonSerializer.Serialize(Samples.Sessions, _indented);

        text.Should().StartWith("{\n  \"_\": \"sessions\",\n  \"sessions\": [\n    {\n      \"_\": \"session\",");
        JsonSerializer.Deserialize<TdObject>(text).Should().Be(Samples.Sessions);
    }

    [Fact]
    public void Unknown_fields_are_indented_like_the_rest()
    {
        const string Json = """
            {
              "_": "ok",
              "a": [
                1.10,
                "x"
              ],
              "b": {
                "c": null
              }
            }
            """;

        JsonSerializer.Serialize(JsonSerializer.Deserialize<TdObject>(Json), _indented).Should().Be(Json);
    }

    [Fact]
    public void An_object_of_no_static_type_is_written_as_what_it_is() =>
        JsonSerializer.Serialize<object>(Samples.Session).Should().Be(JsonSerializer.Serialize(Samples.Session));

    [Fact]
    public void Null_is_null()
    {
        JsonSerializer.Deserialize<Session>("null").Should().BeNull();
        JsonSerializer.Deserialize<TdObject>("null").Should().BeNull();
        JsonSerializer.Serialize<Session?>(null).Should().Be("null");
    }

    [Fact]
    public void The_converter_converts_the_model_and_nothing_else()
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

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_value_survives_every_format_that_can_carry_it(string name)
    {
        var value = Samples.All[name];
        foreach (var options in new[] { GoldenFiles.Formats.TdLib, GoldenFiles.Formats.JavaScript2026 })
        {
            var text = JsonSerializer.Serialize(value, options);
            JsonSerializer.Deserialize<TdObject>(text).Should().Be(Samples.AsAnyObject(value));
            JsonSerializer.Deserialize(text, value.GetType()).Should().Be(value);
            JsonSerializer.Serialize(value, value.GetType(), options).Should().Be(text);
        }
    }

    [Fact]
    public async Task A_log_of_JSON_lines_streams_object_by_object()
    {
        var log = string.Join("\n", Samples.All.Values.Select(value => JsonSerializer.Serialize(value, GoldenFiles.Formats.TdLib)));
        using var stream = new GoldenFiles.TricklingStream(System.Text.Encoding.UTF8.GetBytes(log));
        var read = new List<TdObject?>();

        await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<TdObject>(stream, topLevelValues: true,
            cancellationToken: TestContext.Current.CancellationToken))
        {
            read.Add(value);
        }

        read.Should().Equal(Samples.All.Values.Select(Samples.AsAnyObject));
    }

    [Fact]
    public async Task A_log_streams_through_the_context_too()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("""{"_":"ok"} {"@type":"error","code":1,"message":""}"""));
        var read = new List<TdObject?>();

        await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable(stream, TdSessionJsonContext.Default.TdObject,
            topLevelValues: true, TestContext.Current.CancellationToken))
        {
            read.Add(value);
        }

        read.Should().Equal(new Ok(), new Error { Code = 1, Message = "" });
    }
}
