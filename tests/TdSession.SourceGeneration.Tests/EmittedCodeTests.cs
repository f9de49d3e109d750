using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TdSession.SourceGeneration.Tests;

/// <summary>What the generator emits for the small model, file by file, is what the folder <c>Snapshots</c> holds.</summary>
/// <remarks>To accept what it emits now, run the tests with the environment variable <c>ACCEPT_SNAPSHOTS=1</c>, and read the difference in
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
    public void Emitted_code_is_the_same_in_every_run() =>
        Emit(SourceFile.SmallModel).Should().Equal(Emit(SourceFile.SmallModel));

    [Fact]
    public void Emitted_code_has_clean_white_space()
    {
        foreach (var (name, text) in Emit(SourceFile.SmallModel))
        {
            text.Should().NotContainAny("\t", "\r", " \n", "\n\n\n", "{\n\n", "\n\n}");
            text.Should().EndWith("}\n", because: name);
        }
    }

    [Fact]
    public void Unwrapped_Int53_field_is_read_as_Int53()
    {
        var model = new SourceFile("Model.cs", """
            namespace TdSession;

            [TlConstructor("held")]
            public sealed partial record Held([property: TlField("id", Int53 = true)] long Id) : TdObject;

            [TlConstructor("holder")]
            public sealed partial record Holder : TdObject
            {
                [TlField("id", Unwrapped = typeof(Held))]
                [TlField("held", Since = TdSchema.V1_3_5)]
                public required Held Held { get; init; }
            }
            """);

        Emit([Generator.TdObject, model])["Holder.g.cs"].Should().Contain("TlCanonicalReader.ParseInt53(").And.Contain("TlReader.GetInt53(")
            .And.NotContain("Int64(");
    }

    /// <summary>A throw in a catch block keeps the stack below it, so that a nested message could end the process.</summary>
    [Fact]
    public void No_emitted_catch_block_throws()
    {
        var clauses = Emit(SourceFile.SmallModel).Values
            .SelectMany(text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()).ToList();

        clauses.Should().HaveCountGreaterThan(3);
        clauses.Should().NotContain(clause => clause.ToString().Contains("throw"));
    }

    [Fact]
    public void Model_without_records_emits_nothing() =>
        Generator.Run().GeneratedSources.Should().BeEmpty();

    [Fact]
    public void Correct_model_has_no_diagnostics() =>
        Generator.Run(SourceFile.SmallModel).Diagnostics.Should().BeEmpty();

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
