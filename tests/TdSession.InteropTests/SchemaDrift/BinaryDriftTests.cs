namespace TdSession.InteropTests.SchemaDrift;

/// <summary>An alarm for the day when a new <c>libtdjson</c> has another schema, even if no type definitions of it are published.</summary>
public sealed class BinaryDriftTests
{
    private static readonly Lazy<byte[]> _newest = new(() => File.ReadAllBytes(Availability.RequireLibrary(TdLibVersion.Newest)));

    private static readonly Dictionary<string, (string Original, string Doctored, string Finding)> _changes = new()
    {
        ["a new field"] = (
            "7sessionC2ElbbbbbONS_2tl10unique_ptrINS0_17SessionDeviceTypeEEE",
            "7sessionC2ElbbbbbbONS_2tl10unique_ptrINS0_16SessionDeviceTypEEE",
            "src/TdSession/Session.cs:*: session has the fields (int64, Bool, Bool, Bool, Bool, Bool, Bool, object, int32, *"),
        ["another kind of field"] = (
            "17sessionTypeDeviceC2El",
            "17sessionTypeDeviceC2Ei",
            "src/TdSession/UnconfirmedSessionType.cs:*: sessionTypeDevice has the fields (int32) in libtdjson, where the model has (int*"),
        ["a renamed field"] = (
            "\0can_accept_secret_chats\0",
            "\0can_accept_hidden_chats\0",
            "src/TdSession/Session.cs:*: libtdjson has no text \"can_accept_secret_chats\" (any more), which session needs."),
        ["a renamed type"] = (
            "18unconfirmedSessionC2E",
            "18unapprovedLogInRowC2E",
            "src/TdSession/UnconfirmedSession.cs:*: libtdjson has no unconfirmedSession (any more): it was renamed or removed."),
        ["a new case"] = (
            "13sponsoredChatC2Ev",
            "13sessionTypeTvC2Ev",
            "src/TdSession/TdObject.cs:*: libtdjson has sessionTypeTv, which the model lacks; see what it is, and add a record or a case."),
        ["a new function"] = (
            "13sponsoredChatC2Ev",
            "13renameSessionC2Ev",
            "src/TdSession/TdObject.cs:*: libtdjson has renameSession, which the model lacks;*"),
    };

    /// <summary>The names of the changes, for the theory.</summary>
    public static TheoryData<string> Changes { get; } = [.. _changes.Keys];

    [Fact]
    public void Model_matches_the_newest_libtdjson()
    {
        BinarySchema schema = BinarySchema.Read(_newest.Value);

        schema.Constructors.Should().HaveCountGreaterThan(2_000, "a libtdjson without symbols shows nothing");
        string.Join('\n', BinaryComparison.Compare(schema, ModelSchema.Newest)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Changes))]
    public void Change_in_libtdjson_is_reported(string change)
    {
        (string original, string doctored, string finding) = _changes[change];

        IReadOnlyList<string> findings = BinaryComparison.Compare(BinarySchema.Read(Replace(original, doctored)), ModelSchema.Newest);

        findings.Should().ContainMatch(finding);
    }

    /// <summary>As if the newest <c>libtdjson</c> had not been noticed.</summary>
    [Fact]
    public void Differences_from_the_previous_schema_are_reported()
    {
        BinarySchema schema = BinarySchema.Read(_newest.Value);

        IReadOnlyList<string> findings = BinaryComparison.Compare(schema, TdSchema.V1_8_18);

        findings.Should().ContainMatch("*: updateUnconfirmedSession has the fields (object, int32) in libtdjson, * (object).")
            .And.ContainMatch("*: unconfirmedSession has the fields (object, int32, object, object) in libtdjson, * (int64, *")
            .And.ContainMatch("*libtdjson has no sessionTypeAndroid (any more)*")
            .And.ContainMatch("*libtdjson has sessionDeviceTypeAndroid, which the model lacks*")
            .And.ContainMatch("*libtdjson has sessionTypeConnectedBot, which the model lacks*");
    }

    private static byte[] Replace(string original, string doctored)
    {
        byte[] library = [.. _newest.Value];
        byte[] from = Encoding.ASCII.GetBytes(original);
        byte[] to = Encoding.ASCII.GetBytes(doctored);
        to.Should().HaveSameCount(from);
        int found = library.AsSpan().IndexOf(from);
        found.Should().BePositive("libtdjson has {0}", original);
        while (found >= 0)
        {
            to.CopyTo(library.AsSpan(found));
            found = library.AsSpan().IndexOf(from);
        }

        return library;
    }
}
