using System.Diagnostics;

namespace TdSession.Benchmarks;

/// <summary>Looks at the JIT's own listing of the canonical reader of <see cref="Session"/>: every <c>Skip</c> must be inlined.</summary>
/// <remarks>The JIT stops inlining where a method gets too large, which costs 15 % of the time and shows nowhere else. So the next field of
/// <c>session</c> cannot do that unnoticed.</remarks>
internal static partial class Inlining
{
    private const string Method = "TdSession.Session:ReadCanonicalFields";

    /// <summary>Runs this program again with the listing on, and counts the calls that are left.</summary>
    /// <returns>The exit code: 0 if every <c>Skip</c> is inlined.</returns>
    public static int Check()
    {
        var listing = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, "--decode");
            start.Environment["DOTNET_JitDisasm"] = "ReadCanonicalFields";
            start.Environment["DOTNET_JitStdOutFile"] = listing;
            start.Environment["DOTNET_TieredCompilation"] = "0";
            using var process = Process.Start(start)!;
            process.WaitForExit();

            var methods = File.ReadAllText(listing).Split("; Assembly listing for method ");
            var session = Array.Find(methods, text => text.StartsWith(Method, StringComparison.Ordinal));
            var calls = session is null ? -1 : Calls().Count(session);
            Console.WriteLine(calls switch
            {
                -1 => $"The JIT did not list {Method}.",
                0 => $"Every Skip is inlined in {Method}.",
                _ => $"{calls} calls of Skip are left in {Method}.",
            });
            return calls == 0 ? 0 : 1;
        }
        finally
        {
            File.Delete(listing);
        }
    }

    /// <summary>Decodes one session, so that the JIT compiles its reader.</summary>
    public static void Decode() => TdEnvelope.Parse(Corpus.Write(Corpus.Session(1), Corpus.TdLib));

    [GeneratedRegex(@"call\s.*TlCanonicalReader:Skip\b")]
    private static partial Regex Calls();
}
