using System.ComponentModel;
using System.Diagnostics;

namespace TdSession.PackageTests;

/// <summary>The result of a program.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    public static async Task<Command> RunAsync(string program, string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(program, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the SDK. A test is skipped if the package source or a native linker is missing.</summary>
    public static async Task<string> DotNetAsync(string folder, params IEnumerable<string> arguments)
    {
        var command = await RunAsync("dotnet", folder, arguments);
        Assert.SkipWhen(command.Output.Contains("error NU1301", StringComparison.Ordinal), "The package source is out of reach (NU1301).");
        Assert.SkipWhen(
            command.Output.Contains("error : Platform linker", StringComparison.Ordinal), "There is no linker for native code.");
        command.ExitCode.Should().Be(0, "dotnet {0} ended with:\n{1}{2}", string.Join(' ', arguments), command.Output, command.Errors);
        return command.Output;
    }

    /// <summary>Runs git in the repository.</summary>
    public static Task<string> GitAsync(params IEnumerable<string> arguments) => GitInAsync(Workspace.RepositoryFolder, arguments);

    /// <summary>Runs git in a folder. A test is skipped if git is missing.</summary>
    public static async Task<string> GitInAsync(string folder, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(await ExistsAsync("git"), "There is no git.");
        var command = await RunAsync("git", folder, arguments);
        command.ExitCode.Should().Be(0, "git {0} ended with:\n{1}", string.Join(' ', arguments), command.Errors);
        return command.Output;
    }

    public static Process Start(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The SDK that runs the tests sets variables for its own child processes. These builds must not see them.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            start.Environment[name] = Workspace.TempFolder;    // the SDK leaves files there
        }

        start.Environment["XDG_CONFIG_HOME"] = Workspace.MadeUpRemote;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }

    public static async Task<bool> ExistsAsync(string program)
    {
        try
        {
            return (await RunAsync(program, Path.GetTempPath(), "--version")).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;    // there is no such program
        }
    }
}
