using System.Text;

namespace TdSession.Serialization;

/// <summary>The limit of texts, names and numbers, and how they are hashed and decoded.</summary>
internal static class TlText
{
    /// <summary>The most bytes of UTF-8, before escaping, that a <see cref="System.Text.Json.Utf8JsonWriter"/> takes as one text.</summary>
    public const int MaxLength = 166_666_666;

    public const int MaxUtf8BytesPerChar = 3;

    public static bool IsTooLong(string text) =>
        text.Length > MaxLength || (text.Length > MaxLength / MaxUtf8BytesPerChar && Encoding.UTF8.GetByteCount(text) > MaxLength);

    /// <summary>Computes a hash of every byte, from a seed that differs from process to process (FNV-1a).</summary>
    public static int GetHashCode(ReadOnlySpan<byte> text, int seed)
    {
        const int Prime = 16777619;
        foreach (var unit in text)
        {
            seed = unchecked((seed ^ unit) * Prime);
        }

        return seed;
    }

    public static string GetString(ReadOnlySpan<byte> utf8) =>
#if NET
        Encoding.UTF8.GetString(utf8);
#else
        Encoding.UTF8.GetString(utf8.ToArray());
#endif

    public static string GetAsciiString(ReadOnlySpan<byte> ascii) =>
#if NET
        Encoding.Latin1.GetString(ascii);    // Fastest decode without validation; the caller has checked for ASCII.
#else
        GetString(ascii);
#endif
}
