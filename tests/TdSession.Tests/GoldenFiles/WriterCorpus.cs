namespace TdSession.Tests.GoldenFiles;

/// <summary>The files of <c>Golden/writer</c>: what TDLib's own writer wrote, in six eras of the schema.</summary>
internal static class WriterCorpus
{
    public const string Folder = "writer";

    public static IEnumerable<string> Names =>
        GoldenFolder.Files(Folder, ".jsonl").Where(name => !name.EndsWith(".values.jsonl", StringComparison.Ordinal));
}
