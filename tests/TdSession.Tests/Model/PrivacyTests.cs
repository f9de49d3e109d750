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
        Samples.Session.ToString().Should().Be(
            "Session { Id = 7046532567034882105, IsCurrent = False, IsPasswordPending = False, IsUnconfirmed = True, Type = Android, ApiId = 6, "
            + "LogInDate = 2022-11-24 14:05:43Z, LastActiveDate = 2023-01-26 14:22:31Z }");

    [Fact]
    public void A_session_shows_that_it_has_unknown_fields() =>
        (Samples.Session with { UnknownFields = JsonSerializer.Deserialize<TdObject>("""{"_":"x","region":"r"}""")!.UnknownFields }).ToString()
            .Should().EndWith("LastActiveDate = 2023-01-26 14:22:31Z, UnknownFields = 1 unknown field }");

    [Theory]
    [InlineData("""{"_":"ok","x":1}""", "Ok { UnknownFields = 1 unknown field }")]
    [InlineData("""{"_":"ok"}""", "Ok { }")]
    [InlineData("""{"_":"sessions","sessions":[],"x":1}""", "Sessions { Items = 0, InactiveSessionTtlDays = null, UnknownFields = 1 unknown field }")]
    [InlineData("""{"_":"unconfirmedSession","id":"1","log_in_date":2,"device_model":"d","location":"l","x":1}""", "UnconfirmedSession { Type = Device { SessionId = 1 }, LogInDate = 1970-01-01 00:00:02Z, UnknownFields = 1 unknown field }")]
    [InlineData("""{"_":"updateToast","x":1,"y":2}""", "UnrecognizedObject { UnknownFields = 2 unknown fields, TypeName = updateToast }")]
    public void What_is_shown_is_spelt_like_any_record(string json, string shown)
    {
        var envelope = TdEnvelope.Parse(System.Text.Encoding.UTF8.GetBytes(json));

        envelope.Object.ToString().Should().Be(shown);
        envelope.ToString().Should().Be($"TdEnvelope {{ Object = {shown}, ClientId = 0 }}");
    }


    [Fact]
    public void A_list_shows_how_many_sessions_it_has() => Samples.Sessions.ToString().Should().Be("Sessions { Items = 2, InactiveSessionTtlDays = 180 }");

    [Fact]
    public void Unknown_fields_are_counted_and_not_shown()
    {
        TdUnknownFields.Empty.ToString().Should().Be("0 unknown fields");
        JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields.ToString().Should().Be("1 unknown field");
    }
}
