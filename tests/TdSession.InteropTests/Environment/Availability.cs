using System.ComponentModel;

namespace TdSession.InteropTests.Environment;

/// <summary>What this machine can run. A test that needs more is skipped, and says what is missing.</summary>
internal static class Availability
{
    private const string HowToOptIn = "It needs native code from the npm registry (217 MB), which nothing fetches unasked. "
        + "To fetch and run it: dotnet test --project tests/TdSession.InteropTests -p:Interop=true";

    private const string HowToGetPackages = "install Node.js with npm, and build again with the package registry in reach";

    private static readonly Lazy<string[]?> _isolation = new(FindIsolation);
    private static readonly Lazy<bool> _node = new(() => Succeeds("node", "--version"));

    /// <summary>The command that starts another one in a network namespace of its own.</summary>
    public static IReadOnlyList<string> IsolationCommand
    {
        get
        {
            RequireOptIn();
            string[]? command = _isolation.Value;
            Assert.SkipWhen(command is null, "TDLib runs here in a network namespace of its own only, and unshare (-n or -rn) made none.");
            return command!;
        }
    }

    public static string RequireLibrary(TdLibVersion version)
    {
        RequireOptIn();
        string path = version.LibraryPath;
        Assert.SkipUnless(File.Exists(path), $"libtdjson {version.Name} is not installed: {HowToGetPackages}.");
        return path;
    }

    public static string RequireTypeDefinitions(string package)
    {
        RequireOptIn();
        string path = Workspace.NpmPackage(package, "tdlib-types.d.ts");
        Assert.SkipUnless(File.Exists(path), $"The TypeScript definitions ({package}) are not installed: {HowToGetPackages}.");
        return path;
    }

    public static void RequireJavaScriptClient()
    {
        RequireOptIn();
        Assert.SkipUnless(_node.Value, "There is no Node.js here: node --version did not run.");
        Assert.SkipUnless(
            File.Exists(Workspace.NpmPackage("tdl", "package.json")), $"The JavaScript client tdl is not installed: {HowToGetPackages}.");
    }

    // The platform first: to opt in doesn't help on another one.
    private static void RequireOptIn()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
            "The build fetches TDLib's npm packages on Linux x64 only.");
        Assert.SkipUnless(Workspace.IsInterop, HowToOptIn);
    }

    // As root, or else with a user namespace around it, in which anybody is root.
    private static string[]? FindIsolation() =>
        new string[][] { ["unshare", "-n"], ["unshare", "-rn"] }.FirstOrDefault(command => Succeeds(command[0], command[1], "true"));

    private static bool Succeeds(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
