namespace TdSession.InteropTests.JavaScript;

/// <summary>Sends lines of JSON through Node.js.</summary>
internal static class NodeScript
{
    public const string TdlReceives = "tdl-receives";
    public const string TdlSends = "tdl-sends";
    public const string TdlibNativeReceives = "tdlib-native-receives";
    public const string Json = "json";

    public static async Task<IReadOnlyList<byte[]>> SpellAsync(string spelling, IReadOnlyList<byte[]> documents)
    {
        Availability.RequireJavaScriptClient();
        var start = new ProcessStartInfo("node", ["spell.cjs", spelling])
        {
            WorkingDirectory = Workspace.NpmFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> errors = node.StandardError.ReadToEndAsync();

        Stream input = node.StandardInput.BaseStream;
        foreach (byte[] document in documents)
        {
            await input.WriteAsync((byte[])[.. document, (byte)'\n']);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)]
            : throw new InvalidOperationException($"Node.js exited with code {node.ExitCode}: {await errors}");
    }
}
