using System.Runtime.CompilerServices;

namespace TdSession.SourceGeneration.Tests;

/// <summary>A file of C# code: of a model, or emitted for one.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static string OutputFolder => AppContext.BaseDirectory;

    /// <summary>Gets the source files of the project <c>SmallModel</c>.</summary>
    public static IReadOnlyList<SourceFile> SmallModel { get; } =
        [.. NamesIn("SmallModel").Select(name => Read(System.IO.Path.Combine("SmallModel", name))), Generator.TdObject];

    /// <summary>Reads a file that the build copied beside the tests.</summary>
    public static SourceFile Read(string path) =>
        new(System.IO.Path.GetFileName(path), File.ReadAllText(System.IO.Path.Combine(OutputFolder, path)));

    /// <summary>Lists the files in a folder beside the tests.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(OutputFolder, folder)).Select(path => System.IO.Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal);

    /// <summary>Finds a folder of this project in the source tree, to write to.</summary>
    public static string InSourceTree(string folder, [CallerFilePath] string thisFile = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, folder);
}
