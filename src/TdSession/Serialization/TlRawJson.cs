using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
#if NET
using System.Text.Unicode;
#endif

namespace TdSession.Serialization;

/// <summary>Copies JSON that the library does not interpret: numbers digit by digit, texts as texts, nothing invented and nothing lost.</summary>
internal static class TlRawJson
{
    public const int MaxTextLength = 166_666_666;    // that a Utf8JsonWriter takes

    /// <summary>Copies the name or the whole value that the reader stands on.</summary>
    public static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var depth = reader.CurrentDepth;
        CopyToken(ref reader, writer);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do
            {
                TlReader.Advance(ref reader);
                CopyToken(ref reader, writer);
            }
            while (reader.CurrentDepth > depth);
        }
    }

    /// <summary>Tells whether all texts in a value are Unicode: an escaped lone surrogate is JSON, but no text, and kills a TDLib that meets it.</summary>
    public static bool IsUnicode(JsonElement element)
    {
        if (element.ValueKind is not (JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array))
        {
            return true;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element), new JsonReaderOptions
        {
            MaxDepth = int.MaxValue,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsUnicodeText(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    public static string GetString(ReadOnlySpan<byte> utf8Text) =>
#if NET
        Encoding.UTF8.GetString(utf8Text);
#else
        Encoding.UTF8.GetString(utf8Text.ToArray());
#endif

    public static string GetAsciiString(ReadOnlySpan<byte> asciiText) =>
#if NET
        Encoding.Latin1.GetString(asciiText);    // the fastest that does not look what it gets
#else
        GetString(asciiText);
#endif

    /// <summary>Tells whether two values are equal, as <see cref="JsonElement.DeepEquals"/> does, which throws on exponents that an int32 does not hold: those are equal in the same spelling.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right)))
        {
            return true;
        }

        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (ArgumentOutOfRangeException)
        {
            return left.ValueKind == right.ValueKind && left.ValueKind switch
            {
                JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(equal => equal),
                JsonValueKind.Object => left.GetPropertyCount() == right.GetPropertyCount() && left.EnumerateObject().All(field => right.TryGetProperty(field.Name, out var value) && AreEqual(field.Value, value)),
                _ => false,
            };
        }
    }

    private static void CopyToken(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
            case JsonTokenType.String:
                CopyText(ref reader, writer);
                break;
            case JsonTokenType.Number:
                CopyNumber(ref reader, writer);
                break;
            case JsonTokenType.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
        }
    }

    private static void CopyNumber(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        if (writer.Options.Indented)
        {
            JsonElement.ParseValue(ref reader).WriteTo(writer);    // a raw value would not be indented
        }
        else if (reader.HasValueSequence)
        {
            writer.WriteRawValue(reader.ValueSequence.ToArray(), skipInputValidation: true);
        }
        else
        {
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
        }
    }

    private static void CopyText(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
#if NET
        if (TlReader.IsVerbatim(ref reader) && Utf8.IsValid(reader.ValueSpan))
        {
            WriteText(writer, reader.TokenType, reader.ValueSpan);
            return;
        }
#endif

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            WriteText(writer, reader.TokenType, buffer.AsSpan(0, reader.CopyString(buffer)));
        }
        catch (InvalidOperationException error)
        {
            throw TlReader.NotUnicode(error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxTextLength)
        {
            throw new TlFormatException("a text of at most 166,666,666 bytes", "a longer one");
        }

        if (type == JsonTokenType.PropertyName)
        {
            writer.WritePropertyName(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static bool IsUnicodeText(ref Utf8JsonReader reader)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
