namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares TDLib's documentation of the model with the descriptions that somebody has read.</summary>
public sealed class DescriptionDriftTests
{
    /// <summary>Changes of TDLib's descriptions, with the finding of each.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "current user. Sessions must be shown to the user in the returned order\n     */\n    _: 'session',",
            "current user. Sessions may be shown to the user in any order\n     */\n    _: 'session',",
            "Session.cs:*of session:\n  TDLib: Contains*may be shown to the user in any order\n  ours:  One session*" },
        { "to confirm it if it isn't confirmed yet\n     */\n    bot_user_id: number,",
            "to confirm it\n     */\n    bot_user_id: number,",
            "UnconfirmedSessionType.cs:*sessionTypeConnectedBot.bot_user_id:\n*\n  ours:  The user identifier of the bot.*" },
        { "/** Pass true to allow accepting incoming calls by the session; pass false otherwise */\n    readonly can_accept_calls",
            "/** Pass false to allow accepting incoming calls by the session */\n    readonly can_accept_calls",
            "Requests/ToggleSessionCanAcceptCalls.cs:*toggleSessionCanAcceptCalls.can_accept_calls:\n  TDLib: Pass false*" },
        { "/** Represents the type of device from which session was created */", "/** Represents the type of device */",
            "SessionType.cs:*SessionDeviceType:\n  TDLib: Represents the type of device\n  ours:  The type of device*" },
        { "/** Terminates a session of the current user */\n    readonly _: 'terminateSession'",
            "/** Terminates a session of any user */\n    readonly _: 'terminateSession'",
            "Requests/TerminateSession.cs:*terminateSession:\n  TDLib: Terminates a session of any user\n  ours:  Terminates a*" },
    };

    private static string Newest => PublishedSchema.Definitions(PublishedSchema.NewestPackage);

    [Theory]
    [MemberData(nameof(PublishedSchema.All), MemberType = typeof(PublishedSchema))]
    public void Descriptions_match_the_recorded_ones(string package, TdSchema schema)
    {
        IReadOnlyList<Description> described = DescriptionComparison.Describe(PublishedSchema.Definitions(package), schema);
        if (RecordedDescriptions.IsToBeRenewed)
        {
            RecordedDescriptions.Write(package, described);
        }

        described.Select(item => item.Name).Should().HaveCountGreaterThan(60);
        string.Join('\n', DescriptionComparison.Compare(described, RecordedDescriptions.Read(package))).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Changes))]
    public void Changed_description_is_reported(string original, string doctored, string finding) =>
        DescriptionComparison.Compare(
            DescriptionComparison.Describe(Change(original, doctored), ModelSchema.Newest),
            RecordedDescriptions.Read(PublishedSchema.NewestPackage))
            .Should().ContainSingle().Which.Should().Match($"src/TdSession/{finding}");

    [Fact]
    public void New_and_removed_descriptions_are_reported()
    {
        Dictionary<string, string> recorded = RecordedDescriptions.Read(PublishedSchema.NewestPackage).ToDictionary();
        recorded.Remove("session.location");
        recorded.Add("session.region", "0");

        IReadOnlyList<string> findings =
            DescriptionComparison.Compare(DescriptionComparison.Describe(Newest, ModelSchema.Newest), recorded);

        findings.Should().HaveCount(2);
        findings[0].Should().StartWith("src/TdSession/Session.cs:").And.Contain("session.location:\n  TDLib: A human-readable description");
        findings[1].Should().Be("session.region is recorded, and no longer described.");
    }

    [Fact]
    public void Functions_named_in_descriptions_are_modeled() =>
        string.Join('\n', NamedFunctions.FindMissing(Newest, ModelSchema.Newest)).Should().BeEmpty();

    [Fact]
    public void Named_function_without_a_record_is_reported()
    {
        string changed = Change("/** Terminates a session of the current user */", "/** Terminates a session of the user, see getMe */");

        NamedFunctions.FindMissing(changed, ModelSchema.Newest).Should().ContainSingle().Which.Should()
            .Match("src/TdSession/Requests/TerminateSession.cs:*: TDLib's description of terminateSession names the function getMe,*");
    }

    private static string Change(string original, string doctored)
    {
        Newest.Should().Contain(original);
        return Newest.Replace(original, doctored, StringComparison.Ordinal);
    }
}
