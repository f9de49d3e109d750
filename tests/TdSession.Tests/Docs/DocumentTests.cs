namespace TdSession.Tests.Docs;

/// <summary>The links, paths, test names and code on the pages exist in the repository.</summary>
public sealed partial class DocumentTests
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "src/TdSession/README.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(page => $"docs/{Path.GetFileName(page)}")
            .Order(StringComparer.Ordinal),
    ];

    private static readonly ILookup<string, string> _testClasses =
        Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_existing_files_and_headings(string page) =>
        Links(page).FindAll(link => !LeadsSomewhere(page, link)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_on_a_page_exists(string page) =>
        NamedPaths().Matches(Prose(Read(page))).Select(match => match.Groups["path"].Value).ToList()
            .FindAll(path => !IsBuilt(path) && !Exists(path)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_on_a_page_exists(string page) =>
        Tests().Matches(Read(page)).Where(match => !_testClasses[match.Groups["class"].Value]
            .Any(code => match.Groups["name"].Value is var name && (name.Length == 0 || code.Contains($" {name}("))))
            .Select(match => match.Value).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Documented_code_is_in_the_named_file(string page)
    {
        foreach (Match block in BuiltBlocks().Matches(Read(page)))
        {
            Read(block.Groups["file"].Value).Should().Contain(block.Groups["code"].Value);
        }
    }

    [Fact]
    public void Every_test_app_is_documented()
    {
        string[] notDocumented = ["Console", "NativeAot", "NetFramework", "OwnRecord", "Repacked"];
        var apps = Directory.GetDirectories(Path.Combine(Repository.Root, "tests", "TdSession.PackageTests", "Apps"))
            .Select(Path.GetFileName).Except(notDocumented);

        apps.Where(app => !Paths.Select(Read).Any(page => page.Contains($"<!-- built in tests/TdSession.PackageTests/Apps/{app}/")))
            .Should().BeEmpty();
    }

    [Fact]
    public void Readme_links_to_every_page_of_docs() =>
        Links("README.md").Should().Contain(Paths.Where(page => page.StartsWith("docs/", StringComparison.Ordinal)));

    [Fact]
    public void Site_menu_contains_every_page() =>
        Read("docs/site/toc.yml").Split('\n').Select(line => line.Replace("  href: ", "", StringComparison.Ordinal).Trim())
            .Should().Contain(Paths.Where(page => page != ReadmeTests.PackagePage));

    [Fact]
    public void Readme_is_short() => Read("README.md").Split('\n').Should().HaveCountLessThanOrEqualTo(131);

    private static List<string> Links(string page) =>
    [
        .. InlineLinks().Matches(Prose(Read(page))).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal)),
    ];

    private static bool LeadsSomewhere(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
        return Exists(target) && (parts.Length == 1 || Anchors(target).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string page) =>
        Headings().Matches(WithoutCode(Read(page))).Select(match => Anchor(match.Groups["text"].Value));

    /// <summary>Makes the anchor of a heading, as GitHub does: letters, digits, hyphens and underscores, with hyphens for blanks.</summary>
    private static string Anchor(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string Prose(string text) => NoLink().Replace(WithoutCode(text), "");

    private static string WithoutCode(string text) => CodeBlocks().Replace(text, "");

    private static bool IsBuilt(string path) => path.Split('/').Any(folder => folder is "bin" or "obj");

    private static bool Exists(string path) =>
        File.Exists(Path.Combine(Repository.Root, path)) || Directory.Exists(Path.Combine(Repository.Root, path));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"`(?<class>[A-Z][A-Za-z]+Tests)(\.(?<name>\w+))?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Tests();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineLinks();

    [GeneratedRegex(@"(?<=[`\s])(?<path>(src|tests|docs|samples|\.ci|\.github)/[\w./-]*[\w/])(?=`|[\s,;:)])", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPaths();

    [GeneratedRegex(@"^#+ (?<text>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@"`[^`\n]*\]\([^`\n]*`")]
    private static partial Regex NoLink();

    [GeneratedRegex(@"<!-- built in (?<file>\S+) -->\n```\w+\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex BuiltBlocks();
}
