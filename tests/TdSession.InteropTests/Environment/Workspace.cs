namespace TdSession.InteropTests.Environment;

/// <summary>Where the build found, and put, what the tests need.</summary>
internal static class Workspace
{
    public static string NpmFolder { get; } = Metadata("NpmFolder");

    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    /// <summary>Gets a value indicating whether the build was told to fetch native code, and the tests to run it.</summary>
    public static bool IsInterop { get; } = Metadata("Interop") == "true";

    public static string NpmPackage(string name, string file) => Path.Combine(NpmFolder, "node_modules", name, file);

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidDataException($"The build left {key} out.");
}
