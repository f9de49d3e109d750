namespace TdSession.Tests.Serialization;

/// <summary>A lone surrogate would abort a TDLib process: whatever text an app puts in, none comes out, and never invalid UTF-8.</summary>
public sealed class TextSafetyTests
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TheoryData<string, string> Encoders
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var encoder in new[] { "default", "relaxed", "TDLib" })
            {
                // The surrogates stand for themselves as code units: a theory's own serialization would not keep them.
                foreach (var text in new[] { "D800", "DFFF", "0061 D83D 0062", "DE00 D83D", "D83D D83D DE00", "DE00 0061", "D800 D800",
                    "0022 DBFF 005C" })
                {
                    rows.Add(encoder, text);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Lone_surrogate_is_written_as_the_replacement_character(string encoder, string codeUnits)
    {
        var text = new string([.. codeUnits.Split(' ').Select(unit => (char)Convert.ToInt32(unit, 16))]);
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var options = Options(encoder);
        var session = Samples.Session with { DeviceModel = text, Location = text, Type = new SessionType.Unrecognized(text) };

        foreach (var utf8 in new[] { JsonSerializer.SerializeToUtf8Bytes(session, options),
            _strict.GetBytes(JsonSerializer.Serialize(session, options)) })
        {
            _strict.GetString(utf8).Should().NotBeEmpty();
            var read = JsonSerializer.Deserialize<Session>(utf8)!;
            read.DeviceModel.Should().Be(expected).And.Contain("\uFFFD");
            read.Location.Should().Be(expected);
            read.Type.Name.Should().Be(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Lone_surrogate_in_a_request_or_extra_is_replaced(string encoder, string codeUnits)
    {
        var text = new string([.. codeUnits.Split(' ').Select(unit => (char)Convert.ToInt32(unit, 16))]);
        var request = new ConfirmQrCodeAuthentication(text).WithExtra(text);

        var read = TdEnvelope.Parse(JsonSerializer.SerializeToUtf8Bytes(request, Options(encoder)));

        read.Extra!.Value.GetString().Should().Contain("\uFFFD");
        read.Object.Should().BeOfType<ConfirmQrCodeAuthentication>().Which.Link.Should().Contain("\uFFFD");
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
