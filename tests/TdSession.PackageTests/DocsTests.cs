using System.Text.RegularExpressions;

namespace TdSession.PackageTests;

/// <summary>What the documentation shows as the code of an app is the code of an app here, which the other tests build and run.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. Directory.GetFiles(Path.Combine(Workspace.RepositoryFolder, "docs"), "*.md").Select(page => "docs/" + Path.GetFileName(page)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_of_an_app_is_what_the_app_is_built_with(string page)
    {
        foreach (Match block in BuiltBlock().Matches(Workspace.Read(page)))
        {
            Workspace.Read(block.Groups["file"].Value).Should().Contain(block.Groups["code"].Value, page);
        }
    }

    [Theory]
    [InlineData("FSharp/Program.fs")]
    [InlineData("VisualBasic/Program.vb")]
    [InlineData("CSharp73/Program.cs")]
    [InlineData("EntityFramework/Program.cs")]
    [InlineData("Blazor/App.razor")]
    [InlineData("WebApi/Program.cs")]
    public void Every_guest_is_shown_on_some_page(string file) =>
        Pages.Select(page => Workspace.Read(page.Data)).Should()
            .Contain(page => page.Contains($"<!-- built in tests/TdSession.PackageTests/Apps/{file} -->"));

    [GeneratedRegex(@"<!-- built in (?<file>\S+) -->\n```\w+\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex BuiltBlock();
}
