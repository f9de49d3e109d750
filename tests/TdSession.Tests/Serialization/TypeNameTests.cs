namespace TdSession.Tests.Serialization;

/// <summary>A type that the library knows is never an unrecognized one: under that name it would not read back as what was written.</summary>
public sealed class TypeNameTests
{
    [Theory]
    [InlineData("session")]
    [InlineData("sessionTypeMac")]
    [InlineData("sessionDeviceTypeMac")]
    [InlineData("sessionTypeDevice")]
    [InlineData("terminateSession")]
    public void The_name_of_a_known_type_is_refused(string name)
    {
        foreach (var create in new Func<TdObject>[]
        {
            () => new UnrecognizedObject(name),
            () => new SessionType.Unrecognized(name),
            () => new UnconfirmedSessionType.Unrecognized(name),
            () => new UnrecognizedObject("updateOption") with { TypeName = name },
        })
        {
            create.Should().Throw<ArgumentException>().WithParameterName("typeName");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Session")]
    [InlineData("sessionTypeToaster")]
    public void Any_other_name_is_kept(string name) => new UnrecognizedObject(name).TypeName.Should().Be(name);
}
