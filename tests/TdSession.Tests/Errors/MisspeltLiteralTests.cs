using System.Text;
using System.Text.Json;

namespace TdSession.Tests.Errors;

/// <summary>System.Text.Json's reader quotes what stands where <c>true</c>, <c>false</c> or <c>null</c> seems to begin. Where the library
/// reads, it does not get out.</summary>
public sealed class MisspeltLiteralTests
{
    public static TheoryData<string> Inputs =>
    [
        "{\"_\":\"ok\",\"a\":t192.0.2.108 CANARY}",
        "{\"_\":\"ok\",\"a\":[fCANARY 192.0.2.108]}",
        "{\"_\":\"ok\",\"@extra\":nCANARY}",
        "{\"_\":truCANARY}",
        Valid.Session.With("ip_address", "f192.0.2.108 CANARY").ToString(),
        Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.With("location", "nCANARY")}]").ToString(),
        Valid.Session.And("@extra", "nullCANARY").ToString(),
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_stands_in_place_of_a_literal_is_not_quoted(string input)
    {
        foreach (var decode in new Action[]
        {
            () => JsonSerializer.Deserialize<TdObject>(input),
            () => JsonSerializer.Deserialize<TdEnvelope>(Encoding.UTF8.GetBytes(input)),
            () => TdEnvelope.Parse(Encoding.UTF8.GetBytes(input)),
        })
        {
            var error = decode.Should().Throw<JsonException>().Which;
            for (Exception? link = error; link is not null; link = link.InnerException)
            {
                link.Message.Should().NotContain("CANARY").And.NotContain("192.0.2");
            }

            error.Message.Should().MatchRegex("^(A text is an invalid JSON literal|'C' is invalid after a value)\\.");
            error.LineNumber.Should().Be(0);
            error.BytePositionInLine.Should().BePositive();
        }
    }

    [Theory]
    [InlineData("t192.0.2.108 CANARY")]
    [InlineData("nginx CANARY")]
    [InlineData("{\"_\":\"ok\"} nCANARY")]
    public void What_stands_in_place_of_a_whole_envelope_is_not_quoted(string input) =>
        FluentActions.Invoking(() => TdEnvelope.Parse(Encoding.UTF8.GetBytes(input))).Should().Throw<JsonException>()
            .Which.ToString().Should().NotContain("CANARY").And.NotContain("192.0.2");
}
