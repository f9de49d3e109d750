using TdSession.InteropTests.Loop;
using TdSession.InteropTests.Requests;

namespace TdSession.InteropTests.JavaScript;

/// <summary>The JavaScript clients spell the type key <c>_</c>; what they hand on has been through JavaScript's own JSON.</summary>
public sealed class JavaScriptClientsTests(TdLibHosts hosts)
{
    [Theory]
    [MemberData(nameof(ClientsAndVersions))]
    public async Task Client_message_equals_the_message_of_TDLib(string receives, string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        IReadOnlyList<byte[]> messages = await HearAboutSessionsAsync(await hosts.LogInAsync(version));

        IReadOnlyList<byte[]> handedOn = await NodeScript.SpellAsync(receives, messages);

        handedOn.Select(Encoding.UTF8.GetString).Should().OnlyContain(message => message.StartsWith("{\"_\":", StringComparison.Ordinal));
        TdEnvelope[] envelopes = [.. handedOn.Select(message => TdEnvelope.Parse(message))];
        envelopes.Should().Equal(messages.Select(message => TdEnvelope.Parse(message)));

        // What we write in this spelling is the same to JavaScript, down to the order of keys.
        byte[][] ours = [.. envelopes.Select(envelope => JsonSerializer.SerializeToUtf8Bytes(envelope, Underscored(version.Schema)))];
        IReadOnlyList<byte[]> parsed = await NodeScript.SpellAsync(NodeScript.Json, ours);
        parsed.Select(Encoding.UTF8.GetString).Should().Equal(handedOn.Select(Encoding.UTF8.GetString));
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_parses_requests_sent_through_a_client(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);
        byte[][] requests = [.. RequestCatalog.KnownTo(version.Schema).Select(request => JsonSerializer.SerializeToUtf8Bytes(request))];
        requests.Select(Encoding.UTF8.GetString).Should().OnlyContain(request => request.StartsWith("{\"_\":", StringComparison.Ordinal));

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync(await NodeScript.SpellAsync(NodeScript.TdlSends, requests));

        answers.Should().HaveSameCount(requests);
        answers.Select(answer => TdEnvelope.Parse(answer).Object).Should()
            .AllBeEquivalentTo(new Error { Code = 400, Message = "The method can't be executed synchronously" });
    }

    /// <summary>C#, JavaScript, TDLib, C#: a session travels as the <c>@extra</c> of a request that echoes it.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_survives_a_round_trip_through_TDLib(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);
        Session[] sessions = [.. SampleSessions.All.Select(sample => SampleSessions.Expected(sample.Served, sample.Type))];
        byte[][] echoes = [.. sessions.Select(session => JsonSerializer.SerializeToUtf8Bytes(new TdEnvelope
        {
            Object = new UnrecognizedObject("getTextEntities"),
            Extra = JsonSerializer.SerializeToElement(session, Underscored(version.Schema)),
        }))];

        IReadOnlyList<byte[]> answers = await host.ExecuteAsync(await NodeScript.SpellAsync(NodeScript.TdlSends, echoes));

        answers.Select(answer => TdEnvelope.Parse(answer).Extra!.Value.Deserialize<Session>()).Should().Equal(sessions);
    }

    /// <summary>Both clients with each version.</summary>
    public static TheoryData<string, string> ClientsAndVersions { get; } = new(
        from receives in new[] { NodeScript.TdlReceives, NodeScript.TdlibNativeReceives }
        from version in TdLibVersion.Each
        select (receives, version.Name));

    private static JsonSerializerOptions Underscored(TdSchema schema) =>
        new() { Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = TdTypeKey.Underscore, Schema = schema }) } };

    private static async Task<IReadOnlyList<byte[]>> HearAboutSessionsAsync(LoggedInTdLib tdLib)
    {
        int date = (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 5;
        var login = new StandInLogin(-7, date, "Новое устройство 😀", "Paris, France");
        await tdLib.ServeAsync([.. SampleSessions.All.Select(sample => sample.Served)]);
        byte[] sessions = await tdLib.AskAsync(new GetActiveSessions());
        byte[] session = await tdLib.AskAsync(new ConfirmQrCodeAuthentication("tg://login?token=AA"));
        byte[] error = await tdLib.AskAsync(new ConfirmQrCodeAuthentication("no link"));
        await tdLib.AnnounceAsync(login);
        byte[] arrived = await tdLib.NextUnconfirmedSessionMessageAsync();
        byte[] ok = await tdLib.AskAsync(new TerminateSession(login.Hash));
        byte[] gone = await tdLib.NextUnconfirmedSessionMessageAsync();
        return [sessions, session, error, arrived, ok, gone];
    }
}
