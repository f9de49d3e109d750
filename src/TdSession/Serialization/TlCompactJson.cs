using System.Runtime.InteropServices;
using System.Text.Encodings.Web;

namespace TdSession.Serialization;

/// <summary>The form in which TdSession keeps and compares values that it doesn't interpret: JSON without white space, with uniform
/// escapes and unchanged numbers.</summary>
internal static class TlCompactJson
{
    /// <summary>Gets the options of a reader for JSON that was already checked.</summary>
    public static JsonReaderOptions ReaderOptions =>
        new() { MaxDepth = int.MaxValue, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Reads the current value as compact JSON.</summary>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        using var json = new TlJsonBuilder(default, Encoder);
        json.WriteValue(ref reader);
        return json.Json.ToArray();
    }

    /// <summary>Reads the current value as an element.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        using var json = new TlJsonBuilder(default, Encoder);
        json.WriteValue(ref reader);
        return ToElement(json.Json);
    }

    /// <summary>Creates compact JSON from a value that an app passed.</summary>
    /// <returns>The problem, as the end of a sentence about the value; <see langword="null"/> if the value is valid.</returns>
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

    /// <summary>Creates compact JSON from a string that an app passed.</summary>
    /// <exception cref="JsonException">The string is too long.</exception>
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
