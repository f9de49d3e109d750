namespace TdSession.Tests.Serialization;

/// <summary>An unrecognized type can have any name, even a known one: code that creates it works after an upgrade, too.</summary>
public sealed class TypeNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("sessionTypeToaster")]
    [InlineData("sessionTypeMac")]
    [InlineData("sessionTypeDevice")]
    [InlineData("session")]
    [InlineData("terminateSession")]
    [InlineData("@type")]
    public void Unrecognized_type_keeps_any_name(string name)
    {
        new UnrecognizedObject(name).TypeName.Should().Be(name);
        new SessionType.Unrecognized(name).TypeName.Should().Be(name);
        new UnconfirmedSessionType.Unrecognized(name).TypeName.Should().Be(name);
        (new UnrecognizedObject("updateOption") with { TypeName = name }).Should().Be(new UnrecognizedObject(name));
    }

    [Theory]
    [InlineData("sessionTypeMac")]
    [InlineData("sessionDeviceTypeMac")]
    public void Known_session_type_name_reads_back_as_known_case(string name)
    {
        var unknownFields = UnknownFields("""{"_":"x","x":1}""");
        var made = new SessionType.Unrecognized(name) { UnknownFields = unknownFields };
        var known = new SessionType.Mac { UnknownFields = unknownFields };

        made.Should().NotBe(known);
        WrittenAndRead<SessionType>(made).Should().Be(known);
        WrittenAndRead<TdObject>(made).Should().Be(known);
        WrittenAndRead(Samples.Session with { Type = made }).Should().Be(Samples.Session with { Type = known });
    }

    [Fact]
    public void Known_object_name_reads_back_as_known_type()
    {
        var error = new UnrecognizedObject("error") { UnknownFields = UnknownFields("""{"_":"x","message":"m","new":1,"code":406}""") };
        var device = new UnconfirmedSessionType.Unrecognized("sessionTypeDevice")
        {
            UnknownFields = UnknownFields("""{"_":"x","session_id":"7"}"""),
        };

        WrittenAndRead<TdObject>(new UnrecognizedObject("ok")).Should().Be(new Ok());
        WrittenAndRead<TdObject>(error).Should()
            .Be(new Error { Code = 406, Message = "m", UnknownFields = UnknownFields("""{"_":"x","new":1}""") });
        WrittenAndRead<UnconfirmedSessionType>(device).Should().Be(new UnconfirmedSessionType.Device(7));
    }

    [Fact]
    public void Known_name_without_required_fields_throws_when_read()
    {
        FluentActions.Invoking(() => WrittenAndRead<TdObject>(new UnrecognizedObject("error"))).Should().Throw<JsonException>()
            .WithMessage("error.code: expected int32, found nothing*");
        FluentActions.Invoking(() => WrittenAndRead<UnconfirmedSessionType>(new UnconfirmedSessionType.Unrecognized("sessionTypeDevice")))
            .Should().Throw<JsonException>().WithMessage("sessionTypeDevice.session_id: expected int64, found nothing*");
    }

    [Fact]
    public void Session_type_with_another_type_name_throws_when_read() =>
        FluentActions.Invoking(() => WrittenAndRead<SessionType>(new SessionType.Unrecognized("sessionTypeDevice"))).Should()
            .Throw<JsonException>();

    private static T WrittenAndRead<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;

    private static TdUnknownFields UnknownFields(string json) => JsonSerializer.Deserialize<TdObject>(json)!.UnknownFields;
}
