using System.Security.Cryptography;

namespace TdSession.InteropTests.SchemaDrift;

/// <summary>The hashes in <c>descriptions.txt</c> of TDLib's descriptions that somebody has read, and compared with ours.</summary>
internal static class RecordedDescriptions
{
    public const string HowToRenew =
        "dotnet run --project tests/TdSession.InteropTests -p:Interop=true -e RENEW_DESCRIPTIONS=1 -- -class '*DescriptionDriftTests'";

    private static readonly string _path =
        Path.Combine(Workspace.RepositoryFolder, "tests", "TdSession.InteropTests", "SchemaDrift", "descriptions.txt");

    public static bool IsToBeRenewed { get; } = System.Environment.GetEnvironmentVariable("RENEW_DESCRIPTIONS") == "1";

    /// <summary>Returns the hash of each description of a package, by TDLib's name.</summary>
    public static IReadOnlyDictionary<string, string> Read(string package) => Lines()
        .Select(line => line.Split(' '))
        .Where(parts => parts[0] == package)
        .ToDictionary(parts => parts[1], parts => parts[2], StringComparer.Ordinal);

    /// <summary>Replaces the hashes of a package.</summary>
    public static void Write(string package, IEnumerable<Description> descriptions)
    {
        IEnumerable<string> lines = Lines()
            .Where(line => !line.StartsWith($"{package} ", StringComparison.Ordinal))
            .Concat(descriptions.Select(description => $"{package} {description.Name} {Hash(description.Theirs)}"))
            .Order(StringComparer.Ordinal);
        File.WriteAllText(_path, string.Join('\n', lines.Prepend($"# Read and compared with ours. To renew: {HowToRenew}")) + "\n");
    }

    public static string Hash(string description) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)).AsSpan(..8));

    private static IEnumerable<string> Lines() =>
        File.ReadAllLines(_path).Where(line => !line.StartsWith('#'));
}
