namespace TdSession.Tests.Model;

/// <summary>What is not nullable refuses null at once, by name, and not at the next write.</summary>
public sealed class NullGuardTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
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
    public void Non_nullable_argument_rejects_null()
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
        ];

        foreach (var attempt in attempts)
        {
            attempt.Should().Throw<ArgumentNullException>();
        }
    }

    [Fact]
    public void A_null_among_the_items_is_refused()
    {
        FluentActions.Invoking(() => new Updates { Items = [new Ok(), null!] }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new Sessions { Items = [Samples.Session, null!], InactiveSessionTtlDays = 0 }).Should()
            .Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new ConnectedWebsites { Items = [null!] }).Should().Throw<ArgumentNullException>();
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
