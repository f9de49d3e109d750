namespace TdSession.Tests.Errors;

/// <summary>An app that calls a converter itself may hand it a reader whose buffer ends too early: that is an error as well, and no endless
/// loop.</summary>
public sealed class UnfinishedReaderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Incomplete_reader_throws_JsonException(bool isTypeKeyFirst)
    {
        var template = Valid.Sessions.And("region", "[1,{\"a\":\"\"}]").And("@extra", "[1,{}]").And("@client_id", "1");
        var utf8 = Encoding.UTF8.GetBytes(isTypeKeyFirst ? template : template.TypeKeyLast());

        var cancel = TestContext.Current.CancellationToken;

        var reading = Task.Run(() =>
        {
            for (var length = 1; length < utf8.Length; length++)
            {
                Read<TdObject>(utf8, length);
                Read<TdEnvelope>(utf8, length);
                Read<Sessions>(utf8, length);
            }
        }, cancel);

        (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMinutes(5), cancel))).Should().BeSameAs(reading, "there is an end to it");
        await reading;
    }

    [Fact]
    public void Incomplete_reader_error_describes_what_is_missing()
    {
        var converter = (JsonConverter<TdObject>)JsonSerializerOptions.Default.GetConverter(typeof(TdObject));
        FluentActions.Invoking(() =>
        {
            var reader = new Utf8JsonReader("{\"@type\":\"ok\""u8, isFinalBlock: false, default);
            reader.Read();
            converter.Read(ref reader, typeof(TdObject), JsonSerializerOptions.Default);
        }).Should().Throw<JsonException>().WithMessage("ok: expected the rest of the object, found the end of the buffer");
    }

    private static void Read<T>(byte[] utf8, int length)
    {
        var converter = (JsonConverter<T>)JsonSerializerOptions.Default.GetConverter(typeof(T));
        FluentActions.Invoking(() =>
        {
            var reader = new Utf8JsonReader(utf8.AsSpan(0, length), isFinalBlock: false, default);
            reader.Read();
            converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
        }).Should().Throw<JsonException>("the reader ends after {0} bytes", length);
    }
}
