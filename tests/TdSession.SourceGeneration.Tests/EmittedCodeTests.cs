namespace TdSession.SourceGeneration.Tests;

/// <summary>The generator emits for the small model the files of the folder <c>Snapshots</c>.</summary>
/// <remarks>To accept new code, run the tests with the environment variable <c>ACCEPT_SNAPSHOTS=1</c>, and read the difference in
/// git.</remarks>
public sealed class EmittedCodeTests
{
    private const string Snapshots = "Snapshots";

    private static readonly bool _accepts = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    public static TheoryData<string> Names => [.. SourceFile.NamesIn(Snapshots)];

    [Fact]
    public void Snapshot_names_match_the_emitted_files()
    {
        var emitted = Emit(SourceFile.SmallModel);
        if (_accepts)
        {
            Accept(emitted);
        }
        else
        {
            emitted.Keys.Should().BeEquivalentTo(SourceFile.NamesIn(Snapshots));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitted_code_matches_the_snapshot(string name)
    {
        Assert.SkipWhen(_accepts, "The snapshots are being written.");

        Emit(SourceFile.SmallModel)[name].Should().Be(SourceFile.Read(Path.Combine(Snapshots, name)).Text);
    }

    [Fact]
    public void Emitted_code_is_independent_of_file_order()
    {
        var expected = Emit(SourceFile.SmallModel);

        Emit(SourceFile.SmallModel.Reverse()).Should().Equal(expected);
        Emit(SourceFile.SmallModel.OrderBy(file => file.Text.Length)).Should().Equal(expected);
    }

    [Fact]
    public void Model_without_records_emits_nothing() =>
        Generator.Run().GeneratedSources.Should().BeEmpty();

    private static SortedDictionary<string, string> Emit(IEnumerable<SourceFile> files) =>
        new(Generator.Run(files).GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            StringComparer.Ordinal);

    private static void Accept(SortedDictionary<string, string> emitted)
    {
        var folder = Directory.CreateDirectory(SourceFile.InSourceTree(Snapshots));
        foreach (var old in folder.EnumerateFiles("*.g.cs").Where(old => !emitted.ContainsKey(old.Name)))
        {
            old.Delete();
        }

        foreach (var (name, text) in emitted)
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        }
    }
}
