namespace TdSession.Tests.Errors;

/// <summary>System.Text.Json quotes what stands where <c>true</c>, <c>false</c> or <c>null</c> seems to begin. TdSession does not pass that
/// on.</summary>
public sealed class MisspeltLiteralTests
{
    public static TheoryData<string, string> Inputs => new()
    {
        { "{\"_\":\"ok\",\"a\":t192.0.2.108 CANARY}", "ok" },
        { "{\"_\":\"ok\",\"a\":[fCANARY 192.0.2.108]}", "ok" },
        { "{\"_\":\"ok\",\"@extra\":nCANARY}", "ok" },
        { "{\"_\":truCANARY}", "Object" },
        { Valid.Session.With("ip_address", "f192.0.2.108 CANARY").ToString(), "session.ip_address" },
        { Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.With("location", "nCANARY")}]").ToString(),
            "sessions.sessions[1].location" },
        { Valid.Session.And("@extra", "nullCANARY").ToString(), "session" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Misspelt_literal_is_not_quoted(string input, string place)
    {
        foreach (var decode in new Action[]
        {
            () => JsonSerializer.Deserialize<TdEnvelope>(input),
            () => JsonSerializer.Deserialize<TdEnvelope>(Encoding.UTF8.GetBytes(input)),
            () => TdEnvelope.Parse(Encoding.UTF8.GetBytes(input)),
            () => TdEnvelope.Parse(input),
        })
        {
            var error = decode.Should().ThrowExactly<JsonException>().Which;

            error.ToString().Should().NotContain("CANARY").And.NotContain("192.0.2");
            error.InnerException.Should().BeNull();
            error.Message.Should().Be(
                $"{place}: invalid JSON at LineNumber: {error.LineNumber} | BytePositionInLine: {error.BytePositionInLine}.");
            error.LineNumber.Should().Be(0);
            error.BytePositionInLine.Should().BePositive();
        }
    }

    [Theory]
    [InlineData("t192.0.2.108 CANARY")]
    [InlineData("nginx CANARY")]
    [InlineData("{\"_\":\"ok\"} nCANARY")]
    public void Misspelt_literal_outside_the_object_is_not_quoted(string input) =>
        FluentActions.Invoking(() => TdEnvelope.Parse(Encoding.UTF8.GetBytes(input))).Should().Throw<JsonException>()
            .Which.ToString().Should().NotContain("CANARY").And.NotContain("192.0.2");
}
