using TdSession.Tests.Requests;

namespace TdSession.Tests.Concurrency;

/// <summary>Every message in the golden files.</summary>
internal static class Corpora
{
    public static IReadOnlyList<byte[]> Messages { get; } =
    [
        .. GoldenFolder.Files(SessionGoldenTests.Folder, ".json")
            .Where(file => !file.EndsWith(".values.json", StringComparison.Ordinal))
            .Select(file => GoldenFolder.Read(SessionGoldenTests.Folder, file)),
        .. WriterCorpus.Names.SelectMany(file => GoldenFolder.ReadLines(WriterCorpus.Folder, file)),
        .. GoldenFolder.Files(LibTdJsonTests.Folder, "").SelectMany(file => GoldenFolder.ReadLines(LibTdJsonTests.Folder, file)),
        .. GoldenFolder.Files(LibTdJsonTests.ByHand, ".json").SelectMany(file => GoldenFolder.ReadLines(LibTdJsonTests.ByHand, file)),
        .. GoldenFolder.Files(JavaScriptClientTests.Folder, ".json").Select(file => GoldenFolder.Read(JavaScriptClientTests.Folder, file)),
        .. GoldenFolder.Files(FunctionTests.Folder, ".json").Select(file => GoldenFolder.Read(FunctionTests.Folder, file)),
    ];
}
