#if NETFRAMEWORK
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TdSession.Tests;

/// <summary>Ends mono after the tests. Otherwise, mono 6.8 sometimes crashes when it aborts its threads.</summary>
internal static class MonoExit
{
    [ModuleInitializer]
    internal static void Register()
    {
        if (Type.GetType("Mono.Runtime") is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => ExitAtOnce(Environment.ExitCode);
        }
    }

    [DllImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void ExitAtOnce(int exitCode);
}
#endif
