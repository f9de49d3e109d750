namespace TdSession.Tests.Model;

/// <summary>Apps write session lists to logs: <c>ToString</c> shows every property in one line, but no device, address, location or
/// secret.</summary>
public sealed class PrintingTests
{
    private static readonly TdUnknownFields _unknownFields =
        JsonSerializer.Deserialize<TdObject>("""{"_":"x","region":"Hidden-region","Hidden-name":1}""")!.UnknownFields;

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void ToString_names_every_property_and_hides_personal_text(string name)
    {
        var value = Samples.All[name] with { UnknownFields = _unknownFields };
        var shown = value.ToString();

        shown.Should().NotContain("Hidden").And.NotBeNullOrWhiteSpace();
        new TdEnvelope { Object = value }.ToString().Should().Be($"TdEnvelope {{ Object = {shown}, Extra = null, ClientId = 0 }}");
        if (value is SessionType type)
        {
            shown.Should().Be(type.Name);
            return;
        }

        shown.Should().StartWith(value.GetType().Name + " { ").And.EndWith("UnknownFields = 2 unknown fields }");
        foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite))
        {
            shown.Should().MatchRegex($@"[{{,] {property.Name} = ");
        }
    }

    [Fact]
    public void Session_prints_everything_but_personal_fields() =>
        Samples.Session.ToString().Should().Be(
            "Session { Id = 7046532567034882105, IsCurrent = False, IsPasswordPending = False, IsUnconfirmed = True, "
            + "CanAcceptSecretChats = True, CanAcceptCalls = False, Type = Android, ApiId = 6, ApplicationName = Shown-app, "
            + "ApplicationVersion = Shown-version, IsOfficialApplication = True, DeviceModel = …, Platform = Shown-platform, "
            + "SystemVersion = Shown-system, "
            + "LogInDate = 2022-11-24 14:05:43Z, LastActiveDate = 2023-01-26 14:22:31Z, IpAddress = …, Location = … }");

    [Theory]
    [InlineData("""{"_":"ok","x":1}""", "Ok { UnknownFields = 1 unknown field }")]
    [InlineData("""{"_":"ok"}""", "Ok { }")]
    [InlineData("""{"_":"error","code":-1,"message":"m"}""", "Error { Code = -1, Message = m }")]
    [InlineData(
        """{"_":"sessions","sessions":[],"inactive_session_ttl_days":7,"x":1}""",
        "Sessions { Items = 0, InactiveSessionTtlDays = 7, UnknownFields = 1 unknown field }")]
    [InlineData("""{"_":"updates","updates":[{"_":"ok"}]}""", "Updates { Items = 1 }")]
    [InlineData(
        """{"_":"unconfirmedSession","id":"-1","log_in_date":2,"device_model":"d","location":"l"}""",
        "UnconfirmedSession { Type = Device { SessionId = -1 }, LogInDate = 1970-01-01 00:00:02Z, DeviceModel = …, Location = … }")]
    [InlineData("""{"_":"updateUnconfirmedSession"}""", "UpdateUnconfirmedSession { Session = null, UnconfirmedSessionCount = null }")]
    [InlineData("""{"_":"updateToast","x":1,"y":2}""", "UnrecognizedObject { TypeName = updateToast, UnknownFields = 2 unknown fields }")]
    [InlineData("""{"_":"terminateSession","session_id":"-5"}""", "TerminateSession { SessionId = -5 }")]
    [InlineData("""{"_":"confirmQrCodeAuthentication","link":"tg://login"}""", "ConfirmQrCodeAuthentication { Link = … }")]
    [InlineData(
        """{"_":"toggleSessionCanAcceptCalls","session_id":1,"can_accept_calls":true}""",
        "ToggleSessionCanAcceptCalls { SessionId = 1, CanAcceptCalls = True }")]
    public void ToString_looks_like_a_record_in_every_culture(string json, string shown)
    {
        using var culture = MadeUpCulture.Enter();

        var envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes(json)) with { ClientId = -2 };

        envelope.Object.ToString().Should().Be(shown);
        envelope.ToString().Should().Be($"TdEnvelope {{ Object = {shown}, Extra = null, ClientId = -2 }}");
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("-0.10e+5", "-0.10e+5")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    [InlineData("123456789012345678901234567890123", "…")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"devices, 7\"", "\"devices, 7\"")]
    [InlineData("\"a\\n\\u0022\u2028\u00e9\\\\\"", "\"a\\n\\\"\\u2028\\u00e9\\\\\"")]
    [InlineData("\"12345678901234567890123456789012\"", "\"12345678901234567890123456789012\"")]
    [InlineData("\"123456789012345678901234567890123\"", "…")]
    [InlineData("null", "…")]
    [InlineData("true", "…")]
    [InlineData("[7]", "…")]
    [InlineData("{\"a\":7}", "…")]
    public void Envelope_prints_a_numeric_or_short_string_extra(string extra, string shown) =>
        new TdEnvelope { Object = new Ok(), Extra = JsonElement.Parse(extra) }.ToString()
            .Should().Be($"TdEnvelope {{ Object = Ok {{ }}, Extra = {shown}, ClientId = 0 }}");

    [Fact]
    public void ToString_escapes_line_breaks_and_direction_marks() =>
        new Error { Code = 1, Message = "a\r\nb\u0085c\u2028d\u202ee\u00e9\ud83d\ude00" }.ToString()
            .Should().Be("Error { Code = 1, Message = a\\u000d\\u000ab\\u0085c\\u2028d\\u202ee\u00e9\ud83d\ude00 }");

    [Fact]
    public void Unknown_fields_are_counted_and_not_shown()
    {
        TdUnknownFields.Empty.ToString().Should().Be("0 unknown fields");
        JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields.ToString().Should().Be("1 unknown field");
    }
}
