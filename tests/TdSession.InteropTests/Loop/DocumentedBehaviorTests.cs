using TdSession.InteropTests.Requests;

namespace TdSession.InteropTests.Loop;

/// <summary>What docs/tdlib.md describes, and no other test shows.</summary>
public sealed class DocumentedBehaviorTests(TdLibHosts hosts)
{
    /// <summary>128, and the number of the signal SIGABRT.</summary>
    private const int AbortedExitCode = 134;

    private static readonly StandInSession _web =
        new() { DeviceModel = "Chrome 120", Platform = "Linux", AppName = "Telegram Web", AppVersion = "1 K" };

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Period_outside_1_to_366_days_reads_as_180(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        foreach ((int served, int expected) in new[] { (-1, 180), (0, 180), (1, 1), (366, 366), (367, 180), (int.MaxValue, 180) })
        {
            await tdLib.ServeAsync(new StandInAnswers { InactiveTtlDays = served });

            (await tdLib.AskAsync(new GetActiveSessions())).Should().Be(new Sessions { Items = [], InactiveSessionTtlDays = expected });
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task False_from_the_server_becomes_Ok(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        TdFunction[] requests =
        [
            new TerminateSession(5), new TerminateAllOtherSessions(), new ConfirmSession(5), new SetInactiveSessionTtl(30),
            new ToggleSessionCanAcceptCalls(5, true), new ToggleSessionCanAcceptSecretChats(5, true),
        ];
        await tdLib.ServeAsync(new StandInAnswers { IsFalse = true });
        foreach (TdFunction request in requests)
        {
            (await tdLib.AskAsync(request)).Should().Be(new Ok());
        }

        (await tdLib.TakeChangesAsync()).Should().HaveCount(requests.Length);
    }

    /// <summary>Since 1.8.48.</summary>
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Session_0_also_changes_the_option_can_accept_calls(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(0, false));
        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(5, true));
        await tdLib.AskAsync(new ToggleSessionCanAcceptCalls(0, true));

        tdLib.HeardObjects.OfType<UnrecognizedObject>()
            .Where(update => update.TypeName == "updateOption" && update.UnknownFields["name"].ValueEquals("can_accept_calls"))
            .Select(update => update.UnknownFields["value"].GetProperty("value").GetBoolean())
            .Should().Equal(tdLib.Version == TdLibVersion.Oldest ? [] : [false, true]);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Missing_session_id_reads_as_0(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);

        (await tdLib.AskAsync(new UnrecognizedObject("terminateSession"))).Should().Be(new Ok());

        (await tdLib.TakeChangesAsync()).Should().Equal("account.resetAuthorization 0");
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Malformed_link_is_not_sent_to_the_server(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        string[] links =
        [
            "", "tg:login?token=AAEC", "tg://login?token=A", "tg://login?token=AA+/", "tg://login?token=AAEC&x=1",
            "tg://login?token=AAEC ", "https://t.me/login?token=AAEC", "tg://login?x=1&token=AAEC",
        ];
        foreach (string link in links)
        {
            (await tdLib.AskAsync(new ConfirmQrCodeAuthentication(link)))
                .Should().Be(new Error { Code = 400, Message = "AUTH_TOKEN_INVALID" }, "the link is {0}", link);
        }

        (await tdLib.TakeChangesAsync()).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Type_depends_on_the_name_of_the_application(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(
            _web with { DateActive = 3 },
            _web with { DateActive = 2, AppVersion = "iOS 2.0 Desktop" },
            _web with { DateActive = 1, AppName = "Telegram", AppVersion = "Web" });

        ((Sessions)await tdLib.AskAsync(new GetActiveSessions())).Items.Select(session => session.Type)
            .Should().Equal(new SessionType.Chrome(), new SessionType.Chrome(), new SessionType.Linux());
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Bot_account_cannot_manage_sessions(string versionName)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tdsession-bot-");
        try
        {
            await using TdLibHost host = await TdLibHost.StartAsync(versionName);
            LoggedInTdLib bot = await LoggedInTdLib.StartAsync(host, directory.FullName, StandInAccount.Bot);
            foreach (TdFunction request in RequestCatalog.KnownTo(host.Version.Schema).DistinctBy(request => request.GetType()))
            {
                // TDLib answers the first for bots too, the server decides about the second, and the third ends the test.
                if (request is not (GetCurrentState or ConfirmQrCodeAuthentication or LogOut))
                {
                    (await bot.AskAsync(request))
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
}
