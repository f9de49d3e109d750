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

    private static readonly string[] _arguments = ["12345", "0123456789abcdef0123456789abcdef", "test"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tdsession-getting-started-");

    private string Database => Path.Combine(_directory.FullName, "tdlib");

    private static string Page { get; } = File.ReadAllText(Path.Combine(Workspace.RepositoryFolder, "docs", "getting-started.md"));

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Log_in_leads_to_the_list(string versionName)
    {
        HostReply.Ran ran = await LogInAsync(versionName, "+15550100123", SignInService.Code);

        ShownOnPage(ran, "+15550100123", SignInService.Code);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Rejected_session_is_terminated(string versionName)
    {
        HostReply.Ran ran = await AnswerAsync(versionName, "no");

        ShownOnPage(ran, "no");
        ran.Changes.Should().Equal($"account.resetAuthorization {_login.Hash}");
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Confirmed_session_stays(string versionName)
    {
        HostReply.Ran ran = await AnswerAsync(versionName, "yes");

        Lines(ran).Count(line => line.StartsWith("- Telegram Web on Firefox 120, ", StringComparison.Ordinal)).Should().Be(2);
        Lines(ran).Count(line => line.EndsWith(", unconfirmed", StringComparison.Ordinal)).Should().Be(1);
        ran.Changes.Should().Equal($"account.changeAuthorizationSettings {_login.Hash} confirmed");
    }

    [Fact]
    public async Task Other_answer_changes_nothing() =>
        (await AnswerAsync(TdLibVersion.Newest.Name, "maybe")).Changes.Should().BeEmpty();

    [Fact]
    public async Task Wrong_code_is_asked_again()
    {
        HostReply.Ran ran = await LogInAsync(TdLibVersion.Newest.Name, "+15550100123", "1", SignInService.Code);

        Lines(ran).Should().ContainInOrder(
            "Code: TDLib answered with error 400: PHONE_CODE_INVALID",
            "authorizationStateWaitCode",
            "Code: authorizationStateReady",
            "authorizationStateClosed");
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Connected_bot_is_listed_first(string versionName)
    {
        HostReply.Ran ran = await AnswerAsync(versionName, "", new StandInBot(7));

        Lines(ran).First(line => line.StartsWith("- ", StringComparison.Ordinal)).Should().Be("- business bot 7");
    }

    [Fact]
    public async Task End_of_the_input_closes_TDLib() =>
        Lines(await LogInAsync(TdLibVersion.Newest.Name))[^1].Should().Be("authorizationStateClosed");

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Scanned_QR_code_leads_to_the_list(string versionName)
    {
        HostReply.Ran ran = await RunAsync(
            versionName, [.. _arguments, "qr"], new(Database, [], StandInAccount.None), new() { Sessions = _sessions });

        Lines(ran).Should().ContainInOrder("authorizationStateWaitOtherDeviceConfirmation", "authorizationStateReady")
            .And.Contain(line => line.StartsWith("- My first app on Getting started, ", StringComparison.Ordinal))
            .And.EndWith("authorizationStateClosed");
    }

    [Fact]
    public async Task Refused_parameters_end_the_program()
    {
        HostReply.Ran ran = await RunAsync(
            TdLibVersion.Newest.Name, ["0", .. _arguments.Skip(1)], new(Database, [], StandInAccount.None), new());

        Lines(ran).Should().StartWith("authorizationStateWaitTdlibParameters")
            .And.ContainMatch("TDLib answered with error 400: Valid api_id must be provided*")
            .And.EndWith("authorizationStateClosed");
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task Terminated_session_ends_the_program(string versionName)
    {
        var terminated = new StandInError(401, "AUTH_KEY_UNREGISTERED");
        HostReply.Ran ran = await RunAsync(versionName, _arguments, new(Database, []), new() { Error = terminated });

        Lines(ran).Should().ContainInOrder("authorizationStateReady", "authorizationStateLoggingOut", "authorizationStateClosed");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>The page contains the output of the program, with the answers after the questions.</summary>
    private static void ShownOnPage(HostReply.Ran ran, params string[] answers)
    {
        int answer = 0;
        string transcript = Questions().Replace(ran.Output, question => $"{question}{answers[answer++]}\n");
        Dates().Replace(Page, "").Should().Contain($"```text\n{Dates().Replace(transcript, "")}```");
    }

    private static string[] Lines(HostReply.Ran ran) => ran.Output.TrimEnd().Split('\n');

    private Task<HostReply.Ran> LogInAsync(string versionName, params string[] input) =>
        RunAsync(versionName, _arguments, new(Database, [], StandInAccount.None), new() { Sessions = _sessions }, input);

    private Task<HostReply.Ran> AnswerAsync(string versionName, string answer, StandInBot? bot = null) =>
        RunAsync(versionName, _arguments, new(Database, [_login]), new() { Sessions = [.. _sessions, _unconfirmed], Bot = bot }, answer);

    private Task<HostReply.Ran> RunAsync(
        string versionName, string[] arguments, HostCommand.Connect database, StandInAnswers answers, params string[] input) =>
        hosts.RunProgramAsync(
            versionName,
            "TdSession.InteropTests.GettingStarted",
            arguments,
            database,
            answers,
            string.Concat(input.Select(line => $"{line}\n")));

    [GeneratedRegex(@"Phone number: |Code: |\(yes/no\) ")]
    private static partial Regex Questions();

    [GeneratedRegex(@"(?<=logged in at )\S+ \S+")]
    private static partial Regex Dates();
}
