namespace TdSession.Tests.GoldenFiles;

/// <summary>The files of <c>Golden/writer</c>: the output of TDLib's own writer in six schemas.</summary>
internal static class WriterCorpus
{
    public const string Folder = "writer";

    public static IEnumerable<string> Names =>
        GoldenFolder.Files(Folder, ".jsonl").Where(name => !name.EndsWith(".values.jsonl", StringComparison.Ordinal));
}
