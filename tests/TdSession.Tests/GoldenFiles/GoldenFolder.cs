using System.IO.Compression;

namespace TdSession.Tests.GoldenFiles;

/// <summary>The folder of golden files beside the test assembly. <c>name.gz</c> is found as <c>name</c>.</summary>
internal static class GoldenFolder
{
    internal const string Packed = ".gz";

    private static readonly string _root = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>Lists the files of a subfolder with an ending, without <c>.gz</c>, in a stable order.</summary>
    public static IReadOnlyList<string> Files(string subfolder, string ending) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_root, subfolder))
            .Select(path => Path.GetFileName(path)!)
            .Select(name => name.EndsWith(Packed, StringComparison.Ordinal) ? name.Substring(0, name.Length - Packed.Length) : name)
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    public static bool Has(string subfolder, string name)
    {
        var path = Path.Combine(_root, subfolder, name);
        return File.Exists(path) || File.Exists(path + Packed);
    }

    public static byte[] Read(string subfolder, string name)
    {
        var path = Path.Combine(_root, subfolder, name);
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        using var file = File.OpenRead(path + Packed);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Splits a file at LF only, since texts contain U+0085, U+2028 and U+2029.</summary>
    public static IReadOnlyList<byte[]> ReadLines(string subfolder, string name)
    {
        var rest = Read(subfolder, name).AsSpan();
        var lines = new List<byte[]>();
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf((byte)'\n');
            if (length < 0)
            {
                lines.Add(rest.ToArray());
                break;
            }

            lines.Add(rest.Slice(0, length).ToArray());
            rest = rest.Slice(length + 1);
        }

        return lines;
    }
}
