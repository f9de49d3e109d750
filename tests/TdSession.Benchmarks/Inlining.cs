using System.Diagnostics;

namespace TdSession.Benchmarks;

/// <summary>Checks in the JIT's listing that the canonical reader of <see cref="Session"/> inlines every <c>Skip</c>, with today's fields
/// and with six more.</summary>
/// <remarks>The JIT stops inlining if a method is too large. This costs 15 % of the time, and nothing else shows it.</remarks>
internal static partial class Inlining
{
    private const string Method = "TdSession.Session:ReadCanonicalFields";
    private const int MoreFields = 6;

    /// <summary>Runs this program twice with the listing on, the second time with a library of more fields.</summary>
    /// <returns>The exit code: 0 if no call of <c>Skip</c> is left.</returns>
    public static int Check()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var isInlined = IsInlined(AppContext.BaseDirectory, "session");
            BuildWithMoreFields(folder);
            return IsInlined(folder, $"session with {MoreFields} fields more") && isInlined ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Decodes sessions until the JIT has optimized their reader.</summary>
    public static void Decode()
    {
        var line = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "stream.jsonl"))
            .First(line => line.Contains("\"@type\":\"session\"", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(line);
        var session = document.RootElement.GetProperty("sessions")[0].GetRawText();
        var more = typeof(Session).GetProperties().Where(property => property.Name.StartsWith("More", StringComparison.Ordinal))
            .Select(property => $",\"more{property.Name[4..]}\":\"\"");
        var json = Encoding.UTF8.GetBytes(session.Insert(session.Length - 1, string.Concat(more)));
        for (var time = Stopwatch.StartNew(); time.ElapsedMilliseconds < 2000;)
        {
            TdEnvelope.Parse(json);
        }
    }

    /// <summary>Makes a copy of this program with a library whose session has more fields.</summary>
    private static void BuildWithMoreFields(string folder)
    {
        var library = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "TdSession"));
        var session = File.ReadAllText(Path.Combine(library, "Session.cs"));
        var more = Enumerable.Range(1, MoreFields).Select(number => $$"""
                /// <summary>Gets a text.</summary>
                [TlField("more{{number}}")]
                public required string More{{number}} { get; init; }

            """);
        var targets = Path.Combine(folder, "more.targets");
        File.WriteAllText(Path.Combine(folder, "Session.cs"), session.Insert(session.LastIndexOf('}'), string.Concat(more)));
        File.WriteAllText(targets, """
            <Project>
              <ItemGroup Condition="'$(MSBuildProjectName)' == 'TdSession'">
                <Compile Remove="Session.cs" />
                <Compile Include="$(MSBuildThisFileDirectory)Session.cs" />
              </ItemGroup>
            </Project>
            """);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Run("dotnet", "build", library, "-c", "Release", "-f", "net10.0", "-v", "quiet", "-p:RunAnalyzers=false",
            "--artifacts-path", Path.Combine(folder, "artifacts"), $"-p:CustomAfterMicrosoftCommonTargets={targets}");
        File.Copy(Path.Combine(folder, "artifacts", "bin", "TdSession", "release_net10.0", "TdSession.dll"),
            Path.Combine(folder, "TdSession.dll"), overwrite: true);
    }

    private static bool IsInlined(string folder, string title)
    {
        var listing = Path.GetTempFileName();
        Environment.SetEnvironmentVariable("DOTNET_JitDisasm", "ReadCanonicalFields");
        Environment.SetEnvironmentVariable("DOTNET_JitStdOutFile", listing);
        Run("dotnet", Path.Combine(folder, "TdSession.Benchmarks.dll"), "--decode");
        Environment.SetEnvironmentVariable("DOTNET_JitDisasm", null);

        var compiled = File.ReadAllText(listing).Split("; Assembly listing for method ")
            .LastOrDefault(text => text.StartsWith(Method, StringComparison.Ordinal) && text.Contains("(Tier1)", StringComparison.Ordinal));
        File.Delete(listing);
        var calls = compiled is null ? -1 : Calls().Count(compiled);
        Console.WriteLine($"{title}: " + calls switch
        {
            -1 => $"the JIT did not list {Method}",
            0 => "every Skip is inlined",
            _ => $"{calls} calls of Skip are left",
        });
        return calls == 0;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments[0]} failed.");
        }
    }

    [GeneratedRegex(@"call\s.*TlCanonicalReader:Skip\b")]
    private static partial Regex Calls();
}
