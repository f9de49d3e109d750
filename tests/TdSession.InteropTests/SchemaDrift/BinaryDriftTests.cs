namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares the model with the newest <c>libtdjson</c>, even if its type definitions aren't published.</summary>
public sealed class BinaryDriftTests
{
    private static readonly Lazy<byte[]> _newest = new(() => File.ReadAllBytes(Availability.RequireLibrary(TdLibVersion.Newest)));

    /// <summary>Changes of <c>libtdjson</c>, with the finding of each.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "7sessionC2ElbbbbbONS_2tl10unique_ptrINS0_17SessionDeviceTypeEEE",
            "7sessionC2ElbbbbbbONS_2tl10unique_ptrINS0_16SessionDeviceTypEEE",
            "Session.cs:*: session has the fields (int64, Bool, Bool, Bool, Bool, Bool, Bool, object, int32, *" },
        { "17sessionTypeDeviceC2El", "17sessionTypeDeviceC2Ei",
            "UnconfirmedSessionType.cs:*: sessionTypeDevice has the fields (int32) in libtdjson, where the model has (int*" },
        { "\0can_accept_secret_chats\0", "\0can_accept_hidden_chats\0",
            "Session.cs:*: libtdjson has no text \"can_accept_secret_chats\" (any more), which session needs." },
        { "18unconfirmedSessionC2E", "18unapprovedLogInRowC2E",
            "UnconfirmedSession.cs:*: libtdjson has no unconfirmedSession (any more): it was renamed or removed." },
        { "13sponsoredChatC2Ev", "13sessionTypeTvC2Ev", "TdObject.cs:*: libtdjson has sessionTypeTv, which the model lacks; *" },
        { "13sponsoredChatC2Ev", "13renameSessionC2Ev", "TdObject.cs:*: libtdjson has renameSession, which the model lacks; *" },
    };

    [Fact]
    public void Model_matches_the_newest_libtdjson()
    {
        var schema = new BinarySchema(_newest.Value);

        schema.Constructors.Should().HaveCountGreaterThan(2_000, "libtdjson has symbols");
        string.Join('\n', BinaryComparison.Compare(schema, ModelSchema.Newest)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Changes))]
    public void Change_in_libtdjson_is_reported(string original, string doctored, string finding) =>
        BinaryComparison.Compare(new BinarySchema(Replace(original, doctored)), ModelSchema.Newest)
            .Should().ContainMatch($"src/TdSession/{finding}");

    private static byte[] Replace(string original, string doctored)
    {
        doctored.Should().HaveLength(original.Length);
        string library = Encoding.Latin1.GetString(_newest.Value);
        library.Should().Contain(original);
        return Encoding.Latin1.GetBytes(library.Replace(original, doctored, StringComparison.Ordinal));
    }
}
