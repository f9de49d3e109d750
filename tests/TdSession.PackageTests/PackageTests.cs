using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace TdSession.PackageTests;

/// <summary>The content and the metadata of the package.</summary>
public sealed class PackageTests(PackedLibrary library)
{
    private static readonly string[] _targets = ["net10.0", "net8.0", "netstandard2.0"];

    public static TheoryData<string> Targets => [.. _targets];

    [Theory]
    [InlineData("nupkg", "README.md", "icon.png", "analyzers/dotnet/roslyn4.8/cs/TdSession.Analyzers.dll",
        "lib/{0}/TdSession.dll", "lib/{0}/TdSession.xml")]
    [InlineData("snupkg", "lib/{0}/TdSession.pdb")]
    public async Task Package_contains_only_the_expected_files(string extension, params string[] files)
    {
        await using var package = await library.OpenAsync(extension);

        package.Entries.Select(entry => entry.FullName).Where(name => !IsPackaging(name)).Should().BeEquivalentTo(
            _targets.SelectMany(target => files.Select(file => file.Replace("{0}", target, StringComparison.Ordinal))).Distinct()
                .Append("TdSession.nuspec"));
    }

    [Fact]
    public async Task Package_has_the_expected_dependencies_for_each_target()
    {
        var metadata = await ReadMetadataAsync();

        var dependencies = Child(metadata, "dependencies").Elements().Select(group =>
        {
            var packages = group.Elements().Select(on => $"{on.Attribute("id")!.Value} {on.Attribute("version")!.Value}");
            return $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", packages)}";
        });

        dependencies.Should().Equal(
            "net10.0: ",
            "net8.0: System.Text.Json 10.0.3",
            ".NETStandard2.0: System.Collections.Immutable 10.0.3, System.Text.Json 10.0.3");
    }

    [Fact]
    public async Task Package_has_the_expected_metadata()
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
    public async Task Package_names_its_repository_and_commit()
    {
        var metadata = await ReadMetadataAsync();

        Child(metadata, "projectUrl").Value.Should().Be("https://github.com/example/TdSession");
        Child(metadata, "repository").Should().HaveAttribute("type", "git")
            .And.HaveAttribute("url", "https://github.com/example/TdSession.git").And.HaveAttribute("commit", await ReadCommitAsync());
    }

    [Theory]
    [InlineData("without a remote", "A release names its repository", "-p:EnableSourceControlManagerQueries=false")]
    [InlineData("from a remote with https", "A release has notes, and CHANGELOG.md has no section [9.8.7]")]
    public async Task Release_without_repository_or_notes_fails_to_build(string clone, string error, params string[] options)
    {
        await library.GetVersionAsync();
        string[] build = ["build", "src/TdSession", "--no-restore", "-t:InitializeSourceControlInformation", "-p:PublicRelease=true",
            "-p:MinVerVersionOverride=9.8.7", "--artifacts-path", PackedLibrary.BuildFolder(Workspace.RepositoryFolder)];
        var command =
            await Command.RunAsync("dotnet", Workspace.RepositoryFolder, [.. build, .. PackedLibrary.FromMadeUpRemote, .. options]);

        command.ExitCode.Should().Be(1, "it is built {0}", clone);
        command.Output.Should().Contain("error").And.Contain(error);
    }

    [Fact]
    public async Task Packing_the_repository_makes_one_package()
    {
        var version = await library.GetVersionAsync();

        PackedLibrary.Packages.Should().BeEquivalentTo($"TdSession.{version}.nupkg", $"TdSession.{version}.snupkg");
    }

    [Fact]
    public async Task Build_in_another_folder_produces_the_same_bytes()
    {
        await using var package = await library.OpenAsync("nupkg");
        var packed = await ReadAsync(package, "lib/netstandard2.0/TdSession.dll");

        var built = await PackedLibrary.BuildCopyAsync("netstandard2.0");

        built.AsSpan().SequenceEqual(packed).Should().BeTrue("the copy has {0} bytes, the package {1}", built.Length, packed.Length);
    }

    [Fact]
    public async Task Release_notes_come_from_the_changelog()
    {
        var metadata = await ReadMetadataAsync();

        var section = Workspace.Read("CHANGELOG.md").Split("\n## ")
            .Single(text => text.StartsWith("[Unreleased]", StringComparison.Ordinal));

        Child(metadata, "releaseNotes").Value.ReplaceLineEndings("\n")
            .Should().NotBeEmpty().And.Be(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim());
    }

    [Fact]
    public async Task Package_contains_the_readme_of_the_project()
    {
        await using var package = await library.OpenAsync("nupkg");

        Encoding.UTF8.GetString(await ReadAsync(package, "README.md")).Should().Be(Workspace.Read("src/TdSession/README.md"));
    }

    [Fact]
    public async Task Assemblies_have_the_same_strong_name_version_and_company()
    {
        await using var package = await library.OpenAsync("nupkg");
        string[] assemblies =
            ["analyzers/dotnet/roslyn4.8/cs/TdSession.Analyzers.dll", .. _targets.Select(target => $"lib/{target}/TdSession.dll")];
        foreach (var assembly in assemblies)
        {
            using var image = new PEReader(new MemoryStream(await ReadAsync(package, assembly)));
            var name = image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();

            Convert.ToHexStringLower(name.GetPublicKeyToken()!).Should().Be("89a399c2c47cf360", assembly);
            name.Version.Should().Be(new Version((await library.GetVersionAsync()).Split('.')[0] + ".0.0.0"), assembly);
            ReadAttribute(image.GetMetadataReader(), "AssemblyCompanyAttribute").Should().Be("The TdSession authors", assembly);
        }
    }

    [Fact]
    public async Task Icon_is_a_PNG_of_128_by_128_pixels()
    {
        await using var package = await library.OpenAsync("nupkg");
        var icon = await ReadAsync(package, "icon.png");

        icon.Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']).And.HaveCountLessThan(20_000);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)).Should().Be(128);
        BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)).Should().Be(128);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Package_has_documentation_and_a_deterministic_assembly(string target)
    {
        await using var package = await library.OpenAsync("nupkg");
        var assembly = await ReadAsync(package, $"lib/{target}/TdSession.dll");
        using var documentation = new MemoryStream(await ReadAsync(package, $"lib/{target}/TdSession.xml"));
        using var image = new PEReader(new MemoryStream(assembly));

        (await XDocument.LoadAsync(documentation, LoadOptions.None, TestContext.Current.CancellationToken)).Descendants("member")
            .Select(member => member.Attribute("name")!.Value)
            .Should().Contain(["T:TdSession.Session", "P:TdSession.Session.Id", "T:TdSession.SessionType.Android"]);
        image.ReadDebugDirectory().Select(entry => entry.Type).Should().Contain(DebugDirectoryEntryType.Reproducible);
        var symbols = image.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        image.ReadCodeViewDebugDirectoryData(symbols).Path.Should().StartWith("/_");
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Symbols_contain_generated_source_and_source_link(string target)
    {
        const string EmbeddedSource = "0E8A571B-6926-466E-B4AD-8AB04611F5FE";
        const string SourceLink = "CC110556-A091-4D38-9FEC-25AB9A351A6A";
        await using var package = await library.OpenAsync("snupkg");
        using var symbols =
            MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(await ReadAsync(package, $"lib/{target}/TdSession.pdb")));
        var reader = symbols.GetMetadataReader();
        var information = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .ToLookup(entry => reader.GetGuid(entry.Kind));

        reader.Documents.Select(NameOf).Should().OnlyContain(name => name.StartsWith("/_", StringComparison.Ordinal))
            .And.Contain(name => name.EndsWith("/src/TdSession/Session.cs", StringComparison.Ordinal));
        information[new(EmbeddedSource)].Select(source => NameOf((DocumentHandle)source.Parent))
            .Should().Contain(name => name.EndsWith("/TlTypeTable.g.cs", StringComparison.Ordinal));
        Encoding.UTF8.GetString(reader.GetBlobBytes(information[new(SourceLink)].Single().Value)).Should()
            .Be($$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/example/TdSession/{{{await ReadCommitAsync()}}}/*"}}""");

        string NameOf(DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);
    }

    private static bool IsPackaging(string name) => name is "[Content_Types].xml"
        || name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal);

    private static XElement Child(XElement element, string name) => element.Elements().Single(child => child.Name.LocalName == name);

    private static async Task<byte[]> ReadAsync(ZipArchive package, string file)
    {
        await using var content = await package.GetEntry(file)!.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static string ReadAttribute(MetadataReader reader, string name) => reader.GetAssemblyDefinition().GetCustomAttributes()
        .Select(reader.GetCustomAttribute)
        .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference)
        .Where(attribute => TypeName(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor)) == name)
        .Select(attribute => reader.GetBlobReader(attribute.Value))
        .Select(value => value.ReadUInt16() == 1 ? value.ReadSerializedString()! : throw new BadImageFormatException())
        .Single();

    private static string TypeName(MetadataReader reader, MemberReference constructor) =>
        reader.GetString(reader.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name);

    private static async Task<string> ReadCommitAsync() => (await Command.GitAsync("rev-parse", "HEAD")).Trim();

    private async Task<XElement> ReadMetadataAsync()
    {
        await using var package = await library.OpenAsync("nupkg");
        await using var nuspec = await package.GetEntry("TdSession.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        return Child((await XDocument.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken)).Root!, "metadata");
    }
}
