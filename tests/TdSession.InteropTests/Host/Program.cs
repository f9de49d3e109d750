using TdSession.InteropTests.Host;
using TdSession.InteropTests.Host.Isolation;
using TdSession.InteropTests.Host.Protocol;
using TdSession.InteropTests.Host.TdLib;

// Usage: TdSession.InteropTests.Host <path of libtdjson.so> <network namespace of the caller, as readlink /proc/self/ns/net prints it>
// The tests start this program in its own network namespace. It reads and writes lines of JSON.
if (args is not [string libraryPath, string callersNamespace])
{
    await Console.Error.WriteLineAsync("Only the interop tests start this program: see Program.cs.");
    return 2;
}

if (NetworkNamespace.WhyNotIsolated(callersNamespace) is { } reason)
{
    await Console.Out.WriteLineAsync(JsonLines.Write<HostReply>(new HostReply.Refused(reason)));
    return 3;
}

LoopbackInterface.BringUp();
using var session = new HostSession(new TdJsonLibrary(libraryPath), Console.In, Console.Out);
await session.RunAsync();
return 0;
