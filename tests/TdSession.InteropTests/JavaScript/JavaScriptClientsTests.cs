using TdSession.InteropTests.Loop;
using TdSession.InteropTests.Requests;

namespace TdSession.InteropTests.JavaScript;

/// <summary>The JavaScript clients parse and write each message again, with the type key <c>_</c>.</summary>
public sealed class JavaScriptClientsTests(TdLibHosts hosts)
{
    public static MatrixTheoryData<string, string> ClientsAndVersions { get; } =
        new([NodeScript.TdlReceives, NodeScript.TdlibNativeReceives], TdLibVersion.Each.Select(version => version.Name));

    [Theory, MemberData(nameof(ClientsAndVersions))]
    public async Task Client_message_equals_the_message_of_TDLib(string receives, string versionName)
    {
        byte[][] messages = await HearAboutSessionsAsync(await hosts.LogInAsync(versionName));

        IReadOnlyList<byte[]> received = await NodeScript.SpellAsync(receives, messages);

        received.Select(Encoding.UTF8.GetString).Should().OnlyContain(message => message.StartsWith("{\"_\":", StringComparison.Ordinal));
        TdEnvelope[] envelopes = [.. received.Select(message => TdEnvelope.Parse(message))];
        envelopes.Should().Equal(messages.Select(message => TdEnvelope.Parse(message)));

        // For JavaScript, TdSession writes the same with this key, including the order of fields.
        var format = new TdJsonFormat { TypeKey = TdTypeKey.Underscore, Schema = TdLibVersion.Named(versionName).Schema };
        var options = new JsonSerializerOptions { Converters = { new TdJsonConverter(format) } };
        IReadOnlyList<byte[]> parsed = await NodeScript.SpellAsync(
            NodeScript.Json, [.. envelopes.Select(envelope => JsonSerializer.SerializeToUtf8Bytes(envelope, options))]);
        parsed.Select(Encoding.UTF8.GetString).Should().Equal(received.Select(Encoding.UTF8.GetString));
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_parses_requests_sent_through_a_client(string versionName)
    {
        TdLibHost host = await hosts.GetAsync(versionName);
        byte[][] requests =
            [.. RequestCatalog.KnownTo(host.Version.Schema).Select(request => JsonSerializer.SerializeToUtf8Bytes(request))];
        requests.Select(Encoding.UTF8.GetString).Should().OnlyContain(request => request.StartsWith("{\"_\":", StringComparison.Ordinal));

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync(await NodeScript.SpellAsync(NodeScript.TdlSends, requests));

        answers.Should().HaveSameCount(requests);
        answers.Select(answer => TdEnvelope.Parse(answer).Object).Should()
            .AllBeEquivalentTo(new Error { Code = 400, Message = "The method can't be executed synchronously" });
    }

    private static async Task<byte[][]> HearAboutSessionsAsync(LoggedInTdLib tdLib)
    {
        await tdLib.ServeAsync(new StandInAnswers { Sessions = SampleSessions.Served });
        await tdLib.AskAsync(new GetActiveSessions());
        await tdLib.AskAsync(new ConfirmQrCodeAuthentication("tg://login?token=AA"));
        await tdLib.AskAsync(new ConfirmQrCodeAuthentication("no link"));
        await tdLib.AnnounceAsync(
            new StandInLogin(-7, (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 5, "Новое устройство 😀", "Paris, France"));
        await tdLib.NextUnconfirmedSessionAsync();
        await tdLib.AskAsync(new TerminateSession(-7));
        await tdLib.NextUnconfirmedSessionAsync();
        return [.. tdLib.Heard.Where(message => TdEnvelope.IsKnownType(message))];
    }
}
