namespace TdSession.Tests.Conventions;

/// <summary>One concept a file, no file too long to be read at once, and no line too wide to be read without scrolling.</summary>
public sealed class SourceFileTests
{
    [Theory]
    [InlineData("src/TdSession", 300)]
    [InlineData("src/TdSession.SourceGeneration", 400)]
    [InlineData("tests/TdSession.Tests", 300)]
    public void No_source_file_is_long(string folder, int limit)
    {
        var files = SourceFiles(folder).ToList();

        files.Should().NotBeEmpty();
        files.Where(file => File.ReadLines(file).Count() > limit).Should().BeEmpty();
    }

    [Theory]
    [InlineData("src")]
    [InlineData("samples")]
    [InlineData("tests")]
    public void No_source_line_is_wide(string folder)
    {
        const int Limit = 140;
        var files = SourceFiles(folder).ToList();

        files.Should().NotBeEmpty();
        files.Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal))    // the generator's snapshots
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (File: file, Line: index + 1, Width: line.Length)))
            .Where(line => line.Width > Limit).Should().BeEmpty();
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Path.Combine(folder.Split('/'))), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
