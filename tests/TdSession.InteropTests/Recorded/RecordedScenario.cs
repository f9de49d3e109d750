namespace TdSession.InteropTests.Recorded;

/// <summary>The same requests and updates for each TDLib, and all of its messages.</summary>
/// <remarks>The requests are handwritten, because the golden files judge the library.</remarks>
internal static class RecordedScenario
{
    /// <summary>Records a TDLib that is logged in to the stand-in server, from its first message to its last.</summary>
    public static Task<IReadOnlyList<byte[]>> StreamAsync(string versionName)
    {
        int now = (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        StandInLogin[] known = [new(-5, now - 100, "From the database é", "Рим"), new(7, now - 50, "second", "")];
        StandInLogin first = new(long.MinValue, now - 10, "Новое устройство 😀", "Paris, France");
        StandInLogin second = new(42, now - 5, "two", "");
        return RunAsync(versionName, async (tdLib, directory) =>
        {
            await tdLib.CommandAsync(new HostCommand.Connect(directory, known));
            await tdLib.CommandAsync(new HostCommand.Serve(new() { Sessions = RecordedSessions.All, InactiveTtlDays = 183 }));
            await OpenAsync(tdLib, directory, "connectionStateReady");
            await AskAsync(tdLib, """
                {"@type":"getActiveSessions","@extra":{"n":1}}
                {"@type":"terminateSession","session_id":"9223372036854775807","@extra":2}
                {"@type":"terminateSession","session_id":-9223372036854775808,"@extra":3}
                {"@type":"toggleSessionCanAcceptCalls","session_id":"5","can_accept_calls":true,"@extra":4}
                {"@type":"toggleSessionCanAcceptSecretChats","session_id":"5","can_accept_secret_chats":false,"@extra":5}
                {"@type":"setInactiveSessionTtl","inactive_session_ttl_days":30,"@extra":6}
                {"@type":"confirmSession","session_id":"5","@extra":7}
                {"@type":"confirmQrCodeAuthentication","link":"tg://login?token=AAECAwQ","@extra":8}
                {"@type":"confirmQrCodeAuthentication","link":"bad","@extra":9}
                {"@type":"terminateAllOtherSessions","@extra":10}
                """);
            await AnnounceAsync(tdLib, first, isConfirmed: false);
            await AnnounceAsync(tdLib, second, isConfirmed: false);
            await AnnounceAsync(tdLib, first, isConfirmed: true);
            await AnnounceAsync(tdLib, second, isConfirmed: true);
            await AskAsync(tdLib, """
                {"@type":"getCurrentState","@extra":11}
                {"@type":"close","@extra":12}
                """);
        });
    }

    /// <summary>Records the answers about the connected bot and the connected websites, and to <c>logOut</c>.</summary>
    public static async Task<IReadOnlyList<byte[]>> ConnectionsAsync(string versionName)
    {
        IReadOnlyList<byte[]> all = await RunAsync(versionName, async (tdLib, directory) =>
        {
            await tdLib.CommandAsync(new HostCommand.Connect(directory, []));
            await OpenAsync(tdLib, directory, "authorizationStateReady");
            await AskAsync(tdLib, """
                {"@type":"getBusinessConnectedBot","@extra":"no bot"}
                {"@type":"getConnectedWebsites","@extra":"no website"}
                """);
            foreach (StandInBot bot in RecordedConnections.Bots)
            {
                await tdLib.CommandAsync(new HostCommand.Serve(new() { Bot = bot, Websites = RecordedConnections.Websites }));
                await AskAsync(tdLib, """{"@type":"getBusinessConnectedBot","@extra":"bot"}""");
            }

            await AskAsync(tdLib, $$"""
                {"@type":"getConnectedWebsites","@extra":"websites"}
                {"@type":"disconnectWebsite","website_id":"-9223372036854775808","@extra":1}
                {"@type":"disconnectAllWebsites","@extra":2}
                {"@type":"deleteBusinessConnectedBot","bot_user_id":{{RecordedConnections.BotUserId}},"@extra":3}
                {"@type":"logOut","@extra":4}
                """);
        });
        return [.. all.Where(message => message.AsSpan().IndexOf("\"@extra\":"u8) >= 0 && message.AsSpan().IndexOf("\"params\""u8) < 0)];
    }

    /// <summary>Records a TDLib without a log-in, from its first message to its last.</summary>
    public static Task<IReadOnlyList<byte[]>> StartupAsync(string versionName) => RunAsync(versionName, async (tdLib, directory) =>
    {
        await tdLib.CommandAsync(new HostCommand.Start());
        await AskAsync(tdLib, """{"@type":"getOption","name":"version","@extra":"version"}""");
        await OpenAsync(tdLib, directory, "connectionStateConnecting");
        await AskAsync(tdLib, """
            {"@type":"getActiveSessions","@extra":"sessions"}
            {"@type":"getAuthorizationState","@extra":"state"}
            {"@type":"getInternalLinkType","link":"tg://settings/devices","@extra":"link"}
            """);
        await AskAsync(tdLib, """{"@type":"setOption","name":"x_my","value":{"@type":"optionValueString","value":"\u00e9\u0001"""
            + """\u2028\u202e\u200b\ufeff\r\n\t\ud83d\ude00 /"},"@extra":"option"}""");
        await AskAsync(tdLib, """
            {"@type":"getOption","name":"x_my","@extra":[1.50,null]}
            {"@type":"getCurrentState","@extra":""}
            {"@type":"close","@extra":true}
            """);
    });

    private static async Task<IReadOnlyList<byte[]>> RunAsync(string versionName, Func<TdLibHost, string, Task> scenario)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tdsession-recorded-");
        try
        {
            await using TdLibHost tdLib = await TdLibHost.StartAsync(versionName);
            await scenario(tdLib, directory.FullName);
            await HearAsync(tdLib, "\"authorizationStateClosed\"");
            return [.. tdLib.Heard];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task OpenAsync(TdLibHost tdLib, string directory, string state)
    {
        Dictionary<string, object> parameters = LoggedInTdLib.Parameters(directory);
        parameters["@extra"] = "params";
        await AskAsync(tdLib, JsonSerializer.Serialize(parameters));
        await HearAsync(tdLib, $"\"{state}\"");
    }

    // Each line is a request. The next one waits for the answer.
    private static async Task AskAsync(TdLibHost tdLib, string requests)
    {
        foreach (string request in requests.Split('\n'))
        {
            await tdLib.CommandAsync(new HostCommand.Send(Encoding.UTF8.GetBytes(request)));
            await HearAsync(tdLib, $"\"@extra\":{JsonElement.Parse(request).GetProperty("@extra").GetRawText()},\"@client_id\"");
        }
    }

    private static Task<byte[]> HearAsync(TdLibHost tdLib, string part)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(part);
        return tdLib.ReceiveAsync(message => message.AsSpan().IndexOf(utf8) >= 0);
    }

    // TDLib's update arrives before the answer to the next request to the server.
    private static async Task AnnounceAsync(TdLibHost tdLib, StandInLogin login, bool isConfirmed)
    {
        await tdLib.CommandAsync(new HostCommand.Announce(login, isConfirmed));
        await AskAsync(tdLib, """{"@type":"confirmSession","session_id":"5","@extra":"next"}""");
    }
}
