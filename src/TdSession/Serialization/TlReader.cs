using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
#if NET
using System.Text;
#endif
using System.Text.Json;

namespace TdSession;

/// <summary>Reads what fields hold. The generated readers call it with the reader on the name of the field, and get it back on the last token of the value.</summary>
internal static class TlReader
{
    private const string NameOfType = "the name of a type";

    /// <summary>Moves to the next token, of which there is one: text that is no JSON throws, and only an app's own reader of an unfinished buffer can run out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw EndOfBuffer();
        }
    }

    /// <summary>Moves to the name of the next field.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextField(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Gets the text of a name or string as UTF-8, without a copy where it has no escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader, string expected = "string") =>
        IsVerbatim(ref reader) ? reader.ValueSpan : UnescapedText(ref reader, expected);

    /// <summary>Tells whether the value span holds the text as it is: in one piece, without escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsVerbatim(ref Utf8JsonReader reader) => !reader.HasValueSequence && !reader.ValueIsEscaped;

    /// <summary>Notes that a field was read, and refuses to read it again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Once(ref ulong seen, int field)
    {
        var bit = 1UL << field;
        if ((seen & bit) != 0)
        {
            throw TlFormatException.Repeated();
        }

        seen |= bit;
    }

    public static bool ReadBool(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            var other => throw TlFormatException.Expected("Bool", other),
        };
    }

    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return GetInt32(ref reader);
    }

    /// <summary>Gets the number, or the string of its decimal, that the reader stands on.</summary>
    public static int GetInt32(ref Utf8JsonReader reader)
    {
        var value = GetInteger(ref reader, "int32");
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw OutOfRange("int32", reader.TokenType);
    }

    public static long ReadInt53(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return GetInteger(ref reader, "int53");
    }

    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return GetInteger(ref reader, "int64");
    }

    public static DateTimeOffset ReadDate(ref Utf8JsonReader reader) => UnixDate.ToDateTimeOffset(ReadInt32(ref reader));

    public static string ReadString(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        if (reader.TokenType != JsonTokenType.String)
        {
            throw TlFormatException.Expected("string", reader.TokenType);
        }

        return GetString(ref reader);
    }

    /// <summary>Gets the text of the string, or of the name, that the reader stands on.</summary>
    public static string GetString(ref Utf8JsonReader reader, string expected = "string")
    {
#if NET
        if (IsVerbatim(ref reader) && Ascii.IsValid(reader.ValueSpan))
        {
            return TlRawJson.GetAsciiString(reader.ValueSpan);
        }
#endif

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw NotUnicode(error, expected);
        }
    }

    public static T ReadObject<T>(ref Utf8JsonReader reader, ref TlReadState state, TlRead<T> read)
    {
        Advance(ref reader);
        return read(ref reader, ref state);
    }

    /// <summary>Reads an object that may be left out, in which case <c>null</c> is as good.</summary>
    public static T? ReadOptionalObject<T>(ref Utf8JsonReader reader, ref TlReadState state, TlRead<T> read)
        where T : class
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.Null ? null : read(ref reader, ref state);
    }

    public static ImmutableArray<T> ReadVector<T>(ref Utf8JsonReader reader, ref TlReadState state, TlRead<T> read, string kind)
    {
        Advance(ref reader);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw TlFormatException.Expected(kind, reader.TokenType);
        }

        var items = new TlPooledList<T>();
        try
        {
            for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
            {
                items.Add(read(ref reader, ref state));
            }

            return items.ToImmutableArray();
        }
        catch (TlFormatException error)
        {
            throw error.In(items.Count);
        }
        finally
        {
            items.Return();
        }
    }

    /// <summary>Gets the value that the reader stands on, verbatim.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        var element = JsonElement.ParseValue(ref reader);
        return TlRawJson.IsUnicode(element) ? element : throw NotUnicode(null);
    }

    /// <summary>Finds the type of the object that the reader stands on.</summary>
    /// <remarks>Where the type key comes first, as TDLib writes it, the reader is moved past it; otherwise it stays at the start of the object. The reader of the type goes on from either.</remarks>
    public static TlConstructor ReadConstructor(ref Utf8JsonReader reader, ref TlReadState state, string expected)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(expected, reader.TokenType);
        }

        var start = reader;
        for (var isFirst = true; NextField(ref reader); isFirst = false)
        {
            var key = TlOtherFields.TypeKeyOf(Text(ref reader));
            Advance(ref reader);
            if (key == TlOtherFields.Names.None)
            {
                Skip(ref reader);
                continue;
            }

            var constructor = ReadTypeName(ref reader, ref state);
            if (isFirst)
            {
                state.LeadingTypeKey = key;
            }
            else
            {
                reader = start;
            }

            return constructor;
        }

        throw NoTypeKey();
    }

    /// <summary>Reads the name of a type, which the reader stands on.</summary>
    public static TlConstructor ReadTypeName(ref Utf8JsonReader reader, ref TlReadState state)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw TlFormatException.Expected(NameOfType, reader.TokenType);
        }

        var constructor = TlSchema.Find(Text(ref reader, NameOfType));
        state.UnrecognizedName = constructor == TlConstructor.Unrecognized ? GetString(ref reader, NameOfType) : null;
        return constructor;
    }

    /// <summary>Moves to the last token of the value that the reader stands on.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var depth = reader.CurrentDepth;
            do
            {
                Advance(ref reader);
            }
            while (reader.CurrentDepth > depth);
        }
    }

    /// <summary>Makes a reader of one case out of the reader of all: it refuses the others.</summary>
    public static TlRead<TCase> Narrow<TUnion, TCase>(TlRead<TUnion> read, string expected)
        where TUnion : TdObject
        where TCase : TUnion =>
        (ref Utf8JsonReader reader, ref TlReadState state) =>
            read(ref reader, ref state) as TCase ?? throw new TlFormatException(expected, "an object of another type");

    /// <summary>Gets the index of the lowest bit that is set. For errors only; netstandard2.0 has no <c>BitOperations</c>.</summary>
    public static int LowestBit(ulong bits)
    {
        var index = 0;
        while ((bits & (1UL << index)) == 0)
        {
            index++;
        }

        return index;
    }

    public static TlFormatException NoTypeKey() => new("a type key, _ or @type", "nothing");

    public static TlFormatException WrongType(string expected, TlConstructor found) =>
        new(expected, found == TlConstructor.Unrecognized ? "an object of another type" : TlSchema.NameOf(found));

    public static TlFormatException NotUnicode(InvalidOperationException? cause, string expected = "string") => new(expected, "String that is not valid Unicode", innerException: cause);

    private static TlFormatException EndOfBuffer() => new("the rest of the object", "the end of the buffer");

    private static long GetInteger(ref Utf8JsonReader reader, string kind)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            throw TlFormatException.Expected(kind, reader.TokenType);
        }

        return TlDecimal.TryParse(Text(ref reader, kind), out var value, out var isOutOfRange) ? value
            : throw new TlFormatException(kind, $"{reader.TokenType} {(isOutOfRange ? "out of range" : "that is not a canonical decimal")}");
    }

    private static TlFormatException OutOfRange(string kind, JsonTokenType found) => new(kind, $"{found} out of range");

    private static ReadOnlySpan<byte> UnescapedText(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.ValueSequence.ToArray();    // across two segments
        }

        var text = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, reader.CopyString(text));
        }
        catch (InvalidOperationException error)
        {
            throw NotUnicode(error, expected);
        }
    }
}
