namespace TdSession.PackageTests;

/// <summary>The folders that the tests read from and write to.</summary>
internal static class Workspace
{
    public static string AppsFolder { get; } = Metadata("AppsFolder");

    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    /// <summary>Gets a folder that is deleted when the tests are over.</summary>
    public static string TempFolder { get; } = WithoutLinks(Directory.CreateTempSubdirectory("TdSession.PackageTests."));

    /// <summary>Gets the folder of a git configuration that adds a remote to every clone.</summary>
    public static string MadeUpRemote { get; } = Metadata("MadeUpRemote");

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder, file));

    /// <summary>Deletes a folder with everything in it.</summary>
    public static async Task DeleteAsync(string folder)
    {
        const int Attempts = 5;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;    // git's packs are, and Windows doesn't delete such files
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (Exception error) when (attempt < Attempts && error is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));    // on Windows, a virus scanner may hold a file
            }
        }
    }

    /// <summary>Resolves the links in a path, as the compiler and git do: on macOS, the temp folder is below a link.</summary>
    private static string WithoutLinks(DirectoryInfo folder) =>
        folder.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo target ? WithoutLinks(target)
        : folder.Parent is { } parent ? Path.Combine(WithoutLinks(parent), folder.Name)
        : folder.FullName;

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidDataException($"The build left {key} out.");
}
