using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TdSession.Tests.Docs;

/// <summary>The code on the pages compiles, runs, and prints the documented output, in any culture.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests
{
    internal const string PackagePage = "src/TdSession/README.md";

    private static readonly string[] _implicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public static TheoryData<string> Blocks() => [.. ReadmeBlocks().Select(block => block.Title)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_compiles_and_prints_the_documented_output(string title)
    {
        var block = ReadmeBlocks().Single(candidate => candidate.Title == title);
        using var assembly = Compile(block.Code);

        if (!block.IsCompiledOnly)
        {
            var output = Run(assembly);
            if (block.Output is not null)
            {
                output.Should().Be(block.Output);
            }
        }
    }

    [Fact]
    public void Pages_have_code()
    {
        ReadmeBlocks().Should().HaveCountGreaterThan(6);
        ReadmeBlocks().Where(block => block.Output is not null).Should().Contain(block => block.Title.StartsWith(PackagePage));
    }

    [Fact]
    public void Package_readme_is_short_and_has_only_external_links()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, PackagePage));

        page.Split('\n').Should().HaveCountLessThanOrEqualTo(60);
        page.Replace("](https://", "", StringComparison.Ordinal).Should().NotContain("](");
    }

    private static List<Block> ReadmeBlocks() => [.. DocumentTests.Paths.SelectMany(page =>
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        return CodeBlock().Matches(text).Select((match, index) => new Block(
            $"{page}, block {index + 1}, line {text[..match.Index].Count(character => character == '\n') + 1}",
            match.Groups["code"].Value,
            match.Groups["only"].Success,
            match.Groups["output"].Success ? match.Groups["output"].Value : null));
    })];

    internal static MemoryStream Compile(params IEnumerable<string> code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            "Readme",
            code.Concat(_implicitUsings.Select(name => $"global using {name};")).Select(text => CSharpSyntaxTree.ParseText(text, options)),
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable)
                // as the SDK does: a reference to an older version is fine
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)]));
        var assembly = new MemoryStream();

        compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        assembly.Position = 0;
        return assembly;
    }

    private static string Run(MemoryStream assembly)
    {
        var context = new AssemblyLoadContext("Readme", isCollectible: true);
        var console = Console.Out;
        using var culture = MadeUpCulture.Enter();
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            var main = context.LoadFromStream(assembly).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }
    }

    [GeneratedRegex(
        @"(?<only><!-- compile only[^\n]*\n)?(?<!<!-- built in [^\n]*\n)```csharp\n(?<code>.*?)```\n(\n```text\n(?<output>.*?)```)?",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();

    private sealed record Block(string Title, string Code, bool IsCompiledOnly, string? Output);
}
