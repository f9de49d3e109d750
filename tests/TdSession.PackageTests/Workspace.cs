using System.Reflection;

namespace TdSession.PackageTests;

/// <summary>Where the build found what the tests need, and where they may leave what they make.</summary>
internal static class Workspace
{
    public static string AppsFolder { get; } = Metadata("AppsFolder");

    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    /// <summary>Gets a folder that is deleted when the tests are over.</summary>
    public static string TempFolder { get; } = Directory.CreateTempSubdirectory("TdSession.PackageTests.").FullName;

    /// <summary>Gets the folder of a configuration that gives every clone one more remote.</summary>
    public static string MadeUpRemote { get; } = Metadata("MadeUpRemote");

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder, file));

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidDataException($"The build left {key} out.");
}
