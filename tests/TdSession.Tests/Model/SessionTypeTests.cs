namespace TdSession.Tests.Model;

/// <summary>A session type is one of 17 known cases, or one that is kept by name.</summary>
public sealed class SessionTypeTests
{
    public static TheoryData<string> KnownNames => [.. GoldenFiles.ExpectedFields.KnownTypes];

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_reads_and_writes_both_spellings(string name)
    {
        var old = JsonSerializer.Deserialize<SessionType>($$"""{"_":"sessionType{{name}}"}""")!;
        var current = JsonSerializer.Deserialize<SessionType>($$"""{"@type":"sessionDeviceType{{name}}"}""")!;

        old.Should().Be(current);
        old.Name.Should().Be(name);
        old.ToString().Should().Be(name);
        old.GetType().Name.Should().Be(name);
        JsonSerializer.Serialize(old).Should().Be($$"""{"_":"sessionType{{name}}"}""");
        JsonSerializer.Serialize(old, GoldenFiles.Formats.TdLib).Should().Be($$"""{"@type":"sessionDeviceType{{name}}"}""");
        JsonSerializer.Serialize(old, old.GetType()).Should().Be(JsonSerializer.Serialize(old));
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_is_a_shared_instance(string name)
    {
        var json = $$"""{"_":"sessionType{{name}}"}""";

        var one = JsonSerializer.Deserialize<SessionType>(json);
        JsonSerializer.Deserialize<SessionType>(json).Should().BeSameAs(one);
        JsonSerializer.Deserialize<TdObject>($$"""{"@type":"sessionDeviceType{{name}}"}""").Should().BeSameAs(one);
        TdEnvelope.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Object.Should().BeSameAs(one);
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_keeps_its_unknown_fields(string name)
    {
        var json = $$"""{"_":"sessionType{{name}}","x":1}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<SessionType>(json)).Should().Be(json);
        JsonSerializer.Serialize(TdEnvelope.Parse(System.Text.Encoding.UTF8.GetBytes(json))).Should().Be(json);
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_reads_only_as_its_own_type(string name)
    {
        var type = typeof(SessionType).GetNestedType(name)!;
        var other = name == "Xbox" ? "Mac" : "Xbox";
        var wrong = () => JsonSerializer.Deserialize($$"""{"_":"sessionType{{other}}"}""", type);

        JsonSerializer.Deserialize($$"""{"_":"sessionType{{name}}"}""", type).Should().BeOfType(type);
        wrong.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("sessionTypeToaster", "Toaster")]
    [InlineData("sessionDeviceTypeToaster", "Toaster")]
    [InlineData("sessionTypeDeviceTypeToaster", "DeviceTypeToaster")]
    [InlineData("sessionDeviceTypesessionTypeToaster", "sessionTypeToaster")]
    [InlineData("sessionDeviceTypeX", "X")]
    [InlineData("sessionDeviceType", "sessionDeviceType")]
    [InlineData("sessionType", "sessionType")]
    [InlineData("SessionTypeToaster", "SessionTypeToaster")]
    [InlineData("deviceTypeToaster", "deviceTypeToaster")]
    [InlineData("Toaster", "Toaster")]
    [InlineData("", "")]
    public void Unknown_type_name_is_kept_and_written(string typeName, string name)
    {
        var type = JsonSerializer.Deserialize<SessionType>($$"""{"_":"{{typeName}}"}""")!;

        type.Should().Be(new SessionType.Unrecognized(typeName));
        type.Name.Should().Be(name);
        type.ToString().Should().Be(name);
        type.Should().NotBe(new SessionType.Unknown());
        JsonSerializer.Serialize(type).Should().Be($$"""{"_":"{{typeName}}"}""");
        JsonSerializer.Serialize(type, GoldenFiles.Formats.TdLib).Should().Be($$"""{"@type":"{{typeName}}"}""");
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Unrecognized_case_strips_the_prefix_from_its_name(string name)
    {
        new SessionType.Unrecognized("sessionType" + name).Name.Should().Be(name);
        new SessionType.Unrecognized("sessionDeviceType" + name).Name.Should().Be(name);
    }
}
