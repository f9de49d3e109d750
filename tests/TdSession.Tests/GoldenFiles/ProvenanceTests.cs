using System.IO.Enumeration;
using System.Security.Cryptography;

namespace TdSession.Tests.GoldenFiles;

/// <summary><c>PROVENANCE.md</c> in every folder of golden files describes the source of each file, and lists its hash.</summary>
/// <remarks>A part begins with the line <c>Files: `pattern`, …</c> and ends with a block of lines as <c>sha256sum</c> writes them. The
/// environment variable <c>RENEW_PROVENANCE=1</c> writes the blocks again. A file without a part remains an error.</remarks>
public sealed partial class ProvenanceTests
{
    private static readonly string _tests = Path.Combine(Repository.Root, "tests");

    public static TheoryData<string> Folders =>
    [
        .. Directory.EnumerateDirectories(_tests, "Golden", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(_tests, folder).Replace('\\', '/'))
            .Where(folder => !folder.Contains("/bin/") && !folder.Contains("/obj/") && !folder.Contains("/node_modules/")),
    ];

    [Fact]
    public void There_are_two_folders_of_golden_files() => Folders.Should().HaveCount(2);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Provenance_lists_every_golden_file_with_its_hash(string folder)
    {
        var root = Path.Combine(_tests, folder);
        var page = Path.Combine(root, "PROVENANCE.md");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var text = File.ReadAllText(page);
        if (Environment.GetEnvironmentVariable("RENEW_PROVENANCE") == "1")
        {
            text = Part().Replace(text,
                part => part.Groups["head"].Value + string.Concat(Of(part, files).Select(file => Line(root, file) + "\n")) + "```");
            File.WriteAllText(page, text);
        }

        var parts = Part().Matches(text);
        var listed = parts.SelectMany(part => part.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

        files.Where(file => parts.Count(part => Of(part, [file]).Any()) != 1).Should().BeEmpty("each file belongs to one part");
        listed.Except(files.Select(file => Line(root, file))).Should().BeEmpty("this is listed, and no file is like it");
        files.Select(file => Line(root, file)).Except(listed).Should().BeEmpty("this file is not listed with its hash");
        foreach (Match part in parts)
        {
            var lines = part.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.Should().Equal(Of(part, files).Select(file => Line(root, file)), "they stand below what is said of them");
        }
    }

    private static IEnumerable<string> Of(Match part, IEnumerable<string> files)
    {
        var patterns = Pattern().Matches(part.Groups["patterns"].Value).Select(match => match.Groups[1].Value).ToList();
        return files.Where(file => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, file, ignoreCase: false)));
    }

    private static string Line(string root, string file) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, file))))}  {file}";

    // The patterns, the description, and the block of hashes.
    [GeneratedRegex(@"(?<head>^Files: (?<patterns>[^\n]+)\n.*?^```\n)(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Pattern();
}
