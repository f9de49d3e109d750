namespace TdSession.InteropTests.Recorded;

/// <summary>What a real TDLib says while an app uses everything about sessions: the same requests, and the same news of the server, each
/// time.</summary>
/// <remarks>The requests are written by hand: the golden files are to judge the library, and owe nothing to it.</remarks>
internal static class RecordedScenario
{
    private const int DaysOfInactivity = 183;

    /// <summary>A TDLib that is logged in to the stand-in server, from its first word to its last.</summary>
    public static async Task<IReadOnlyList<byte[]>> StreamAsync(TdLibVersion version)
    {
        int now = (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        StandInLogin[] known = [new(-5, now - 100, "From the database é", "Рим"), new(7, now - 50, "second", "")];
        StandInLogin first = new(long.MinValue, now - 10, "Новое устройство 😀", "Paris, France");
        StandInLogin second = new(42, now - 5, "two", "");
        return await RunAsync(version, async (tdLib, directory) =>
        {
            await tdLib.CommandAsync(new HostCommand.Connect(directory, known));
            await tdLib.CommandAsync(new HostCommand.Serve(RecordedSessions.All, DaysOfInactivity));
            await AskAsync(tdLib, Parameters(directory), "\"params\"");
            await HearAsync(tdLib, "\"connectionStateReady\"");
            await AskAsync(tdLib, """{"@type":"getActiveSessions","@extra":{"n":1}}""", """{"n":1}""");
            await AskAsync(tdLib, """{"@type":"terminateSession","session_id":"9223372036854775807","@extra":2}""", "2");
            await AskAsync(tdLib, """{"@type":"terminateSession","session_id":-9223372036854775808,"@extra":3}""", "3");
            await AskAsync(tdLib, """{"@type":"toggleSessionCanAcceptCalls","session_id":"5","can_accept_calls":true,"@extra":4}""", "4");
            await AskAsync(tdLib,
                """{"@type":"toggleSessionCanAcceptSecretChats","session_id":"5","can_accept_secret_chats":false,"@extra":5}""", "5");
            await AskAsync(tdLib, """{"@type":"setInactiveSessionTtl","inactive_session_ttl_days":30,"@extra":6}""", "6");
            await AskAsync(tdLib, """{"@type":"confirmSession","session_id":"5","@extra":7}""", "7");
            await AskAsync(tdLib, """{"@type":"confirmQrCodeAuthentication","link":"tg://login?token=AAECAwQ","@extra":8}""", "8");
            await AskAsync(tdLib, """{"@type":"confirmQrCodeAuthentication","link":"bad","@extra":9}""", "9");
            await AskAsync(tdLib, """{"@type":"terminateAllOtherSessions","@extra":10}""", "10");
            await AnnounceAsync(tdLib, first, isConfirmed: false);
            await AnnounceAsync(tdLib, second, isConfirmed: false);
            await AnnounceAsync(tdLib, first, isConfirmed: true);
            await AnnounceAsync(tdLib, second, isConfirmed: true);
            await AskAsync(tdLib, """{"@type":"getCurrentState","@extra":11}""", "11");
            await AskAsync(tdLib, """{"@type":"close","@extra":12}""", "12");
        });
    }

    /// <summary>What a TDLib answers about the connected bot and the connected websites, and to the end of the log-in.</summary>
    public static async Task<IReadOnlyList<byte[]>> ConnectionsAsync(TdLibVersion version)
    {
        IReadOnlyList<byte[]> all = await RunAsync(version, async (tdLib, directory) =>
        {
            await tdLib.CommandAsync(new HostCommand.Connect(directory, []));
            await AskAsync(tdLib, Parameters(directory), "\"params\"");
            await HearAsync(tdLib, "\"authorizationStateReady\"");
            await AskAsync(tdLib, """{"@type":"getBusinessConnectedBot","@extra":"no bot"}""", "\"no bot\"");
            await AskAsync(tdLib, """{"@type":"getConnectedWebsites","@extra":"no website"}""", "\"no website\"");
            foreach (StandInBot bot in RecordedConnections.Bots)
            {
                await tdLib.CommandAsync(new HostCommand.ServeConnections(bot, RecordedConnections.Websites));
                await AskAsync(tdLib, """{"@type":"getBusinessConnectedBot","@extra":"bot"}""", "\"bot\"");
            }

            await AskAsync(tdLib, """{"@type":"getConnectedWebsites","@extra":"websites"}""", "\"websites\"");
            await AskAsync(tdLib, """{"@type":"disconnectWebsite","website_id":"-9223372036854775808","@extra":1}""", "1");
            await AskAsync(tdLib, """{"@type":"disconnectAllWebsites","@extra":2}""", "2");
            await AskAsync(tdLib,
                $$"""{"@type":"deleteBusinessConnectedBot","bot_user_id":{{RecordedConnections.BotUserId}},"@extra":3}""", "3");
            await AskAsync(tdLib, """{"@type":"logOut","@extra":4}""", "4");
        });
        return [.. all.Where(message => message.AsSpan().IndexOf("\"@extra\":"u8) >= 0 && message.AsSpan().IndexOf("\"params\""u8) < 0)];
    }

    /// <summary>A TDLib that nobody has logged in, from its first word to its last.</summary>
    public static Task<IReadOnlyList<byte[]>> StartupAsync(TdLibVersion version) => RunAsync(version, async (tdLib, directory) =>
    {
        await tdLib.CommandAsync(new HostCommand.Start());
        await AskAsync(tdLib, """{"@type":"getOption","name":"version","@extra":"version"}""", "\"version\"");
        await AskAsync(tdLib, Parameters(directory), "\"params\"");
        await HearAsync(tdLib, "\"connectionStateConnecting\"");
        await AskAsync(tdLib, """{"@type":"getActiveSessions","@extra":"sessions"}""", "\"sessions\"");
        await AskAsync(tdLib, """{"@type":"getAuthorizationState","@extra":"state"}""", "\"state\"");
        await AskAsync(tdLib, """{"@type":"getInternalLinkType","link":"tg://settings/devices","@extra":"link"}""", "\"link\"");
        await AskAsync(tdLib, OptionWithEveryEscape, "\"option\"");
        await AskAsync(tdLib, """{"@type":"getOption","name":"x_my","@extra":[1.50,null]}""", "[1.50,null]");
        await AskAsync(tdLib, """{"@type":"getCurrentState","@extra":""}""", "\"\"");
        await AskAsync(tdLib, """{"@type":"close","@extra":true}""", "true");
    });

    private static string OptionWithEveryEscape =>
        """{"@type":"setOption","name":"x_my","value":{"@type":"optionValueString","value":"\u00e9\u0001"""
        + """\u2028\u202e\u200b\ufeff\r\n\t\ud83d\ude00 /"},"@extra":"option"}""";

    private static string Parameters(string directory) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@type"] = "setTdlibParameters",
        ["use_test_dc"] = true,
        ["database_directory"] = directory,
        ["files_directory"] = directory,
        ["api_id"] = 1,
        ["api_hash"] = "0",
        ["system_language_code"] = "en",
        ["device_model"] = "TdSession.InteropTests",
        ["application_version"] = "1",
        ["@extra"] = "params",
    });

    private static async Task<IReadOnlyList<byte[]>> RunAsync(TdLibVersion version, Func<TdLibHost, string, Task> scenario)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tdsession-recorded-");
        try
        {
            await using TdLibHost tdLib = await TdLibHost.StartAsync(version);
            await scenario(tdLib, directory.FullName);
            await HearAsync(tdLib, "\"authorizationStateClosed\"");
            return [.. tdLib.Heard];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task AskAsync(TdLibHost tdLib, string request, string extra)
    {
        await tdLib.CommandAsync(new HostCommand.Send(Encoding.UTF8.GetBytes(request)));
        await HearAsync(tdLib, $"\"@extra\":{extra},\"@client_id\"");
    }

    private static Task<byte[]> HearAsync(TdLibHost tdLib, string part)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(part);
        return tdLib.ReceiveAsync(message => message.AsSpan().IndexOf(utf8) >= 0);
    }

    /// <summary>What TDLib makes of the news, it says before it answers the next request that needs the server.</summary>
    private static async Task AnnounceAsync(TdLibHost tdLib, StandInLogin login, bool isConfirmed)
    {
        await tdLib.CommandAsync(new HostCommand.Announce(login, isConfirmed));
        await AskAsync(tdLib, """{"@type":"confirmSession","session_id":"5","@extra":"next"}""", "\"next\"");
    }
}
