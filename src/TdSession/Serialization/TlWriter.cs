using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace TdSession;

/// <summary>Writes what fields hold, for the generated writers.</summary>
internal static class TlWriter
{
    public static void WriteObject(Utf8JsonWriter writer, TdObject value, TdJsonFormat format)
    {
        writer.WriteStartObject();
        value.WriteFields(writer, format);
        writer.WriteEndObject();
    }

    public static void WriteObject(Utf8JsonWriter writer, JsonEncodedText name, TdObject value, TdJsonFormat format)
    {
        writer.WriteStartObject(name);
        value.WriteFields(writer, format);
        writer.WriteEndObject();
    }

    public static void WriteVector<T>(Utf8JsonWriter writer, JsonEncodedText name, ImmutableArray<T> items, TdJsonFormat format)
        where T : TdObject
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            WriteObject(writer, item, format);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an int64 as TDLib does, as a string: JavaScript's numbers would lose its last digits.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, JsonEncodedText name, long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var length);
        writer.WriteString(name, digits[..length]);
    }

    public static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value) =>
        writer.WriteNumber(name, UnixDate.FromDateTimeOffset(value));

    /// <summary>Says that a value cannot be written in the old schema.</summary>
    public static NotSupportedException NeedsV1865(string place) =>
        new($"{place}: the schema of TDLib 1.8.18 to 1.8.63 has no spelling for this case; write it with a {nameof(TdJsonFormat)} whose {nameof(TdJsonFormat.Schema)} is {nameof(TdSchema.V1865)}.");
}
