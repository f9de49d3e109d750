namespace TdSession.InteropTests.SchemaDrift;

/// <summary>An alarm for the day when TDLib's documentation says something else about what the library models.</summary>
public sealed class DescriptionDriftTests
{
    private static readonly Dictionary<string, (string Original, string Doctored, string Finding)> _changes = new()
    {
        ["a type"] = (
            "current user. Sessions must be shown to the user in the returned order\n     */\n    _: 'session',",
            "current user. Sessions may be shown to the user in any order\n     */\n    _: 'session',",
            "src/TdSession/Session.cs:*what TDLib says of session:\n  TDLib: Contains*may be shown to the user in any order\n"
            + "  ours:  One session*"),
        ["a field"] = (
            "/** Telegram API identifier, as provided by the application */\n    api_id: number,",
            "/** Telegram API identifier, as verified by the server */\n    api_id: number,",
            "src/TdSession/Session.cs:*session.api_id:\n  TDLib: Telegram API identifier, as verified by the server\n"
            + "  ours:  Gets the Telegram API*"),
        ["a field of a case"] = (
            "to confirm it if it isn't confirmed yet\n     */\n    bot_user_id: number,",
            "to confirm it\n     */\n    bot_user_id: number,",
            "src/TdSession/UnconfirmedSessionType.cs:*sessionTypeConnectedBot.bot_user_id:\n*\n  ours:  The user identifier of the bot.*"),
        ["a case"] = (
            "/** The session is running on an Xbox console */\n    _: 'sessionDeviceTypeXbox'",
            "/** The session is running on a game console */\n    _: 'sessionDeviceTypeXbox'",
            "src/TdSession/SessionType.cs:*sessionDeviceTypeXbox:\n  TDLib: The session is running on a game console\n"
            + "  ours:  An Xbox console.*"),
        ["a union of cases"] = (
            "/** Represents the type of device from which session was created */",
            "/** Represents the type of device */",
            "src/TdSession/SessionType.cs:*SessionDeviceType:\n  TDLib: Represents the type of device\n  ours:  The type of device*"),
        ["a function"] = (
            "/** Terminates a session of the current user */\n    readonly _: 'terminateSession'",
            "/** Terminates a session of any user */\n    readonly _: 'terminateSession'",
            "src/TdSession/Requests/TerminateSession.cs:*terminateSession:\n  TDLib: Terminates a session of any user\n"
            + "  ours:  Terminates a session of the current user.*"),
        ["an argument"] = (
            "/** Pass true to allow accepting incoming calls by the session; pass false otherwise */\n    readonly can_accept_calls",
            "/** Pass false to allow accepting incoming calls by the session */\n    readonly can_accept_calls",
            "src/TdSession/Requests/ToggleSessionCanAcceptCalls.cs:*toggleSessionCanAcceptCalls.can_accept_calls:\n  TDLib: Pass false*"),
    };

    /// <summary>The names of the changes, for the theory.</summary>
    public static TheoryData<string> Changes { get; } = [.. _changes.Keys];

    [Theory]
    [MemberData(nameof(PublishedSchema.All), MemberType = typeof(PublishedSchema))]
    public void Descriptions_match_the_recorded_ones(string package, TdSchema schema)
    {
        IReadOnlyList<Description> described = DescriptionComparison.Describe(Definitions(package), schema);
        if (RecordedDescriptions.IsToBeRenewed)
        {
            RecordedDescriptions.Write(package, described);
        }

        described.Select(item => item.Name).Should().HaveCountGreaterThan(60);
        string.Join('\n', DescriptionComparison.Compare(described, RecordedDescriptions.Read(package))).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Changes))]
    public void Changed_description_is_reported(string what)
    {
        (string original, string doctored, string finding) = _changes[what];
        string definitions = Definitions(PublishedSchema.NewestPackage);
        definitions.Should().Contain(original);

        string changed = definitions.Replace(original, doctored, StringComparison.Ordinal);
        IReadOnlyList<string> findings = DescriptionComparison.Compare(
            DescriptionComparison.Describe(changed, ModelSchema.Newest), RecordedDescriptions.Read(PublishedSchema.NewestPackage));

        findings.Should().ContainSingle().Which.Should().Match(finding);
    }

    [Fact]
    public void New_and_removed_descriptions_are_reported()
    {
        IReadOnlyList<Description> described =
            DescriptionComparison.Describe(Definitions(PublishedSchema.NewestPackage), ModelSchema.Newest);
        Dictionary<string, string> recorded = RecordedDescriptions.Read(PublishedSchema.NewestPackage).ToDictionary();
        recorded.Remove("session.location");
        recorded.Add("session.region", "0");

        IReadOnlyList<string> findings = DescriptionComparison.Compare(described, recorded);

        findings.Should().HaveCount(2);
        findings[0].Should().StartWith("src/TdSession/Session.cs:").And.Contain("session.location:\n  TDLib: A human-readable description");
        findings[1].Should().Be("session.region is recorded, and no longer described.");
    }

    private static string Definitions(string package) => File.ReadAllText(Availability.RequireTypeDefinitions(package));
}
