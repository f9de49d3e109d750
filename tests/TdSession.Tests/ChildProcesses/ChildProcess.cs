using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TdSession.Tests.ChildProcesses;

/// <summary>A process for code that a test cannot survive or undo. It uses the assemblies of the test.</summary>
internal static class ChildProcess
{
    /// <summary>Calls a static method in a new process. If the method doesn't return, the error has the output of the process.</summary>
    /// <param name="method">A method without parameters.</param>
    /// <param name="stackSize">The stack size of its thread, in bytes.</param>
    /// <param name="appContextSwitch">An AppContext switch to set.</param>
    public static void Call(Action method, int stackSize, string? appContextSwitch = null)
    {
        var assembly = method.Method.DeclaringType!.Assembly.Location;
        var arguments = new List<string>
        {
            "exec",
            "--depsfile", Path.ChangeExtension(assembly, ".deps.json"),
            "--runtimeconfig", Path.ChangeExtension(assembly, ".runtimeconfig.json"),
            Path.Combine(AppContext.BaseDirectory, "TdSession.ChildProcess.dll"),
            assembly, method.Method.DeclaringType.FullName!, method.Method.Name, stackSize.ToString(CultureInfo.InvariantCulture),
        };
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in appContextSwitch is null ? arguments : [.. arguments, appContextSwitch])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.Should().Be(0, "the process printed {0}{1}", output, error.Result);
    }
}
