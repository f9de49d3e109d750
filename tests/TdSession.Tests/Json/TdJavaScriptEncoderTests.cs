namespace TdSession.Tests.Json;

/// <summary>The encoder escapes as TDLib's own writer does.</summary>
public sealed class TdJavaScriptEncoderTests
{
    [Fact]
    public void Every_code_point_is_escaped_as_TDLib_does()
    {
        var options = new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance };
        var plain = Enumerable.Range(0, 0x110000).Where(scalar => scalar is < 0xd800 or > 0xdfff).ToList();

        foreach (var plane in plain.GroupBy(scalar => scalar >> 12))
        {
            var text = string.Concat(plane.Select(char.ConvertFromUtf32));
            var expected = "\"" + string.Concat(plane.Select(Escape)) + "\"";

            JsonSerializer.Serialize(text, options).Should().Be(expected);
            Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(text, options)).Should().Be(expected);
            TdJavaScriptEncoder.Instance.Encode(text).Should().Be(expected.Substring(1, expected.Length - 2));
        }
    }

    [Fact]
    public void Every_lone_surrogate_becomes_the_replacement_character()
    {
        var options = new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance };
        for (var unit = 0xd800; unit <= 0xdfff; unit++)
        {
            JsonSerializer.Serialize(new string((char)unit, 1), options).Should().Be("\"\\ufffd\"");
            JsonSerializer.Serialize("a" + (char)unit + "b", options).Should().Be("\"a\\ufffdb\"");
        }
    }

    [Fact]
    public void Escape_is_not_split_at_buffer_boundaries()
    {
        for (var length = 0; length < 300; length++)
        {
            var text = new string('x', length) + "\U0001F600\"\u0001\u00e9" + new string('y', length);
            var escaped = new string('x', length) + "\\ud83d\\ude00\\\"\\u0001\\u00e9" + new string('y', length);
            TdJavaScriptEncoder.Instance.Encode(text).Should().Be(escaped);
        }
    }

    private static string Escape(int scalar) => scalar switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        >= 0x20 and < 0x80 => new string((char)scalar, 1),
        _ => string.Concat(char.ConvertFromUtf32(scalar).Select(unit => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture))),
    };
}
