using System.Reflection;

namespace TdSession.PackageTests;

/// <summary>Where the build found what the tests need.</summary>
internal static class Workspace
{
    public static string AppsFolder { get; } = Metadata("AppsFolder");

    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder, file));

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidDataException($"The build left {key} out.");
}
