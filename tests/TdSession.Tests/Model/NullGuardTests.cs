namespace TdSession.Tests.Model;

/// <summary>A property or an argument that is not nullable rejects null at once.</summary>
public sealed class NullGuardTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Non_nullable_property_rejects_null(string name)
    {
        var value = Samples.All[name];
        var guarded = value.GetType().GetProperties()
            .Where(property =>
                property.CanWrite && !property.PropertyType.IsValueType && property.Name != nameof(UpdateUnconfirmedSession.Session))
            .ToList();

        guarded.Should().Contain(property => property.Name == nameof(TdObject.UnknownFields));
        foreach (var property in guarded)
        {
            var set = () => property.SetValue(value with { }, null);
            set.Should().Throw<TargetInvocationException>(property.Name).WithInnerException<ArgumentNullException>();
        }
    }

    [Fact]
    public void Non_nullable_argument_or_item_rejects_null()
    {
        Func<object>[] attempts =
        [
            () => new SessionType.Unrecognized(null!),
            () => new UnconfirmedSessionType.Unrecognized(null!),
            () => new UnrecognizedObject(null!),
            () => new ConfirmQrCodeAuthentication(null!),
            () => new TdJsonConverter(null!),
            () => new TdEnvelope { Object = null! },
            () => new GetActiveSessions().WithExtra((string)null!),
            () => new Updates { Items = [new Ok(), null!] },
            () => new Sessions { Items = [Samples.Session, null!], InactiveSessionTtlDays = 0 },
            () => new ConnectedWebsites { Items = [null!] },
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentNullException>());
    }

    [Fact]
    public void Writing_requires_a_format_and_an_output()
    {
        TdObject value = new Ok();
        var envelope = new TdEnvelope { Object = value };
        var output = new ByteOutput();
        Action[] attempts =
        [
            () => value.ToJson(null!),
            () => value.ToUtf8Bytes(null!),
            () => value.WriteTo(output, null!),
            () => envelope.ToJson(null!),
            () => envelope.ToUtf8Bytes(null!),
            () => envelope.WriteTo(output, null!),
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentNullException>().WithParameterName("format"));
        value.Invoking(it => it.WriteTo(null!, TdJsonFormat.TdLib)).Should().Throw<ArgumentNullException>().WithParameterName("output");
        envelope.Invoking(it => it.WriteTo(null!, TdJsonFormat.TdLib)).Should().Throw<ArgumentNullException>().WithParameterName("output");
        output.Count.Should().Be(0);
    }

    [Fact]
    public void Invalid_extra_is_rejected()
    {
        var undefined = () => new TdEnvelope { Object = new Ok(), Extra = default(JsonElement) };
        var notText = () => new TdEnvelope { Object = new Ok(), Extra = JsonElement.Parse("""["\ud800"]""") };

        undefined.Should().Throw<ArgumentException>();
        notText.Should().Throw<ArgumentException>();
        new TdEnvelope { Object = new Ok(), Extra = null }.Extra.Should().BeNull();
    }
}
