namespace TdSession.InteropTests.Loop;

/// <summary>The program of <c>docs/getting-started.md</c>, run with a real TDLib.</summary>
public sealed partial class GettingStartedTests(TdLibHosts hosts) : IDisposable
{
    private const int LastActive = 1_795_680_000;

    private static readonly StandInSession[] _sessions =
    [
        new() { IsCurrent = true, AppName = "My first app", DeviceModel = "Getting started", DateActive = LastActive },
        new() { Hash = 41, AppName = "Telegram Android", DeviceModel = "Pixel 8", DateActive = LastActive - 3_600 },
    ];

    private static readonly StandInSession _unconfirmed =
        new() { Hash = 42, IsUnconfirmed = true, AppName = "Telegram Web", DeviceModel = "Firefox 120", DateActive = LastActive - 60 };

    private static readonly StandInLogin _login =
        new(_unconfirmed.Hash, (int)DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, "Firefox 120", "Paris, France");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tdsession-getting-started-");

    private static string Page { get; } = File.ReadAllText(Path.Combine(Workspace.RepositoryFolder, "docs", "getting-started.md"));

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Log_in_leads_to_the_list(string versionName)
    {
        HostReply.Ran ran = await RunAsync(versionName, StandInAccount.None, "+15550100123", SignInService.Code);

        ShownOnPage(ran, "+15550100123", SignInService.Code);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Rejected_session_is_terminated(string versionName)
    {
        HostReply.Ran ran = await RunAsync(versionName, StandInAccount.User, "no");

        ShownOnPage(ran, "no");
        Changes(ran).Should().Equal(new StandInCall.ResetAuthorization(_login.Hash));
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Confirmed_session_stays(string versionName)
    {
        HostReply.Ran ran = await RunAsync(versionName, StandInAccount.User, "yes");

        ran.ExitCode.Should().Be(0, ran.Errors);
        Lines(ran).Count(line => line.StartsWith("- Telegram Web on Firefox 120, ", StringComparison.Ordinal)).Should().Be(2);
        Lines(ran).Count(line => line.EndsWith(", unconfirmed", StringComparison.Ordinal)).Should().Be(1);
        Changes(ran).Should().Equal(new StandInCall.ChangeAuthorizationSettings(_login.Hash, true, null, null));
    }

    [Fact]
    public async Task No_answer_changes_nothing()
    {
        HostReply.Ran ran = await RunAsync(TdLibVersion.Newest.Name, StandInAccount.User, "maybe");

        ran.ExitCode.Should().Be(0, ran.Errors);
        Changes(ran).Should().BeEmpty();
    }

    [Fact]
    public async Task Wrong_code_is_asked_again()
    {
        HostReply.Ran ran = await RunAsync(TdLibVersion.Newest.Name, StandInAccount.None, "+15550100123", "1", SignInService.Code);

        ran.ExitCode.Should().Be(0, ran.Errors);
        Lines(ran).Should().ContainInOrder(
            "Code: TDLib answered with error 400: PHONE_CODE_INVALID",
            "authorizationStateWaitCode",
            "Code: authorizationStateReady",
            "authorizationStateClosed");
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Connected_bot_is_listed_first(string versionName)
    {
        HostReply.Ran ran = await RunAsync(
            versionName, Command(versionName, StandInAccount.User) with { Bot = new StandInBot(7) });

        ran.ExitCode.Should().Be(0, ran.Errors);
        Lines(ran).First(line => line.StartsWith("- ", StringComparison.Ordinal)).Should().Be("- business bot 7");
    }

    [Fact]
    public async Task End_of_the_input_closes_TDLib()
    {
        HostReply.Ran ran = await RunAsync(TdLibVersion.Newest.Name, StandInAccount.None);

        ran.ExitCode.Should().Be(0, ran.Errors);
        Lines(ran)[^1].Should().Be("authorizationStateClosed");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The page has the output of the program, with the answers behind the questions.</summary>
    private static void ShownOnPage(HostReply.Ran ran, params string[] answers)
    {
        ran.ExitCode.Should().Be(0, ran.Errors);
        int answer = 0;
        string transcript = Questions().Replace(ran.Output, question => $"{question}{answers[answer++]}\n");
        Dates().Replace(Page, "").Should().Contain($"```text\n{Dates().Replace(transcript, "")}```");
    }

    private static string[] Lines(HostReply.Ran ran) => ran.Output.TrimEnd().Split('\n');

    private static IEnumerable<StandInCall> Changes(HostReply.Ran ran) =>
        ran.Calls.Where(call => call is not (StandInCall.GetAuthorizations or StandInCall.GetConnectedBots));

    private Task<HostReply.Ran> RunAsync(string versionName, StandInAccount account, params string[] input) =>
        RunAsync(versionName, Command(versionName, account) with { Input = input });

    private async Task<HostReply.Ran> RunAsync(string versionName, HostCommand.RunProgram command) =>
        (HostReply.Ran)await (await hosts.GetAsync(TdLibVersion.Named(versionName))).CommandAsync(command);

    // Nobody has logged in, or somebody has and another session waits.
    private HostCommand.RunProgram Command(string versionName, StandInAccount account) => new(
        Path.Combine(AppContext.BaseDirectory, "TdSession.InteropTests.GettingStarted"),
        ["12345", "0123456789abcdef0123456789abcdef", "test"],
        Path.GetDirectoryName(TdLibVersion.Named(versionName).LibraryPath)!,
        Path.Combine(_directory.FullName, "tdlib"),
        account == StandInAccount.None ? _sessions : [.. _sessions, _unconfirmed])
    {
        Account = account,
        KnownUnconfirmedLogins = account == StandInAccount.None ? [] : [_login],
    };

    [GeneratedRegex(@"Phone number: |Code: |\(yes/no\) ")]
    private static partial Regex Questions();

    [GeneratedRegex(@"(?<=logged in at )\S+ \S+")]
    private static partial Regex Dates();
}
