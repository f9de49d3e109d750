namespace TdSession.Tests.Serialization;

/// <summary>A lone surrogate would abort a TDLib process. The library never writes one, and never writes invalid UTF-8.</summary>
public sealed class TextSafetyTests
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The surrogates are code units here: a theory's own serialization would not keep them.
    public static MatrixTheoryData<string, string> Encoders { get; } = new(
        ["default", "relaxed", "TDLib"],
        ["D800", "DFFF", "0061 D83D 0062", "DE00 D83D", "D83D D83D DE00", "DE00 0061", "D800 D800", "0022 DBFF 005C"]);

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Lone_surrogate_is_written_as_the_replacement_character(string encoder, string codeUnits)
    {
        var text = new string([.. codeUnits.Split(' ').Select(unit => (char)Convert.ToInt32(unit, 16))]);
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var session = Samples.Session with { DeviceModel = text, Location = text, Type = new SessionType.Unrecognized(text) };

        expected.Should().Contain("\uFFFD");
        foreach (var (value, replaced) in new[]
        {
            (session.WithExtra(text),
                (session with { DeviceModel = expected, Location = expected, Type = new SessionType.Unrecognized(expected) })
                    .WithExtra(expected)),
            (new ConfirmQrCodeAuthentication(text).WithExtra(text), new ConfirmQrCodeAuthentication(expected).WithExtra(expected)),
        })
        {
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(value, Options(encoder));

            _strict.GetString(utf8).Should().Be(JsonSerializer.Serialize(value, Options(encoder)));
            TdEnvelope.Parse(utf8).Should().Be(replaced);
        }
    }

    private static JsonSerializerOptions Options(string encoder) => new()
    {
        Encoder = encoder switch
        {
            "relaxed" => JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            "TDLib" => TdJavaScriptEncoder.Instance,
            _ => JavaScriptEncoder.Default,
        },
    };
}
