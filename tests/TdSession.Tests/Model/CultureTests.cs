namespace TdSession.Tests.Model;

/// <summary>What the library prints is for logs and for programs: the same in every culture.</summary>
/// <remarks>Errors are in <see cref="Errors.ErrorTableTests"/>.</remarks>
public sealed class CultureTests
{
    private static readonly Dictionary<string, object> _values = new object[]
    {
        Samples.Session with { Id = -5, ApiId = -6, UnknownFields = Unknown() },
        new Sessions { Items = [Samples.Session], InactiveSessionTtlDays = -1 },
        Samples.UnconfirmedSession with { Type = new UnconfirmedSessionType.Device(-5) },
        Samples.Update with { UnconfirmedSessionCount = -1 },
        new Error { Code = -429, Message = "FLOOD" },
        new UnconfirmedSessionType.ConnectedBot(-7),
        new BusinessConnectedBot { BotUserId = -7 }, Samples.Website with { Id = -5, BotUserId = -7 },
        new TerminateSession(-5), new ConfirmSession(-5), new DisconnectWebsite(-5),
        new SetInactiveSessionTtl(-1) { UnknownFields = Unknown() },
        new ToggleSessionCanAcceptCalls(-5, true), new ToggleSessionCanAcceptSecretChats(-5, false),
        new ConfirmBusinessConnectedBot(-7), new DeleteBusinessConnectedBot(-7),
        new TdEnvelope { Object = new Ok(), ClientId = -1 },
    }.ToDictionary(value => value.GetType().Name);

    private static readonly Type[] _numbers = [typeof(int), typeof(int?), typeof(long)];

    public static TheoryData<string> Names => [.. _values.Keys];

    [Fact]
    public void Custom_culture_affects_formatting()
    {
        using var culture = MadeUpCulture.Enter();

        (-1.5).ToString(CultureInfo.CurrentCulture).Should().Be("\u22121\u066B5");
        new DateTime(2023, 11, 15).ToString("d", CultureInfo.CurrentCulture).Should().Be("15\u221511\u22152566");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToString_is_the_same_in_every_culture(string name)
    {
        var value = _values[name];
        var usual = value.ToString();
        using var culture = MadeUpCulture.Enter();

        value.ToString().Should().Be(usual);
    }

    [Fact]
    public void Every_type_with_a_number_is_tested() =>
        _values.Values.Select(value => value.GetType()).Should().Contain(typeof(TdObject).Assembly.GetExportedTypes()
            .Where(type => typeof(TdObject).IsAssignableFrom(type) && !type.IsAbstract)
            .Where(type => type.GetProperties().Any(property => _numbers.Contains(property.PropertyType)))
            .Where(type => type != typeof(UnconfirmedSessionType.Device)),
                "CultureTests.cs needs a value of each in _values; a Device is printed within a session");

    private static TdUnknownFields Unknown() => JsonSerializer.Deserialize<TdObject>("""{"_":"x","n":-1}""")!.UnknownFields;
}
