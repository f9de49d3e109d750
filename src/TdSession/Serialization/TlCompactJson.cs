using System.Runtime.InteropServices;
using System.Text.Encodings.Web;

namespace TdSession.Serialization;

/// <summary>The form in which the library keeps and compares what it does not interpret: JSON without white space, with texts escaped in
/// one way and numbers as they came.</summary>
internal static class TlCompactJson
{
    /// <summary>Gets the options of a reader for JSON that was checked when it was first read.</summary>
    public static JsonReaderOptions ReaderOptions =>
        new() { MaxDepth = int.MaxValue, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Reads the value that the reader stands on as compact JSON.</summary>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        using var json = new TlJsonBuilder(default, Encoder);
        json.WriteValue(ref reader);
        return json.Json.ToArray();
    }

    /// <summary>Reads the value that the reader stands on as an element.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        using var json = new TlJsonBuilder(default, Encoder);
        json.WriteValue(ref reader);
        return ToElement(json.Json);
    }

    /// <summary>Makes compact JSON of a value that an app gave.</summary>
    /// <returns>What is wrong with the value, as the end of a sentence about it; <see langword="null"/> if nothing is.</returns>
    public static string? TryCompact(JsonElement value, out byte[]? json)
    {
        json = null;
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return "has an undefined value";
        }

        try
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), ReaderOptions);
            reader.Read();
            json = Read(ref reader);
            return null;
        }
        catch (TlFormatException error)
        {
            return $"has a value that cannot be written: {error.Message}";
        }
    }

    /// <summary>Makes compact JSON of a text that an app gave.</summary>
    /// <exception cref="JsonException">It is too long.</exception>
    public static byte[] From(string text)
    {
        using var json = new TlJsonBuilder(default, Encoder);
        json.WriteText(text);
        return json.Json.ToArray();
    }

    public static JsonElement ToElement(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        return JsonElement.ParseValue(ref reader);
    }
}
