using System.Collections.Immutable;

namespace TdSession.SourceGeneration.Tests;

/// <summary>Runs the generator over sources in memory.</summary>
internal static class Generator
{
    private const string Globals = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using TdSession.Serialization;
        """;

    private static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp12);

    private static readonly ImmutableArray<MetadataReference> _references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Gets the base of every model, without its members.</summary>
    public static SourceFile TdObject { get; } = new("TdObject.cs", """
        namespace TdSession;

        [TlType("Object")]
        public abstract partial record TdObject;
        """);

    private static SourceFile[] Runtime { get; } =
        [.. SourceFile.NamesIn("Runtime").Select(name => SourceFile.Read(Path.Combine("Runtime", name)))];

    /// <summary>Compiles files of a model, in the given order, together with the attributes and the schemas.</summary>
    public static CSharpCompilation Compile(params IEnumerable<SourceFile> files) => CSharpCompilation.Create(
        "Model",
        [Parse(new SourceFile("Globals.cs", Globals)), .. Runtime.Select(Parse), .. files.Select(Parse)],
        _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Replaces a file of a compilation, or adds one.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, SourceFile file) =>
        compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file.Path) is { } old
            ? compilation.ReplaceSyntaxTree(old, Parse(file))
            : compilation.AddSyntaxTrees(Parse(file));

    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new TdModelGenerator().AsSourceGenerator()],
        parseOptions: _parseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once. It must not throw.</summary>
    public static GeneratorRunResult Run(params IEnumerable<SourceFile> files) => CreateDriver().After(Compile(files)).Result();

    /// <summary>Runs a driver over a compilation. It reuses its earlier results.</summary>
    public static GeneratorDriver After(this GeneratorDriver driver, CSharpCompilation compilation) =>
        driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

    public static GeneratorRunResult Result(this GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        result.Exception.Should().BeNull();
        return result;
    }

    private static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, _parseOptions, file.Path);
}
