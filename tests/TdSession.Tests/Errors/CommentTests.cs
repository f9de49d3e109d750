namespace TdSession.Tests.Errors;

/// <summary>An app that calls a converter itself may hand it a reader that shows comments: they are refused wherever they stand, and never
/// end an object.</summary>
public sealed class CommentTests
{
    private static readonly JsonSerializerOptions _skipping = new() { ReadCommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string> Messages =>
    [
        Valid.Ok.And("x", "[1,{\"a\":2}]").And("@extra", "{\"a\":[]}").And("@client_id", "1").ToString(),
        Valid.Sessions.And("x", "null").ToString(),
        Valid.Update.ToString(),
        Valid.Session.TypeKeyLast().ToString(),
        Valid.Function("updateOption", ("name", "\"x\"")).ToString(),
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Comment_anywhere_throws_JsonException(string message)
    {
        var utf8 = Encoding.UTF8.GetBytes(message);
        Read(utf8).Should().Be(JsonSerializer.Deserialize<TdEnvelope>(message));
        var places = 0;
        foreach (var at in GapsOf(utf8))
        {
            byte[] commented = [.. utf8.Take(at), .. "/*x*/"u8.ToArray(), .. utf8.Skip(at)];

            FluentActions.Invoking(() => Read(commented)).Should().ThrowExactly<JsonException>("it has a comment at {0}", at)
                .WithMessage("*omment*");
            JsonSerializer.Deserialize<TdEnvelope>(commented, _skipping)
                .Should().Be(JsonSerializer.Deserialize<TdEnvelope>(message));
            places++;
        }

        places.Should().BeGreaterThan(6);
    }

    private static TdEnvelope? Read(byte[] utf8)
    {
        var converter = (JsonConverter<TdEnvelope>)JsonSerializerOptions.Default.GetConverter(typeof(TdEnvelope));
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow });
        reader.Read();
        return converter.Read(ref reader, typeof(TdEnvelope), JsonSerializerOptions.Default);
    }

    /// <summary>Finds where a comment may stand inside of an object: before and after every token.</summary>
    private static SortedSet<int> GapsOf(byte[] utf8)
    {
        var gaps = new SortedSet<int>();
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            gaps.Add((int)reader.TokenStartIndex);
            gaps.Add((int)reader.BytesConsumed);
        }

        gaps.Remove(utf8.Length);
        return gaps;
    }
}
