using TdSession.Tests.Conventions;

namespace TdSession.Tests.GoldenFiles;

/// <summary><c>Golden/writer/ERA.TYPE.jsonl</c>: lines that TDLib's own writer wrote. <c>ERA.TYPE.values.jsonl</c> has the values of their
/// fields.</summary>
public sealed class WriterCorpusTests
{
    public static TheoryData<string> Files => [.. WriterCorpus.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_line_has_the_expected_field_values(string file)
    {
        var type = file.Split('.')[1].Split('_')[0];    // session_nul.jsonl has sessions, too
        var lines = GoldenFolder.ReadLines(WriterCorpus.Folder, file);
        var values = GoldenFolder.ReadLines(WriterCorpus.Folder, file.Replace(".jsonl", ".values.jsonl"));
        values.Should().HaveCount(lines.Count);

        for (var index = 0; index < lines.Count; index++)
        {
            var where = $"{file} line {index + 1}";
            var expected = JsonElement.Parse(values[index]);
            var isEnvelope = expected.TryGetProperty("client_id", out var clientId);
            var value = await EveryReader.ReadObject(Library.TypesByName[type], lines[index], where);
            FoundFields.Of(value).ShouldEqual(ExpectedFields.Of(type, isEnvelope ? expected.GetProperty("value") : expected), where);

            var envelope = TdEnvelope.Parse(lines[index]);
            envelope.ClientId.Should().Be(isEnvelope ? clientId.GetInt32() : 0, where);
            ExtraShouldBe(expected.TryGetProperty("extra_raw", out var raw) ? raw.GetString() : null, envelope, where);
        }
    }

    [Fact]
    public void Corpus_is_complete()
    {
        WriterCorpus.Names.Should().HaveCount(41);
        WriterCorpus.Names.Sum(file => GoldenFolder.ReadLines(WriterCorpus.Folder, file).Count).Should().Be(2661);
        WriterCorpus.Names.Select(file => file.Split('.')[0]).Distinct().Should().Equal("2018", "2019", "2021", "2022", "2023", "2026");
    }

    // Serialized again, an element keeps its digits, its order and its duplicate names. Only escapes and white space become equal.
    private static void ExtraShouldBe(string? raw, TdEnvelope envelope, string where) =>
        (envelope.Extra is { } extra ? JsonSerializer.Serialize(extra) : null).Should()
            .Be(raw is null ? null : JsonSerializer.Serialize(JsonElement.Parse(raw)), where);
}
