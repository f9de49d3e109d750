namespace TdSession.Tests.GoldenFiles;

/// <summary><c>Golden/session/NAME.json</c>: one session. <c>NAME.values.json</c> has the values of its fields. The session is written as
/// <c>NAME.canonical.json</c>, or as the file itself. A new file is a new test.</summary>
public sealed class SessionGoldenTests
{
    internal const string Folder = "session";

    private static readonly JsonSerializerOptions _pureAscii = new() { Encoder = TdJavaScriptEncoder.Instance };

    public static TheoryData<string> Names =>
    [
        .. GoldenFolder.Files(Folder, ".json")
            .Where(name =>
                !name.EndsWith(".values.json", StringComparison.Ordinal) && !name.EndsWith(".canonical.json", StringComparison.Ordinal))
            .Select(name => name.Substring(0, name.Length - ".json".Length)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Golden_session_is_read_and_written_as_expected(string name)
    {
        var input = GoldenFolder.Read(Folder, name + ".json");
        var values = JsonElement.Parse(GoldenFolder.Read(Folder, name + ".values.json"));
        var canonical = GoldenFolder.Has(Folder, name + ".canonical.json") ? GoldenFolder.Read(Folder, name + ".canonical.json") : input;

        var session = await EveryReader.ReadObject(typeof(Session), input, name);

        FoundFields.Of(session).ShouldEqual(ExpectedFields.Of("session", values), name);
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(session, _pureAscii)).Should().Be(Encoding.UTF8.GetString(canonical));
        JsonSerializer.Serialize<TdObject>(session, _pureAscii).Should().Be(Encoding.UTF8.GetString(canonical));
    }

    [Fact]
    public void Every_session_type_has_a_golden_file() =>
        ExpectedFields.KnownTypes.Should().HaveCount(17)
            .And.OnlyContain(type => GoldenFolder.Has(Folder, "type-" + type.ToLowerInvariant() + ".json"));
}
