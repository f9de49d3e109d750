namespace TdSession.Tests.Conventions;

/// <summary>Source code can be read without scrolling to the side.</summary>
public sealed class SourceFileTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("samples")]
    [InlineData("tests")]
    public void No_source_line_is_wide(string folder)
    {
        const int Limit = 140;
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal)).ToList();    // the generator's snapshots

        files.Should().NotBeEmpty();
        files.SelectMany(file => File.ReadLines(file).Select((line, index) => (File: file, Line: index + 1, Width: line.Length)))
            .Where(line => line.Width > Limit).Should().BeEmpty();
    }
}
