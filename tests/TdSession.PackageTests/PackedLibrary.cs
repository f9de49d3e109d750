using System.IO.Compression;

namespace TdSession.PackageTests;

/// <summary>The library, packed once for all tests into a folder that is a package source for the apps.</summary>
/// <remarks>Its version is always new: NuGet takes a version from its cache instead of the source if the cache has it.</remarks>
public sealed class PackedLibrary : IAsyncLifetime
{
    private static readonly string _version = string.Create(
        CultureInfo.InvariantCulture, $"1.2.3-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");

    private readonly Lazy<Task<string>> _pack;

    public PackedLibrary() => _pack = new(PackAsync);

    internal static string Folder => Workspace.TempFolder;

    /// <summary>Gets the options that make the made-up remote the origin of a build.</summary>
    internal static string[] FromMadeUpRemote => ["-p:GitRepositoryRemoteName=made-up", "-p:GitRepositoryConfigurationScope="];

    /// <summary>Gets the names of the packed files.</summary>
    internal static IEnumerable<string?> Packages => Directory.GetFiles(Source).Select(Path.GetFileName);

    private static string Source => Path.Combine(Folder, "source");

    /// <summary>Packs the library, unless a test did so before.</summary>
    /// <returns>The version of the package.</returns>
    internal Task<string> GetVersionAsync() => _pack.Value;

    internal async Task<ZipArchive> OpenAsync(string extension) =>
        await ZipFile.OpenReadAsync(Path.Combine(Source, $"TdSession.{await GetVersionAsync()}.{extension}"));

    /// <summary>Copies the repository as it is, with its uncommitted changes.</summary>
    /// <returns>The folder of the copy.</returns>
    internal static async Task<string> CopyRepositoryAsync(string name)
    {
        var copy = Path.Combine(Folder, name);
        await Command.GitAsync("clone", "--quiet", "--shared", "--no-checkout", ".", copy);
        var files = await Command.GitAsync("ls-files", "-z", "--cached", "--others", "--exclude-standard");
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var from = Path.Combine(Workspace.RepositoryFolder, file);
            var to = Path.Combine(copy, file);
            if (File.Exists(from))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to);
            }
        }

        return copy;
    }

    /// <summary>Builds the library for one target in a copy of the repository.</summary>
    /// <returns>The assembly.</returns>
    internal static async Task<byte[]> BuildCopyAsync(string target)
    {
        var copy = await CopyRepositoryAsync("another place é");
        var build = BuildFolder(copy);
        string[] places = ["--configuration", "Release", "--framework", target, "--artifacts-path", build];
        await Command.DotNetAsync(
            copy, ["build", "src/TdSession", "-m:1", $"-p:MinVerVersionOverride={_version}", .. FromMadeUpRemote, .. places]);
        return await File.ReadAllBytesAsync(Path.Combine(build, "bin", "TdSession", $"release_{target}", "TdSession.dll"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_pack is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            // Nothing needs this version again.
            var cache = (await Command.DotNetAsync(Folder, "nuget", "locals", "global-packages", "--list")).Split(' ', 2)[1].Trim();
            var installed = Path.Combine(cache, "tdsession", await GetVersionAsync());
            if (Directory.Exists(installed))
            {
                Directory.Delete(installed, recursive: true);
            }
        }

        await Workspace.DeleteAsync(Folder);
    }

    /// <summary>Gets the build folder: apart from other builds, but in the repository, whose path isn't in the symbols.</summary>
    internal static string BuildFolder(string repository) => Path.Combine(repository, "artifacts", "PackageTests");

    private async Task<string> PackAsync()
    {
        string[] places = ["--output", Source, "--artifacts-path", BuildFolder(Workspace.RepositoryFolder)];
        await Command.DotNetAsync(Workspace.RepositoryFolder,
            ["pack", "-m:1", $"-p:MinVerVersionOverride={_version}", .. FromMadeUpRemote, .. places]);
        File.Copy(Path.Combine(Workspace.AppsFolder, "Directory.Build.props"), Path.Combine(Folder, "Directory.Build.props"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "nuget.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="source" />
              </packageSources>
            </configuration>
            """);
        return Path.GetFileNameWithoutExtension(Directory.GetFiles(Source, "*.nupkg").Single())["TdSession.".Length..];
    }
}
