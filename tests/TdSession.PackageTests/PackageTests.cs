using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace TdSession.PackageTests;

/// <summary>What is in the package, and what it says about itself.</summary>
public sealed class PackageTests(PackedLibrary library)
{
    private static readonly string[] _targets = ["net10.0", "net8.0", "netstandard2.0"];

    public static TheoryData<string> Targets => [.. _targets];

    [Fact]
    public async Task It_has_the_library_and_its_documentation_for_every_target_an_analyzer_and_nothing_else()
    {
        await using var package = await library.OpenAsync("nupkg");

        package.Entries.Select(entry => entry.FullName).Where(name => !IsPackaging(name)).Should().BeEquivalentTo(
            ["TdSession.nuspec", "README.md", "icon.png", "analyzers/dotnet/roslyn4.8/cs/TdSession.Analyzers.dll", .. _targets.SelectMany(target => new[] { $"lib/{target}/TdSession.dll", $"lib/{target}/TdSession.xml" })]);
    }

    [Fact]
    public async Task The_symbols_are_in_a_package_of_their_own()
    {
        await using var symbols = await library.OpenAsync("snupkg");

        symbols.Entries.Select(entry => entry.FullName).Where(name => !IsPackaging(name)).Should().BeEquivalentTo(
            ["TdSession.nuspec", .. _targets.Select(target => $"lib/{target}/TdSession.pdb")]);
    }

    [Fact]
    public async Task It_depends_on_what_each_target_lacks_in_the_lowest_version_that_works()
    {
        var metadata = await ReadMetadataAsync();

        var dependencies = Child(metadata, "dependencies").Elements().Select(group =>
            $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(on => $"{on.Attribute("id")!.Value} {on.Attribute("version")!.Value}"))}");

        dependencies.Should().Equal(
            "net10.0: ",
            "net8.0: System.Text.Json 9.0.1",
            ".NETStandard2.0: System.Collections.Immutable 8.0.0, System.Text.Json 9.0.1");
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        var metadata = await ReadMetadataAsync();

        Child(metadata, "id").Value.Should().Be("TdSession");
        Child(metadata, "license").Should().HaveValue("MIT").And.HaveAttribute("type", "expression");
        Child(metadata, "icon").Value.Should().Be("icon.png");
        Child(metadata, "readme").Value.Should().Be("README.md");
        Child(metadata, "description").Value.Should().Contain("TDLib");
        Child(metadata, "tags").Value.Split(' ').Should().Contain(["tdlib", "telegram", "json"]);
        Child(metadata, "authors").Value.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Its_release_notes_are_those_of_the_changelog()
    {
        var version = (await library.GetVersionAsync()).Split('-')[0];
        var metadata = await ReadMetadataAsync();

        var section = Workspace.Read("CHANGELOG.md").Split("\n## ").Single(text => text.StartsWith($"[{version}]", StringComparison.Ordinal));

        Child(metadata, "releaseNotes").Value.ReplaceLineEndings("\n").Should().NotBeEmpty().And.Be(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim());
    }

    [Fact]
    public async Task Its_readme_is_that_of_the_repository_without_what_a_gallery_cannot_show()
    {
        await using var package = await library.OpenAsync("nupkg");
        using var reader = new StreamReader(await package.GetEntry("README.md")!.OpenAsync(TestContext.Current.CancellationToken));
        var packed = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
        var repository = Workspace.Read("README.md").Split('\n');

        var dropped = repository.Except(packed).ToList();
        var added = packed.Except(repository).ToList();

        dropped.Should().OnlyContain(line => line.Contains("](", StringComparison.Ordinal), "all else stays as it is").And.Contain(line => line.StartsWith("![", StringComparison.Ordinal));
        added.Should().HaveCountLessThan(dropped.Count).And.NotContain(line => line.Contains("](", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_icon_is_a_square_picture_of_128_pixels()
    {
        await using var package = await library.OpenAsync("nupkg");
        var icon = await ReadAsync(package, "icon.png");

        icon.Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']).And.HaveCountLessThan(20_000);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)).Should().Be(128);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)).Should().Be(128);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task It_documents_the_library_and_no_path_of_the_machine_that_packed_it_is_inside(string target)
    {
        await using var package = await library.OpenAsync("nupkg");
        var assembly = await ReadAsync(package, $"lib/{target}/TdSession.dll");
        using var documentation = new MemoryStream(await ReadAsync(package, $"lib/{target}/TdSession.xml"));
        using var image = new PEReader(new MemoryStream(assembly));

        (await XDocument.LoadAsync(documentation, LoadOptions.None, TestContext.Current.CancellationToken)).Descendants("member").Select(member => member.Attribute("name")!.Value)
            .Should().Contain(["T:TdSession.Session", "P:TdSession.Session.Id", "T:TdSession.SessionType.Android"]);
        image.ReadDebugDirectory().Select(entry => entry.Type).Should().Contain(DebugDirectoryEntryType.Reproducible);
        var symbols = image.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        image.ReadCodeViewDebugDirectoryData(symbols).Path.Should().StartWith("/_");
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Its_symbols_have_the_source_of_generated_files_and_no_path_of_this_machine(string target)
    {
        await using var package = await library.OpenAsync("snupkg");
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(await ReadAsync(package, $"lib/{target}/TdSession.pdb")));
        var reader = symbols.GetMetadataReader();
        var files = reader.Documents.Select(handle => reader.GetDocument(handle)).ToList();
        var embedded = reader.CustomDebugInformation.Select(handle => reader.GetCustomDebugInformation(handle))
            .Where(information => reader.GetGuid(information.Kind) == new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE"))
            .Select(information => reader.GetString(reader.GetDocument((DocumentHandle)information.Parent).Name));

        files.Select(file => reader.GetString(file.Name)).Should().OnlyContain(name => name.StartsWith("/_", StringComparison.Ordinal))
            .And.Contain(name => name.EndsWith("/src/TdSession/Session.cs", StringComparison.Ordinal));
        embedded.Should().Contain(name => name.EndsWith("/TlSchema.g.cs", StringComparison.Ordinal));
    }

    private static bool IsPackaging(string name) => name is "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);

    private static XElement Child(XElement element, string name) => element.Elements().Single(child => child.Name.LocalName == name);

    private static async Task<byte[]> ReadAsync(ZipArchive package, string file)
    {
        await using var content = await package.GetEntry(file)!.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private async Task<XElement> ReadMetadataAsync()
    {
        await using var package = await library.OpenAsync("nupkg");
        await using var nuspec = await package.GetEntry("TdSession.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        return Child((await XDocument.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken)).Root!, "metadata");
    }
}
