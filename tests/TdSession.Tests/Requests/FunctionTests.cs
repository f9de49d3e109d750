namespace TdSession.Tests.Requests;

/// <summary>A request is read and written, and its type has the type of the answer.</summary>
public sealed class FunctionTests
{
    internal const string Folder = "requests";

    public static TheoryData<string> Requests =>
        [.. GoldenFolder.Files(Folder, ".json").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_matches_its_golden_file(string name)
    {
        var json = Encoding.UTF8.GetString(GoldenFolder.Read(Folder, name + ".json"));
        var request = Samples.All["TdSession." + char.ToUpperInvariant(name[0]) + name.Substring(1)];

        JsonSerializer.Serialize(request, Formats.TdLib).Should().Be(json);
        ShouldWriteWithoutFormat((TdFunction)request, json);
        JsonSerializer.Serialize(request, Formats.TdLib2023).Should().Be(json);
        JsonSerializer.Serialize(request, Formats.JavaScript2023).Should().Be(json.Replace("@type", "_"));
        JsonSerializer.Deserialize<TdObject>(json).Should().Be(request);
        JsonSerializer.Deserialize<TdFunction>(json).Should().Be(request);
        JsonSerializer.Deserialize<TdObject>(json.Replace("@type", "_")).Should().Be(request);
    }

    private static void ShouldWriteWithoutFormat(TdFunction request, string json)
    {
        var output = new ByteOutput();
        request.WriteTo(output);

        request.ToJson().Should().Be(json).And.Be(request.ToJson(TdJsonFormat.TdLib));
        request.ToUtf8Bytes().Should().Equal(Encoding.UTF8.GetBytes(json));
        output.Written.Should().Equal(request.ToUtf8Bytes());
        var envelope = request.WithExtra(1);
        envelope.ToJson().Should().Be(envelope.ToJson(TdJsonFormat.TdLib)).And.Be(json.TrimEnd('}') + ",\"@extra\":1}");
    }

    [Fact]
    public void Request_has_the_expected_answer_type()
    {
        Answer(new GetActiveSessions()).Should().Be<Sessions>();
        Answer(new GetCurrentState()).Should().Be<Updates>();
        Answer(new TerminateSession(1)).Should().Be<Ok>();
        Answer(new TerminateAllOtherSessions()).Should().Be<Ok>();
        Answer(new ConfirmSession(1)).Should().Be<Ok>();
        Answer(new ToggleSessionCanAcceptCalls(1, true)).Should().Be<Ok>();
        Answer(new ToggleSessionCanAcceptSecretChats(1, true)).Should().Be<Ok>();
        Answer(new SetInactiveSessionTtl(1)).Should().Be<Ok>();
        Answer(new ConfirmQrCodeAuthentication("x")).Should().Be<Session>();
        Answer(new ConfirmBusinessConnectedBot(1)).Should().Be<Ok>();
        Answer(new DeleteBusinessConnectedBot(1)).Should().Be<Ok>();
        Answer(new GetBusinessConnectedBot()).Should().Be<BusinessConnectedBotInfo>();
        Answer(new GetConnectedWebsites()).Should().Be<ConnectedWebsites>();
        Answer(new DisconnectWebsite(1)).Should().Be<Ok>();
        Answer(new DisconnectAllWebsites()).Should().Be<Ok>();
        Answer(new LogOut()).Should().Be<Ok>();

        static Type Answer<TResult>(TdFunction<TResult> request)
            where TResult : TdObject
        {
            JsonSerializer.Serialize(request).Should().Be(JsonSerializer.Serialize<TdObject>(request));
            JsonSerializer.Deserialize<TdFunction<TResult>>(JsonSerializer.Serialize(request)).Should().Be(request);
            return typeof(TResult);
        }
    }

    [Fact]
    public void Request_is_written_with_its_extra()
    {
        var request = new TerminateSession(42);

        Write(request.WithExtra(7)).Should().Be("""{"@type":"terminateSession","session_id":"42","@extra":7}""");
        Write(request.WithExtra("a\"\u00e9")).Should().Be("""{"@type":"terminateSession","session_id":"42","@extra":"a\"\u00e9"}""");
        Write(new TdEnvelope { Object = request, Extra = JsonElement.Parse("""{"n":1.10,"s":"\/"}""") }).Should()
            .Be("""{"@type":"terminateSession","session_id":"42","@extra":{"n":1.10,"s":"/"}}""");
        Write(request.WithExtra(7) with { ClientId = 2 }).Should()
            .Be("""{"@type":"terminateSession","session_id":"42","@extra":7,"@client_id":2}""");

        Write(new Ok().WithExtra(7)).Should().Be("""{"@type":"ok","@extra":7}""");
        Write(new UnrecognizedObject("getOption").WithExtra(1)).Should().Be("""{"@type":"getOption","@extra":1}""");

        static string Write(TdEnvelope envelope) => JsonSerializer.Serialize(envelope, Formats.TdLib);
    }
}
