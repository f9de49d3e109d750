namespace TdSession.Tests.Serialization;

/// <summary>Every encoder writes the same text plain and indented, or throws a <see cref="JsonException"/>.</summary>
public sealed class OddEncoderTests
{
    private static readonly TdEnvelope _envelope = TdEnvelope.Parse(Encoding.UTF8.GetBytes(
        "{\"_\":\"brand\\u00e9\",\"na\\u00efve \\\"a\\\"\":[\"text \ud83d\ude00\",{\"b\":\"" + new string('é', 700)
            + "\"}],\"empty\":{\"a\":[],\"b\":[{}]},\"@extra\":{\"c\":\"\\u0000\"},\"@client_id\":7}"));

    [Theory]
    [InlineData("escapes letters")]
    [InlineData("says too little")]
    [InlineData("says too much")]
    public void Odd_encoder_writes_the_same_plain_and_indented(string oddity)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(_envelope, Options(oddity));
        var indented = JsonSerializer.SerializeToUtf8Bytes(_envelope, Options(oddity, isIndented: true));

        Tokens(indented).Should().Equal(Tokens(plain));
        JsonSerializer.Deserialize<TdEnvelope>(plain).Should().Be(_envelope);
        JsonSerializer.Deserialize<TdEnvelope>(indented).Should().Be(_envelope);
    }

    [Fact]
    public void Encoder_can_write_long_escapes()
    {
        var error = JsonSerializer.Deserialize<Error>(
            JsonSerializer.Serialize(new Error { Code = 1, Message = new string('é', 300) }, Options("is long")))!;

        error.Message.Should().Be(new string('é', 6000));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Failing_encoder_throws_JsonException(bool isIndented) =>
        FluentActions.Invoking(() => JsonSerializer.Serialize(_envelope, Options("fails", isIndented))).Should()
            .ThrowExactly<JsonException>().WithMessage("The encoder refuses a text.*");

    [Theory]
    [InlineData(' ', 1, "\n")]
    [InlineData('\t', 3, "\r\n")]
    [InlineData(' ', 0, "\n")]
    public void Indentation_matches_Utf8JsonWriter(char character, int size, string newLine)
    {
        var options = new JsonSerializerOptions { WriteIndented = true, IndentCharacter = character, IndentSize = size, NewLine = newLine };
        var value = new Dictionary<string, object[]>
        {
            ["a"] = [_envelope, new TdObject[] { Samples.Session, new Ok(), Samples.Sessions }],
            ["b"] = [Samples.Session],
            ["c"] = []
        };

        JsonSerializer.Serialize(value, options).Should()
            .Be(JsonSerializer.Serialize(JsonElement.Parse(JsonSerializer.Serialize(value)), options));
    }

    private static JsonSerializerOptions Options(string oddity, bool isIndented = false) =>
        new() { Encoder = new OddEncoder(oddity), WriteIndented = isIndented };

    private static List<string> Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = new List<string>();
        while (reader.Read())
        {
            tokens.Add($"{reader.TokenType} {Encoding.UTF8.GetString(reader.ValueSpan.ToArray())}");
        }

        return tokens;
    }
}
