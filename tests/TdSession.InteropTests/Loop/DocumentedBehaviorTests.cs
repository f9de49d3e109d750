using TdSession.InteropTests.Requests;

namespace TdSession.InteropTests.Loop;

/// <summary>What docs/tdlib.md says of TDLib, and no other test shows.</summary>
public sealed class DocumentedBehaviorTests(TdLibHosts hosts)
{
    /// <summary>128, and the number of the signal SIGABRT.</summary>
    private const int AbortedExitCode = 134;

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Period_outside_1_to_366_days_reads_as_180(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        foreach ((int served, int expected) in new[] { (-1, 180), (0, 180), (1, 1), (366, 366), (367, 180), (int.MaxValue, 180) })
        {
            await tdLib.ServeAsync([], served);

            TdEnvelope.Parse(await tdLib.AskAsync(new GetActiveSessions())).Object
                .Should().Be(new Sessions { Items = [], InactiveSessionTtlDays = expected });
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task False_from_the_server_becomes_Ok(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        TdFunction[] requests =
        [
            new TerminateSession(5), new TerminateAllOtherSessions(), new ConfirmSession(5), new SetInactiveSessionTtl(30),
            new ToggleSessionCanAcceptCalls(5, true), new ToggleSessionCanAcceptSecretChats(5, true),
        ];
        await tdLib.AnswerFalseAsync(true);
        try
        {
            foreach (TdFunction request in requests)
            {
                TdEnvelope.Parse(await tdLib.AskAsync(request)).Object.Should().Be(new Ok());
            }

            (await tdLib.TakeChangesAsync()).Should().HaveCount(requests.Length);
        }
        finally
        {
            await tdLib.AnswerFalseAsync(false);
        }
    }

    /// <summary>Since 1.8.48.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_0_also_changes_the_option_can_accept_calls(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        int start = tdLib.Heard.Count;

        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(0, false));
        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(5, true));
        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(0, true));

        tdLib.Heard.Skip(start).Select(message => TdEnvelope.Parse(message).Object).OfType<UnrecognizedObject>()
            .Where(update => update.TypeName == "updateOption" && update.UnknownFields["name"].ValueEquals("can_accept_calls"))
            .Select(update => update.UnknownFields["value"].GetProperty("value").GetBoolean())
            .Should().Equal(tdLib.Version == TdLibVersion.Oldest ? [] : [false, true]);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Missing_session_id_reads_as_0(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));

        TdEnvelope.Parse(await tdLib.AskAsync(new UnrecognizedObject("terminateSession"))).Object.Should().Be(new Ok());

        (await tdLib.TakeChangesAsync()).Should().Equal(new StandInCall.ResetAuthorization(0));
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Malformed_link_is_not_sent_to_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        string[] links =
        [
            "", "tg:login?token=AAEC", "tg://login?token=A", "tg://login?token=AA+/", "tg://login?token=AAEC&x=1",
            "tg://login?token=AAEC ", "https://t.me/login?token=AAEC", "tg://login?x=1&token=AAEC",
        ];
        foreach (string link in links)
        {
            TdEnvelope.Parse(await tdLib.AskAsync(new ConfirmQrCodeAuthentication(link))).Object
                .Should().Be(new Error { Code = 400, Message = "AUTH_TOKEN_INVALID" }, "the link is {0}", link);
        }

        (await tdLib.TakeChangesAsync()).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Type_depends_on_the_name_of_the_application(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(TdLibVersion.Named(versionName));
        var web = new StandInSession { DeviceModel = "Chrome 120", Platform = "Linux", AppName = "Telegram Web", AppVersion = "1 K" };

        (await TypeOfAsync(tdLib, web)).Should().Be(new SessionType.Chrome());
        (await TypeOfAsync(tdLib, web with { AppVersion = "iOS 2.0 Desktop" })).Should().Be(new SessionType.Chrome());
        (await TypeOfAsync(tdLib, web with { AppName = "Telegram", AppVersion = "Web" })).Should().Be(new SessionType.Linux());
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Bot_account_cannot_manage_sessions(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tdsession-bot-");
        try
        {
            await using TdLibHost host = await TdLibHost.StartAsync(version);
            LoggedInTdLib bot = await LoggedInTdLib.StartAsync(version, host, directory.FullName, StandInAccount.Bot);
            foreach (TdFunction request in RequestCatalog.KnownTo(version.Schema).DistinctBy(request => request.GetType()))
            {
                // TDLib answers the first for bots too, lets the server decide about the second, and the third ends the test.
                if (request is not (GetCurrentState or ConfirmQrCodeAuthentication or LogOut))
                {
                    TdEnvelope.Parse(await bot.AskAsync(request)).Object
                        .Should().Be(new Error { Code = 400, Message = "The method is not available to bots" });
                }
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Echoed_invalid_text_aborts_the_TDLib_process(string versionName)
    {
        string library = Availability.RequireLibrary(TdLibVersion.Named(versionName));
        byte[][] requests =
        [
            """{"@type":"getTextEntities","text":"","@extra":"\ud800"}"""u8.ToArray(),
            [.. """{"@type":"getTextEntities","text":"","@extra":" """u8, 0xff, .. "\"}"u8],
            [.. """{"@type":"terminateSession """u8, 0xff, .. "\"}"u8],
        ];
        foreach (byte[] request in requests)
        {
            using HostProcess host = HostProcess.Start(Availability.IsolationCommand, library);
            await host.WriteAsync(new HostCommand.Execute([request]));

            (await host.EndAsync(TestContext.Current.CancellationToken)).Should().Be(AbortedExitCode);
        }
    }

    private static async Task<SessionType> TypeOfAsync(LoggedInTdLib tdLib, StandInSession served)
    {
        await tdLib.ServeAsync([served]);
        return ((Sessions)TdEnvelope.Parse(await tdLib.AskAsync(new GetActiveSessions())).Object).Items.Single().Type;
    }
}
