namespace TdSession.InteropTests.Environment;

/// <summary>The folders and options of the build.</summary>
internal static class Workspace
{
    public static string NpmFolder { get; } = Metadata("NpmFolder");

    public static string RepositoryFolder { get; } = Metadata("RepositoryFolder");

    public static bool IsInterop { get; } = Metadata("Interop") == "true";

    public static string NpmPackage(string name, string file) => Path.Combine(NpmFolder, "node_modules", name, file);

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidDataException($"The build did not set {key}.");
}
