using System.ComponentModel;

namespace TdSession.InteropTests.Environment;

/// <summary>Skips a test that this machine can't run, and names what is missing.</summary>
internal static class Availability
{
    private const string HowToOptIn = "This test needs native code from the npm registry (217 MB). "
        + "To download and run it: dotnet test --project tests/TdSession.InteropTests -p:Interop=true";

    private const string HowToGetPackages = "install Node.js with npm, and build again with access to the npm registry";

    private static readonly Lazy<string[]?> _isolation = new(FindIsolation);
    private static readonly Lazy<bool> _node = new(() => Succeeds("node", "--version"));

    /// <summary>Gets the command that starts another one in a new network namespace.</summary>
    public static IReadOnlyList<string> IsolationCommand
    {
        get
        {
            RequireOptIn();
            string[]? command = _isolation.Value;
            Assert.SkipWhen(command is null, "TDLib must run in its own network namespace, and unshare (-n or -rn) failed.");
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
        Assert.SkipUnless(_node.Value, "Node.js is missing: node --version failed.");
        Assert.SkipUnless(
            File.Exists(Workspace.NpmPackage("tdl", "package.json")), $"The JavaScript client tdl is not installed: {HowToGetPackages}.");
    }

    // Checks the platform first: on another one, the option doesn't help.
    private static void RequireOptIn()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
            "The build fetches TDLib's npm packages on Linux x64 only.");
        Assert.SkipUnless(Workspace.IsInterop, HowToOptIn);
    }

    // As root, or else as root in a new user namespace.
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
            // The program is missing.
            return false;
        }
    }
}
