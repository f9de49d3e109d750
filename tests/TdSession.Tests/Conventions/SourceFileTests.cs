namespace TdSession.Tests.Conventions;

/// <summary>One concept a file, and no file too long to be read at once.</summary>
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

    private static IEnumerable<string> SourceFiles(string folder)
    {
        var root = Path.Combine(Repository(), Path.Combine(folder.Split('/')));
        string[] built = [Path.Combine(root, "bin") + Path.DirectorySeparatorChar, Path.Combine(root, "obj") + Path.DirectorySeparatorChar];
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !built.Any(path => file.StartsWith(path, StringComparison.Ordinal)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TdSession.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("TdSession.sln is in no folder above the test assembly.");
        }

        return folder.FullName;
    }
}
