using System.Text.Json.Serialization.Metadata;

namespace TdSession.Tests.Json;

/// <summary>Reflection, the context of the library and the context of an app agree.</summary>
public sealed class ContextTests
{
    private static readonly JsonSerializerOptions _smallBuffer = new() { DefaultBufferSize = 1 };

    private static readonly AppDto _dto = new()
    {
        Version = 3,
        Session = Samples.Session,
        Log = { new Ok(), Samples.Sessions, new UnrecognizedObject("updateOption") },
        Types = { ["phone"] = new SessionType.Iphone(), ["other"] = new SessionType.Unrecognized("sessionTypeToaster") },
        Request = new TerminateSession(42),
        Message = new TerminateAllOtherSessions().WithExtra(7),
    };

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Library_context_agrees_with_reflection(string name)
    {
        var value = Samples.All[name];
        var context = new TdSessionJsonContext(new JsonSerializerOptions(Formats.TdLib));
        var text = JsonSerializer.Serialize(value, value.GetType(), Formats.TdLib);

        JsonSerializer.Serialize(value, value.GetType(), context).Should().Be(text);
        JsonSerializer.Serialize(value, typeof(TdObject), context).Should().Be(text);
        JsonSerializer.Deserialize(text, value.GetType(), TdSessionJsonContext.Default).Should().Be(value);
        JsonSerializer.Deserialize(text, TdSessionJsonContext.Default.TdObject).Should().Be(Samples.AsAnyObject(value));
    }

    [Fact]
    public void Session_inside_an_app_type_needs_no_options()
    {
        var text = JsonSerializer.Serialize(_dto);

        text.Should().StartWith("""{"Version":3,"Session":{"_":"session","id":"7046532567034882105",""");
        ShouldBeTheDto(JsonSerializer.Deserialize<AppDto>(text)!);
        JsonSerializer.Serialize(_dto, AppJsonContext.Default.AppDto).Should().Be(text);
        ShouldBeTheDto(JsonSerializer.Deserialize(text, AppJsonContext.Default.AppDto)!);
    }

    [Fact]
    public void App_context_contains_library_types()
    {
        JsonSerializer.Serialize(Samples.Session, AppJsonContext.Default.Session).Should().Be(JsonSerializer.Serialize(Samples.Session));
        JsonSerializer.Deserialize("""{"_":"sessionTypeAndroid"}""", AppJsonContext.Default.Android).Should().Be(new SessionType.Android());
    }

    [Fact]
    public void Naming_policy_does_not_affect_library_types()
    {
        var text = JsonSerializer.Serialize(_dto, AppUpperCaseJsonContext.Default.AppDto);

        text.Should().StartWith("""{"VERSION":3,"SESSION":{"_":"session","id":"7046532567034882105",""");
        ShouldBeTheDto(JsonSerializer.Deserialize(text, AppUpperCaseJsonContext.Default.AppDto)!);
    }

    [Fact]
    public void App_context_uses_the_converter_in_its_options()
    {
        var context = new AppJsonContext(new JsonSerializerOptions { Converters = { new TdJsonConverter(TdJsonFormat.TdLib) } });

        JsonSerializer.Serialize(_dto, context.AppDto).Should()
            .Contain("\"Session\":{\"@type\":\"session\",").And.Contain("\"device_type\":{\"@type\":\"sessionDeviceTypeAndroid\"}")
            .And.NotContain("\"_\"");
    }

    [Fact]
    public void Contexts_combine_as_resolvers()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(TdSessionJsonContext.Default, AppJsonContext.Default),
        };

        JsonSerializer.Serialize(_dto, options).Should().Be(JsonSerializer.Serialize(_dto));
        JsonSerializer.Serialize(Samples.Sessions, options).Should().Be(JsonSerializer.Serialize(Samples.Sessions));
    }

    [Fact]
    public async Task App_type_is_read_byte_by_byte()
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(_dto);
        using var stream = new TricklingStream(utf8);

        ShouldBeTheDto((await JsonSerializer.DeserializeAsync<AppDto>(stream, _smallBuffer, TestContext.Current.CancellationToken))!);
        ShouldBeTheDto((AppDto)EveryReader.ReadSegments(typeof(AppDto), utf8, 1)!);
    }

    private static void ShouldBeTheDto(AppDto read)
    {
        read.Version.Should().Be(_dto.Version);
        read.Session.Should().Be(_dto.Session);
        read.Log.Should().Equal(_dto.Log);
        read.Types.Should().Equal(_dto.Types);
        read.Request.Should().Be(_dto.Request);
        read.Message.Should().Be(_dto.Message);
    }
}
