using System.Text.Json;
using TdSession.Tests.Model;

namespace TdSession.Tests.Serialization;

/// <summary>An unrecognized type can have any name, also one that this version of the library knows: what an app made before an upgrade, it
/// can make after it.</summary>
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
    public void Any_name_is_kept(string name)
    {
        new UnrecognizedObject(name).TypeName.Should().Be(name);
        new SessionType.Unrecognized(name).TypeName.Should().Be(name);
        new UnconfirmedSessionType.Unrecognized(name).TypeName.Should().Be(name);
        (new UnrecognizedObject("updateOption") with { TypeName = name }).Should().Be(new UnrecognizedObject(name));
    }

    [Theory]
    [InlineData("sessionTypeMac")]
    [InlineData("sessionDeviceTypeMac")]
    public void A_session_type_with_a_known_name_reads_back_as_the_known_case(string name)
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
    public void An_object_with_a_known_name_reads_back_as_the_known_type_if_it_has_its_fields()
    {
        var error = new UnrecognizedObject("error") { UnknownFields = UnknownFields("""{"_":"x","message":"m","new":1,"code":406}""") };

        WrittenAndRead<TdObject>(new UnrecognizedObject("ok")).Should().Be(new Ok());
        WrittenAndRead<TdObject>(error).Should()
            .Be(new Error { Code = 406, Message = "m", UnknownFields = UnknownFields("""{"_":"x","new":1}""") });
        WrittenAndRead<UnconfirmedSessionType>(new UnconfirmedSessionType.Unrecognized(
            "sessionTypeDevice")
        { UnknownFields = UnknownFields("""{"_":"x","session_id":"7"}""") })
            .Should().Be(new UnconfirmedSessionType.Device(7));
    }

    [Fact]
    public void Without_the_fields_of_the_known_type_it_does_not_read_back()
    {
        var error = () => WrittenAndRead<TdObject>(new UnrecognizedObject("error"));
        var device = () => WrittenAndRead<UnconfirmedSessionType>(new UnconfirmedSessionType.Unrecognized("sessionTypeDevice"));

        error.Should().Throw<JsonException>().WithMessage("error.code: expected int32, found nothing*");
        device.Should().Throw<JsonException>().WithMessage("sessionTypeDevice.session_id: expected int64, found nothing*");
    }

    [Fact]
    public void A_name_of_something_else_does_not_read_back_as_a_session_type()
    {
        var device = () => WrittenAndRead<SessionType>(new SessionType.Unrecognized("sessionTypeDevice"));

        device.Should().Throw<JsonException>();
    }

    private static T WrittenAndRead<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;

    private static TdUnknownFields UnknownFields(string json) => JsonSerializer.Deserialize<TdObject>(json)!.UnknownFields;
}
