namespace TdSession.Serialization;

/// <summary>Reads a TL object or an envelope. The reader is on its first token.</summary>
/// <typeparam name="T">The record to read.</typeparam>
internal delegate T TlRead<out T>(ref Utf8JsonReader reader, ref TlReadContext context);

/// <summary>Reads a TL object whose type key may have been read.</summary>
/// <typeparam name="T">The record to read.</typeparam>
internal delegate T TlReadFields<out T>(ref Utf8JsonReader reader, ref TlReadContext context, in TlTypeName type);

/// <summary>Reads the values of fields, for the general reader. Generated code calls it with the reader on the first token of a value. It
/// returns with the reader on the last token.</summary>
internal static class TlReader
{
    private const string NameOfType = "a type name";

    /// <summary>Reads the next token. Throws if the JSON is invalid, or if the reader of an app is at a comment or the end of an
    /// incomplete buffer.</summary>
    /// <returns>The kind of the token.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonTokenType Advance(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType != JsonTokenType.Comment ? reader.TokenType : throw NoToken(ref reader);

    /// <summary>Moves to the name of the next field.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextField(ref Utf8JsonReader reader) => Advance(ref reader) == JsonTokenType.PropertyName;

    /// <summary>Gets the text of a name, a string or a number as UTF-8, without a copy if it has no escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader, string expected = "string") =>
        IsVerbatim(ref reader) ? reader.ValueSpan : UnescapedText(ref reader, expected);

    /// <summary>Determines whether the value span is the text itself: in one piece, without escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsVerbatim(ref Utf8JsonReader reader) => !reader.HasValueSequence && !reader.ValueIsEscaped;

    /// <summary>Marks a field as seen. A duplicate is an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MarkSeen(ref ulong seen, int field)
    {
        var bit = 1UL << field;
        if ((seen & bit) != 0)
        {
            throw TlFormatException.Duplicate();
        }

        seen |= bit;
    }

    public static bool GetBool(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        var other => throw TlFormatException.Expected("Bool", other),
    };

    public static int GetInt32(ref Utf8JsonReader reader)
    {
        var value = GetInteger(ref reader, "int32");
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw OutOfRange("int32", reader.TokenType);
    }

    public static long GetInt53(ref Utf8JsonReader reader) => GetInteger(ref reader, "int53");

    public static long GetInt64(ref Utf8JsonReader reader) => GetInteger(ref reader, "int64");

    public static DateTimeOffset GetDate(ref Utf8JsonReader reader) => UnixDate.ToDateTimeOffset(GetInt32(ref reader));

    public static string GetString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? GetText(ref reader) : throw TlFormatException.Expected("string", reader.TokenType);

    /// <summary>Gets the text of the current string or name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string GetText(ref Utf8JsonReader reader, string expected = "string") =>
#if NET
        IsVerbatim(ref reader) && reader.ValueSpan.Length <= TlText.MaxLength && Ascii.IsValid(reader.ValueSpan)
            ? TlText.GetAsciiString(reader.ValueSpan) :
#endif
        GetAnyText(ref reader, expected);

    /// <summary>Gets the bytes of a token other than a string or name: a bracket, a literal or a number.</summary>
    public static ReadOnlySpan<byte> Token(ref Utf8JsonReader reader) =>
        RawLength(ref reader) > TlText.MaxLength ? throw TooLong("number")
        : reader.HasValueSequence ? reader.ValueSequence.ToArray()
        : reader.ValueSpan;

    public static ImmutableArray<T> ReadVector<T>(ref Utf8JsonReader reader, ref TlReadContext context, TlRead<T> read, string kind)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw TlFormatException.Expected(kind, reader.TokenType);
        }

        var items = ImmutableArray.CreateBuilder<T>();
        try
        {
            while (Advance(ref reader) != JsonTokenType.EndArray)
            {
                items.Add(read(ref reader, ref context));
            }
        }
        catch (Exception error) when (context.Note(error, items.Count))
        {
            // Never entered: the filter returns false.
        }

        return items.DrainToImmutable();
    }

    /// <summary>Gets the reader of a constructor without fields.</summary>
    public static TlReadFields<T> Fieldless<T>(TlConstructorId constructor, T shared)
        where T : TdObject =>
        (ref Utf8JsonReader reader, ref TlReadContext context, in TlTypeName type) =>
            ReadFieldless(ref reader, ref context, type with { Constructor = constructor }, shared);

    /// <summary>Reads an object of a constructor without fields: the shared instance, unless the object has unknown fields.</summary>
    public static T ReadFieldless<T>(ref Utf8JsonReader reader, ref TlReadContext context, in TlTypeName type, T shared)
        where T : TdObject =>
        With(shared, ReadUndeclared(ref reader, ref context, type));

    public static T With<T>(T shared, TdUnknownFields unknownFields)
        where T : TdObject =>
        unknownFields.Count == 0 ? shared : (T)((TdObject)shared with { UnknownFields = unknownFields });

    /// <summary>Reads an object without known fields.</summary>
    public static TdUnknownFields ReadUndeclared(ref Utf8JsonReader reader, ref TlReadContext context, in TlTypeName type)
    {
        var other = new TlUndeclaredFields(ref reader, ref context, type.Constructor, type);
        while (NextField(ref reader))
        {
            other.Read(ref reader, ref context);
        }

        return other.End();
    }

    /// <summary>Finds the type of the current object.</summary>
    /// <remarks>If the type key comes first, as in TDLib, the reader moves past it. Otherwise, it stays at the start of the object. The
    /// reader of the type continues from either position.</remarks>
    public static TlTypeName ReadType(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(expected, reader.TokenType);
        }

        var start = reader;
        for (var isFirst = true; NextField(ref reader); isFirst = false)
        {
            var key = TlReservedNames.Find(Text(ref reader)) & TlReservedName.TypeKey;
            Advance(ref reader);
            if (key == TlReservedName.None)
            {
                Skip(ref reader);
                continue;
            }

            var type = GetTypeName(ref reader, isFirst ? key : TlReservedName.None);
            if (!isFirst)
            {
                reader = start;
            }

            return type;
        }

        throw NoTypeKey();
    }

    /// <summary>Gets the type that the current string names.</summary>
    public static TlTypeName GetTypeName(ref Utf8JsonReader reader, TlReservedName leadingKey = TlReservedName.None)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw TlFormatException.Expected(NameOfType, reader.TokenType);
        }

        var name = Text(ref reader, NameOfType);
        var (constructor, schema) = TlTypeTable.Find(name);
        return new()
        {
            Constructor = constructor,
            Schema = schema,
            UnrecognizedName = constructor == TlConstructorId.Unrecognized ? GetText(ref reader, NameOfType) : null,
            LeadingKey = leadingKey,
        };
    }

    /// <summary>Moves to the last token of the current value.</summary>
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

    /// <summary>Restricts a union's reader to one case.</summary>
    public static TlRead<TCase> OnlyCase<TUnion, TCase>(TlRead<TUnion> read, string expected)
        where TUnion : TdObject
        where TCase : TUnion =>
        (ref Utf8JsonReader reader, ref TlReadContext context) =>
        {
            var start = reader;
            return read(ref reader, ref context) as TCase ?? throw WrongType(expected, ReadType(ref start, expected).Constructor);
        };

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

    public static TlFormatException NoTypeKey() => TlFormatException.Expected("a type key (_ or @type)", "nothing");

    public static TlFormatException WrongType(string expected, TlConstructorId found) =>
        TlFormatException.Expected(expected, found == TlConstructorId.Unrecognized ? "an unknown type" : TlTypeTable.NameOf(found));

    private static TlFormatException NotUnicode(string expected) =>
        TlFormatException.Expected(expected, "String that is not valid Unicode");

    private static TlFormatException NoToken(ref Utf8JsonReader reader) => TlFormatException.Expected("the rest of the object",
        reader.TokenType == JsonTokenType.Comment ? "a comment" : "the end of the buffer");

    private static TlFormatException TooLong(string expected) =>
        TlFormatException.Expected(expected, $"one of more than {TlText.MaxLength} bytes");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long GetInteger(ref Utf8JsonReader reader, string kind)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            throw TlFormatException.Expected(kind, reader.TokenType);
        }

        var text = Text(ref reader, kind);
        var length = TlDecimal.Parse(text, out var value, out var isInRange);
        return length == 0 || length < text.Length
            ? throw TlFormatException.Expected(kind, $"{reader.TokenType} that is not a canonical decimal")
            : isInRange ? value : throw OutOfRange(kind, reader.TokenType);
    }

    private static TlFormatException OutOfRange(string kind, JsonTokenType found) =>
        TlFormatException.Expected(kind, $"{found} out of range");

    private static string GetAnyText(ref Utf8JsonReader reader, string expected)
    {
        var maxLength = reader.ValueIsEscaped ? TlText.EscapeLength * (long)TlText.MaxLength : TlText.MaxLength;
        if (RawLength(ref reader) > maxLength)
        {
            throw TooLong(expected);
        }

        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            text = null;    // an escaped lone surrogate
        }

        return text is null ? throw NotUnicode(expected) : TlText.IsTooLong(text) ? throw TooLong(expected) : text;
    }

    private static long RawLength(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    private static ReadOnlySpan<byte> UnescapedText(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.ValueSequence.ToArray();    // a number in more than one segment
        }

        var text = new byte[checked((int)RawLength(ref reader))];
        int length;
        try
        {
            length = reader.CopyString(text);
        }
        catch (InvalidOperationException)
        {
            length = -1;    // an escaped lone surrogate
        }

        return length < 0 ? throw NotUnicode(expected) : text.AsSpan(0, length);
    }
}
