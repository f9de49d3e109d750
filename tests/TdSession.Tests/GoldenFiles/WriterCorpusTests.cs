namespace TdSession.Tests.GoldenFiles;

/// <summary> <c>Golden/writer/ERA.KIND.jsonl</c>: lines that TDLib's own writer wrote, and beside them <c>ERA.KIND.values.jsonl</c> with
/// what went in. Every line is read in every way, and every field compared.
/// </summary>
public sealed class WriterCorpusTests
{
    public static TheoryData<string> Files => [.. WriterCorpus.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_line_has_the_expected_field_values(string file)
    {
        var kind = Kind(file);
        var lines = GoldenFolder.ReadLines(WriterCorpus.Folder, file);
        var values = GoldenFolder.ReadLines(WriterCorpus.Folder, file.Replace(".jsonl", ".values.jsonl"));
        values.Should().HaveCount(lines.Count);

        for (var index = 0; index < lines.Count; index++)
        {
            var where = $"{file} line {index + 1}";
            var expected = JsonElement.Parse(values[index]);
            var isEnvelope = expected.TryGetProperty("client_id", out _);
            var value = await ReadObject(kind, lines[index], where);
            FoundFields.Of(value).ShouldEqual(ExpectedFields.Of(kind, isEnvelope ? expected.GetProperty("value") : expected), where);

            var envelope = TdEnvelope.Parse(lines[index]);
            envelope.ClientId.Should().Be(isEnvelope ? expected.GetProperty("client_id").GetInt32() : 0, where);
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

    internal static string Kind(string file) => file.Split('.')[1];

    private static async Task<TdObject> ReadObject(string kind, byte[] line, string where) => kind.Split('_')[0] switch
    {
        "session" => await EveryReader.ReadObject<Session>(line, where),
        "sessions" => await EveryReader.ReadObject<Sessions>(line, where),
        "unconfirmedSession" => await EveryReader.ReadObject<UnconfirmedSession>(line, where),
        "updateUnconfirmedSession" => await EveryReader.ReadObject<UpdateUnconfirmedSession>(line, where),
        "error" => await EveryReader.ReadObject<Error>(line, where),
        "ok" => await EveryReader.ReadObject<Ok>(line, where),
        _ => throw new NotSupportedException($"No type for {kind}."),
    };

    // Serialized again, an element keeps the digits of its numbers, its order and its repeated names; only escapes and white space become
    // alike.
    private static void ExtraShouldBe(string? raw, TdEnvelope envelope, string where)
    {
        envelope.Extra.HasValue.Should().Be(raw is not null, where);
        if (raw is not null)
        {
            JsonSerializer.Serialize(envelope.Extra).Should().Be(JsonSerializer.Serialize(JsonElement.Parse(raw)), where);
        }
    }
}
