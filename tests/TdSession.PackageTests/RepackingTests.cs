namespace TdSession.PackageTests;

/// <summary>Each state of the sources has its own version of the package.</summary>
public sealed partial class RepackingTests(PackedLibrary library)
{
    private static string Source => Path.Combine(PackedLibrary.Folder, "repacked packages");

    [Fact]
    public async Task App_gets_uncommitted_changes_after_repacking()
    {
        var copy = await CopyAsync("repacked sources");
        var app = await FreshApp.CreateAsync(library, "Repacked");

        await ChangeAsync(copy, "first");
        var first = await RepackAsync(copy, app);
        await ChangeAsync(copy, "second");
        var second = await RepackAsync(copy, app);

        first.Should().Be("first\n");
        second.Should().Be("second\n");
        Directory.GetDirectories(copy, "obj", SearchOption.AllDirectories).Should().HaveCount(3, "packing restores nothing else");
    }

    [Fact]
    public async Task Version_is_the_tag_of_an_unchanged_commit()
    {
        var copy = await CopyAsync("tagged sources");
        await Command.DotNetAsync(copy, "restore", "src/TdSession", "-m:1");
        await CommitAsync(copy);

        (await ReadVersionAsync(copy)).Should().MatchRegex(@"^0\.0\.0-alpha\.0\.\d{14}$", "the commit has no tag");
        await Command.GitInAsync(copy, "tag", "v1.2.3");
        (await ReadVersionAsync(copy)).Should().Be("1.2.3", "the commit has the tag");
        await ChangeAsync(copy, "untracked");
        (await ReadVersionAsync(copy)).Should().MatchRegex(@"^1\.2\.4-alpha\.0\.\d{14}$", "a file has changed");
        await CommitAsync(copy);
        (await ReadVersionAsync(copy)).Should().MatchRegex(@"^1\.2\.4-alpha\.0\.\d{14}$", "the commit is after the tag");
        await Command.GitInAsync(copy, "tag", "v1.3.0-rc.1");
        (await ReadVersionAsync(copy)).Should().Be("1.3.0-rc.1", "the commit has the tag of a pre-release");
    }

    [Fact]
    public async Task Version_needs_no_history()
    {
        var copy = await CopyAsync("sources without a history");
        await Command.DotNetAsync(copy, "restore", "src/TdSession", "-m:1");
        await CommitAsync(copy);
        var git = Path.Combine(copy, ".git");

        await File.WriteAllTextAsync(Path.Combine(git, "shallow"), await Command.GitInAsync(copy, "rev-parse", "HEAD"),
            TestContext.Current.CancellationToken);
        (await ReadVersionAsync(copy)).Should().MatchRegex(@"^0\.0\.0-alpha\.0\.\d{14}$", "the clone has one commit");
        Directory.Move(git, Path.Combine(copy, ".no-git"));
        (await ReadVersionAsync(copy)).Should().MatchRegex(@"^0\.0\.0-alpha\.0\.\d{14}$", "the folder is no clone");
        (await ReadVersionAsync(copy, "-p:DesignTimeBuild=true")).Should().Be("1.0.0", "an editor needs no version");
    }

    // One target is enough, and takes a third of the time.
    private static async Task<string> CopyAsync(string name)
    {
        var copy = await PackedLibrary.CopyRepositoryAsync(name);
        var project = Path.Combine(copy, "src", "TdSession", "TdSession.csproj");
        var text = await File.ReadAllTextAsync(project);
        text.Should().MatchRegex(TargetFrameworks());
        await File.WriteAllTextAsync(project, TargetFrameworks().Replace(text, "<TargetFrameworks>net10.0</TargetFrameworks>"));
        foreach (var tag in (await Command.GitInAsync(copy, "tag")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await Command.GitInAsync(copy, "tag", "--delete", tag);
        }

        return copy;
    }

    private static async Task ChangeAsync(string copy, string value) => await File.WriteAllTextAsync(
        Path.Combine(copy, "src", "TdSession", "Change.cs"),
        $"[assembly: System.Reflection.AssemblyMetadata(\"Change\", \"{value}\")]\n");

    private static async Task CommitAsync(string copy)
    {
        await Command.GitInAsync(copy, "add", "--all");
        await Command.GitInAsync(
            copy, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "test");
    }

    private static async Task<string> ReadVersionAsync(string copy, params IEnumerable<string> options)
    {
        string[] build = ["msbuild", "src/TdSession", "-warnaserror", "-t:MinVer", "-getProperty:PackageVersion"];
        return (await Command.DotNetAsync(copy, [.. build, .. options])).Trim();
    }

    /// <summary>Packs the sources, and adds the package to the app as the README says.</summary>
    /// <returns>The output of the app.</returns>
    private static async Task<string> RepackAsync(string copy, FreshApp app)
    {
        await Command.DotNetAsync(copy, "pack", "-m:1", "-p:EnablePackageValidation=false", "--output", Source);
        await app.AddPackageAsync();
        return await app.RunAsync();
    }

    [GeneratedRegex("<TargetFrameworks>.*</TargetFrameworks>")]
    private static partial Regex TargetFrameworks();
}
