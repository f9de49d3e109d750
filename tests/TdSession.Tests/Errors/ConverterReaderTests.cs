namespace TdSession.Tests.Errors;

/// <summary>An app that calls a converter itself can pass any reader: its buffer can end too early, and it can return comments.</summary>
public sealed class ConverterReaderTests
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
    [InlineData(true)]
    [InlineData(false)]
    public void Incomplete_reader_throws_JsonException(bool isTypeKeyFirst)
    {
        var template = Valid.Sessions.And("region", "[1,{\"a\":\"\"}]").And("@extra", "[1,{}]").And("@client_id", "1");
        var utf8 = Encoding.UTF8.GetBytes(isTypeKeyFirst ? template : template.TypeKeyLast());

        for (var length = 1; length < utf8.Length; length++)
        {
            foreach (var read in new Action<byte[]>[] { ReadPart<TdObject>, ReadPart<TdEnvelope>, ReadPart<Sessions> })
            {
                read.Invoking(it => it([.. utf8.Take(length)])).Should().Throw<JsonException>("the reader ends after {0} bytes", length);
            }
        }
    }

    [Fact]
    public void Incomplete_reader_error_describes_what_is_missing() =>
        FluentActions.Invoking(() => ReadPart<TdObject>(Encoding.UTF8.GetBytes("{\"@type\":\"ok\""))).Should().Throw<JsonException>()
            .WithMessage("ok: expected the rest of the object, found the end of the buffer");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Comment_anywhere_throws_JsonException(string message)
    {
        var utf8 = Encoding.UTF8.GetBytes(message);
        var expected = JsonSerializer.Deserialize<TdEnvelope>(message);
        ReadWithComments(utf8).Should().Be(expected);
        GapsOf(utf8).Count.Should().BeGreaterThan(6);
        foreach (var at in GapsOf(utf8))
        {
            byte[] commented = [.. utf8.Take(at), .. "/*x*/"u8.ToArray(), .. utf8.Skip(at)];

            FluentActions.Invoking(() => ReadWithComments(commented)).Should().ThrowExactly<JsonException>("a comment is at {0}", at)
                .WithMessage("*omment*");
            JsonSerializer.Deserialize<TdEnvelope>(commented, _skipping).Should().Be(expected);
        }
    }

    private static void ReadPart<T>(byte[] utf8) => Read<T>(new Utf8JsonReader(utf8, isFinalBlock: false, default));

    private static TdEnvelope? ReadWithComments(byte[] utf8) =>
        Read<TdEnvelope>(new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow }));

    private static T? Read<T>(Utf8JsonReader reader)
    {
        reader.Read();
        return ((JsonConverter<T>)JsonSerializerOptions.Default.GetConverter(typeof(T)))
            .Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }

    /// <summary>Finds where a comment can be in an object: before and after every token.</summary>
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
