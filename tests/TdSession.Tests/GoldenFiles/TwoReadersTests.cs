namespace TdSession.Tests.GoldenFiles;

/// <summary><see cref="TdEnvelope.Parse"/> has a canonical reader for the text that TDLib and its clients write, and a general one. They
/// agree, and the canonical reader reads all messages of TDLib.</summary>
public sealed class TwoReadersTests
{
    public static TheoryData<string> Files =>
    [
        .. WriterCorpus.Names.Select(name => "writer/" + name),
        .. GoldenFolder.Files("libtdjson", ".jsonl").Select(name => "libtdjson/" + name),
        .. GoldenFolder.Files("libtdjson", ".json").Select(name => "libtdjson/" + name),
        .. GoldenFolder.Files("js", ".json").Select(name => "js/" + name),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_readers_read_TDLib_messages_alike(string file)
    {
        foreach (var line in GoldenFolder.ReadLines(file.Split('/')[0], file.Split('/')[1]))
        {
            TdEnvelope.ParseCanonical(line).Should().NotBeNull(Encoding.UTF8.GetString(line)).And.Be(TdEnvelope.ParseAny(line));
        }
    }

    [Theory]
    [InlineData("session/type-android.json")]
    [InlineData("{'@type':'sessions','sessions':[],'inactive_session_ttl_days':-7,'@extra':'x','@client_id':1,'new':[{},'']}")]
    [InlineData(
        "{'_':'updateUnconfirmedSession','session':{'_':'unconfirmedSession','id':'1','log_in_date':2,"
        + "'device_model':'\\u00e9','location':'\\n'}}")]
    [InlineData(
        "{'@type':'unconfirmedSession','type':{'@type':'sessionTypeConnectedBot','bot_user_id':1},'date':2,"
        + "'device_model':'','location':'','@extra':{},'x':-0.5e1}")]
    public void Readers_agree_on_damaged_messages(string text)
    {
        var message = text[0] == '{' ? Encoding.UTF8.GetBytes(text.Replace('\'', '"')) : GoldenFolder.Read("session", text.Split('/')[1]);
        TdEnvelope.ParseCanonical(message).Should().NotBeNull();
        for (var at = 0; at < message.Length; at++)
        {
            foreach (var other in "\"\\{}[],:0-1 xé\u0001"u8.ToArray())
            {
                ShouldAgree([.. message.Take(at), other, .. message.Skip(at + 1)]);
            }

            ShouldAgree([.. message.Take(at)]);
            ShouldAgree([.. message.Take(at), .. message.Skip(at + 1)]);
            ShouldAgree([.. message.Take(at), message[at], .. message.Skip(at)]);
        }

        static void ShouldAgree(byte[] damaged)
        {
            if (TdEnvelope.ParseCanonical(damaged) is { } canonical)
            {
                canonical.Should().Be(TdEnvelope.ParseAny(damaged));
            }
        }
    }

    [Theory]
    [InlineData("""{ "@type":"ok"}""")]
    [InlineData("""{"@type":"ok" }""")]
    [InlineData("{\"@type\":\"ok\"}\0")]
    [InlineData("""{"@type":"error","message":"","code":1}""")]
    [InlineData("""{"@type":"error","code":"1","message":""}""")]
    [InlineData("""{"@type":"error","code":01,"message":""}""")]
    [InlineData("""{"@type":"error","code":-0,"message":""}""")]
    [InlineData("""{"@type":"error","code":2147483648,"message":""}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","code":1}""")]
    [InlineData("""{"@type":"error","code":1,"message":"\ud83d"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","@type":"error"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":1,"x":2}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","@client_id":"x"}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":}""")]
    [InlineData("""{"@type":"error","code":1,"message":"","x":[1}""")]
    [InlineData("""{"@type":"error","code":1,"message":""},""")]
    [InlineData("""{"@type":"error","code":1,"message":""}}""")]
    [InlineData("""{"@type":"error","code":1,"message":"" """)]
    [InlineData("""{"@type":"terminateSession","session_id":"9223372036854775808"}""")]
    [InlineData("""{"@type":"terminateSession","session_id":5}""")]
    [InlineData("""{"@type":"updates","updates":["ok"}]}""")]
    [InlineData("""{"@type":"sessions","sessions":[{"@type":"ok"}]}""")]
    [InlineData("""{"@type":"sessions","sessions":[{"@type":"updateToast"}]}""")]
    public void Canonical_reader_returns_null_for_other_text(string json) =>
        TdEnvelope.ParseCanonical(Encoding.UTF8.GetBytes(json)).Should().BeNull();

    [Theory]
    [InlineData("""{"@type":"ok","new":{"@type":"x","list":[1.50,"\u00e9"]},"@extra":[1,{"a":null}],"@client_id":7}""")]
    [InlineData(
        """{"_":"session","id":"-1","is_current":false,"is_password_pending":false,"can_accept_secret_chats":true"""
        + ""","can_accept_calls":false,"type":{"_":"sessionTypeToaster"},"api_id":1"""
        + ""","application_name":"","application_version":"","is_official_application":false"""
        + ""","device_model":"é\u0000","platform":"","system_version":"","log_in_date":-2147483648"""
        + ""","last_active_date":2147483647,"ip":"","country":"","region":"x"}""")]
    public void Canonical_reader_reads_unknown_fields_types_and_extras(string json)
    {
        var line = Encoding.UTF8.GetBytes(json.Replace("é\\u0000", "\\u00e9\\u0000"));

        TdEnvelope.ParseCanonical(line).Should().Be(TdEnvelope.ParseAny(line));
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("""{"@type":"ok"}""", 31)]
    [InlineData("""{"@type":"ok","x":[]}""", 31)]
    [InlineData("""{"@type":"ok","x":[[1]]}""", 30)]
    public void Both_readers_read_nested_lists_to_the_same_limit(string innermost, int mostLevels)
    {
        foreach (var levels in Enumerable.Range(1, 40).Append(1_000_000))
        {
            var message = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"@type\":\"updates\",\"updates\":[", levels))
                + innermost + string.Concat(Enumerable.Repeat("]}", levels)));
            var general = () => TdEnvelope.ParseAny(message);

            (TdEnvelope.ParseCanonical(message) is not null).Should().Be(levels <= mostLevels, "there are {0} levels", levels);
            if (levels <= mostLevels)
            {
                general().Should().Be(TdEnvelope.ParseCanonical(message));
                general().ToUtf8Bytes(TdJsonFormat.TdLib).Should().Equal(message);
            }
            else
            {
                general.Should().Throw<JsonException>("there are {0} levels", levels);
            }
        }
    }

    [Fact]
    public void Canonical_reader_accepts_a_line_end() =>
        TdEnvelope.ParseCanonical("{\"@type\":\"ok\"}\r\n"u8).Should().Be(TdEnvelope.Parse("{\"@type\":\"ok\"}"u8));

    [Theory]
    [InlineData("'region':'EU'")]
    [InlineData("'badges':[1,{'_':'badge','text':'\\u00e9, \\n'},null],'region':{'a':{'a':0.5}}")]
    [InlineData("'@extra':{'a':1},'@client_id':7")]
    public void Canonical_reader_reads_new_fields_between_known_ones(string news)
    {
        var message = Encoding.UTF8.GetString(GoldenFolder.Read("session", "type-android.json")).TrimEnd();
        foreach (var field in new[] { "id", "is_current", "api_id", "application_name", "is_official_application", "platform",
            "last_active_date", "ip_address", "location" })
        {
            var newer = Encoding.UTF8.GetBytes(message.Replace($"\"{field}\"", $"{news.Replace('\'', '"')},\"{field}\""));

            TdEnvelope.ParseCanonical(newer).Should().NotBeNull(field).And.Be(TdEnvelope.ParseAny(newer))
                .And.NotBe(TdEnvelope.Parse(Encoding.UTF8.GetBytes(message)));
        }

        var device = Encoding.UTF8.GetBytes(message.Replace("\"sessionTypeAndroid\"", "\"sessionTypeApple\"," + news.Replace('\'', '"')));
        TdEnvelope.ParseCanonical(device).Should().NotBeNull().And.Be(TdEnvelope.ParseAny(device));
    }

    [Theory]
    [InlineData("\ufffd")]
    [InlineData("\\ufffd")]
    [InlineData("é \\\\ \\ud83d\\ude00 😀")]
    [InlineData("many \\u00e9", 100)]
    public void Canonical_reader_reads_unusual_text(string text, int times = 1)
    {
        var message =
            Encoding.UTF8.GetBytes("{\"_\":\"error\",\"code\":1,\"message\":\"" + string.Concat(Enumerable.Repeat(text, times)) + "\"}");

        TdEnvelope.ParseCanonical(message).Should().NotBeNull().And.Be(TdEnvelope.ParseAny(message));
    }
}
