using TdSession.InteropTests.Host;
using TdSession.InteropTests.Host.Isolation;
using TdSession.InteropTests.Host.Protocol;
using TdSession.InteropTests.Host.TdLib;

// Usage: TdSession.InteropTests.Host <path of libtdjson.so> <network namespace of the caller, as readlink /proc/self/ns/net prints it>
// Started by the tests, in a network namespace of its own; speaks JSON lines on standard input and output.
if (args is not [string libraryPath, string callersNamespace])
{
    await Console.Error.WriteLineAsync("This program is for the interop tests to start: see Program.cs.");
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
