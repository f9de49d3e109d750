using System.Text.Json;

namespace TdSession.Tests.Model;

/// <summary>Session lists end up in logs: <c>ToString</c> shows no address, no place, no device, no text that came from a device.</summary>
public sealed class PrivacyTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_about_a_person_is_shown(string name)
    {
        var value = Samples.All[name] with { UnknownFields = JsonSerializer.Deserialize<TdObject>("""{"_":"x","region":"Hidden-region","Hidden-name":1}""")!.UnknownFields };
        var envelope = new TdEnvelope { Object = value, Extra = JsonElement.Parse("\"Hidden-extra\"") };

        value.ToString().Should().NotContain("Hidden").And.NotBeNullOrWhiteSpace();
        envelope.ToString().Should().NotContain("Hidden").And.Contain(value.ToString());
    }

    [Fact]
    public void A_session_shows_what_tells_it_apart() =>
        Samples.Session.ToString().Should().StartWith("Session { Id = 7046532567034882105, IsCurrent = False,").And.Contain("Type = Android");

    [Fact]
    public void A_list_shows_how_many_sessions_it_has() => Samples.Sessions.ToString().Should().Be("Sessions { Items = 2, InactiveSessionTtlDays = 180 }");

    [Fact]
    public void Unknown_fields_are_counted_and_not_shown()
    {
        TdUnknownFields.Empty.ToString().Should().Be("0 unknown fields");
        JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields.ToString().Should().Be("1 unknown field");
    }
}
