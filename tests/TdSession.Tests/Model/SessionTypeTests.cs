namespace TdSession.Tests.Model;

/// <summary>A session type is one of 17 known cases, or an unrecognized case that keeps its name.</summary>
public sealed class SessionTypeTests
{
    public static TheoryData<string> KnownNames => [.. ExpectedFields.KnownTypes];

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
        new SessionType.Unrecognized("sessionType" + name).Name.Should().Be(name);
        new SessionType.Unrecognized("sessionDeviceType" + name).Name.Should().Be(name);
        JsonSerializer.Serialize(old).Should().Be($$"""{"_":"sessionType{{name}}"}""");
        JsonSerializer.Serialize(old, Formats.TdLib).Should().Be($$"""{"@type":"sessionDeviceType{{name}}"}""");
        JsonSerializer.Serialize(old, old.GetType()).Should().Be(JsonSerializer.Serialize(old));
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_is_a_shared_instance_without_unknown_fields(string name)
    {
        var json = $$"""{"_":"sessionType{{name}}"}""";
        var withUnknown = $$"""{"_":"sessionType{{name}}","x":1}""";

        var one = JsonSerializer.Deserialize<SessionType>(json);
        JsonSerializer.Deserialize<SessionType>(json).Should().BeSameAs(one);
        JsonSerializer.Deserialize<TdObject>($$"""{"@type":"sessionDeviceType{{name}}"}""").Should().BeSameAs(one);
        TdEnvelope.Parse(json).Object.Should().BeSameAs(one);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<SessionType>(withUnknown)).Should().Be(withUnknown);
        JsonSerializer.Serialize(TdEnvelope.Parse(withUnknown)).Should().Be(withUnknown);
    }

    [Theory]
    [MemberData(nameof(KnownNames))]
    public void Known_case_reads_only_as_its_own_type(string name)
    {
        var json = $$"""{"_":"sessionType{{name}}"}""";
        foreach (var type in ExpectedFields.KnownTypes.Select(other => typeof(SessionType).GetNestedType(other)!))
        {
            var read = () => JsonSerializer.Deserialize(json, type);

            if (type.Name == name)
            {
                read().Should().BeOfType(type);
            }
            else
            {
                read.Should().Throw<JsonException>(type.Name);
            }
        }
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
        JsonSerializer.Serialize(type, Formats.TdLib).Should().Be($$"""{"@type":"{{typeName}}"}""");
    }
}
