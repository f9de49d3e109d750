namespace TdSession.Serialization;

/// <summary>Reads one TL object in canonical text, which TDLib and its clients write. Returns <see langword="null"/> if the text isn't
/// canonical.</summary>
internal delegate T? TlReadCanonical<out T>(ref TlCanonicalReader json, ref TlReadContext context)
    where T : class;

/// <summary>The canonical reader: it reads a message as TDLib and its clients write it, without white space and with the fields in their
/// order. Unknown fields can be anywhere between them.</summary>
/// <remarks>
/// <para>It compares names together with their punctuation and never reports an error. For unexpected text, it returns
/// <see langword="null"/> or throws, and the general reader, <see cref="TlReader"/>, then reads the message from the start. So it may
/// refuse rare text, but must never accept text that the general reader refuses or reads differently.</para>
/// <para>The static methods work on the rest of the text. The generated code keeps it in a local variable, and so in registers, and
/// assigns it to <see cref="Rest"/> before it calls an instance method.</para>
/// <para>Methods that parse a value aren't inlined. The JIT has an inlining budget for each method, and <see cref="Skip"/> needs it: the
/// generated code calls it for every field.</para>
/// </remarks>
internal ref partial struct TlCanonicalReader(ReadOnlySpan<byte> json)
{
    // The default of JsonReaderOptions. The general reader reads an object on the last level: ReaderOfValue would pass 0, which means 64.
    private const int MaxDepth = 64;

    /// <summary>Gets or sets the rest of the text.</summary>
    public ReadOnlySpan<byte> Rest { readonly get; set; } = json;

    /// <summary>Gets the number of open objects and vectors.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets a value indicating whether nothing follows, except for a line break as in a log.</summary>
    public readonly bool IsAtEnd => Rest is [] or [(byte)'\n'] or [(byte)'\r', (byte)'\n'];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }

    /// <summary>Parses the value of a field, like the methods after it.</summary>
    /// <returns>The length of the value; 0 if it is missing or doesn't fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ParseBool(ReadOnlySpan<byte> rest, out bool value)
    {
        value = rest.StartsWith("true"u8);
        return value ? 4 : rest.StartsWith("false"u8) ? 5 : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ParseInt32(ReadOnlySpan<byte> rest, out int value)
    {
        var length = ParseInt53(rest, out var wide);
        value = unchecked((int)wide);
        return value == wide ? length : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ParseInt53(ReadOnlySpan<byte> rest, out long value)
    {
        var length = TlDecimal.Parse(rest, out value, out var isInRange);
        return isInRange ? length : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ParseInt64(ReadOnlySpan<byte> rest, out long value)
    {
        value = 0;
        if (rest is not [(byte)'"', .. var digits])
        {
            return 0;
        }

        var length = ParseInt53(digits, out value);
        return length > 0 && length < digits.Length && digits[length] == '"' ? length + 2 : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ParseDate(ReadOnlySpan<byte> rest, out DateTimeOffset value)
    {
        var length = ParseInt32(rest, out var seconds);
        value = UnixDate.ToDateTimeOffset(seconds);
        return length;
    }

    /// <summary>Reads the start of an object with its type key.</summary>
    public bool ReadType(out TlTypeName type)
    {
        type = default;
        var rest = Rest;
        var key = Skip(ref rest, TlReservedNames.AtTypeStart) ? TlReservedName.AtType
            : Skip(ref rest, TlReservedNames.UnderscoreStart) ? TlReservedName.Underscore
            : TlReservedName.None;
        if (key == TlReservedName.None || Depth >= MaxDepth - 1 || !ReadAsciiText(ref rest, out var name))
        {
            return false;
        }

        Rest = rest;
        Depth++;
        var (constructor, schema) = TlTypeTable.Find(name);
        type = new()
        {
            Constructor = constructor,
            Schema = schema,
            UnrecognizedName = constructor == TlConstructorId.Unrecognized ? TlText.GetAsciiString(name) : null,
            LeadingKey = key,
        };
        return true;
    }

    /// <inheritdoc cref="TlReader.ReadFieldless"/>
    public T? ReadFieldless<T>(ref TlReadContext context, in TlTypeName type, T shared)
        where T : TdObject =>
        ReadUndeclared(ref context, type) is { } unknownFields ? TlReader.With(shared, unknownFields) : null;

    /// <summary>Reads the rest of an object without known fields.</summary>
    public TdUnknownFields? ReadUndeclared(ref TlReadContext context, in TlTypeName type)
    {
        var other = new TlUndeclaredFields(ref context, type.Constructor, type);
        var rest = Rest;
        if (!Skip(ref rest, "}"u8))
        {
            var passed = other.PassUnknownTo("}"u8, rest, ref this, ref context);
            if (!passed.IsFound)
            {
                return null;
            }

            rest = passed.Rest;
        }

        LeaveObject(rest);
        return other.End();
    }

    /// <summary>Leaves an object, and sets <see cref="Rest"/> to the text after it.</summary>
    public void LeaveObject(ReadOnlySpan<byte> rest)
    {
        Rest = rest;
        Depth--;
    }

    /// <summary>Reads the name of a field that isn't the expected one.</summary>
    public bool ReadName(out ReadOnlySpan<byte> name)
    {
        name = default;
        var rest = Rest;
        var isRead = Skip(ref rest, ","u8) && ReadAsciiText(ref rest, out name) && Skip(ref rest, ":"u8);
        Rest = rest;
        return isRead;
    }

    /// <summary>Gets a <see cref="Utf8JsonReader"/> on the next value. <see cref="GoOnAfter"/> then continues after it.</summary>
    /// <remarks>Its maximum depth excludes the open levels, so that both readers refuse the same nesting.</remarks>
    public readonly Utf8JsonReader ReaderOfValue()
    {
        var reader = new Utf8JsonReader(Rest, new JsonReaderOptions { MaxDepth = MaxDepth - Depth });
        reader.Read();
        return reader;
    }

    public void GoOnAfter(scoped in Utf8JsonReader value) => Rest = Rest[(int)value.BytesConsumed..];

    public bool ReadVector<T>(ref TlReadContext context, TlReadCanonical<T> read, out ImmutableArray<T> value)
        where T : class
    {
        value = [];
        var rest = Rest;
        if (Skip(ref rest, "[]"u8))
        {
            Rest = rest;
            return true;
        }

        if (!Skip(ref rest, "["u8))
        {
            return false;
        }

        Depth++;
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            Rest = rest;
            if (read(ref this, ref context) is not { } item)
            {
                return false;
            }

            items.Add(item);
            rest = Rest;
        }
        while (Skip(ref rest, ","u8));

        var isEnded = Skip(ref rest, "]"u8);
        Rest = rest;
        Depth--;
        value = items.DrainToImmutable();
        return isEnded;
    }
}
