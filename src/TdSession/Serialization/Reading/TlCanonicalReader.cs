namespace TdSession.Serialization;

/// <summary>Reads one TL object in canonical text, which TDLib and its clients write. Returns <see langword="null"/> if the text is not
/// canonical.</summary>
internal delegate T? TlReadCanonical<out T>(ref TlCanonicalReader json, ref TlReadContext context)
    where T : class;

/// <summary>A second, faster reader, for a message exactly as TDLib or a JavaScript client wrote it: no white space, the fields in their
/// order, unknown ones anywhere between them.</summary>
/// <remarks>
/// <para>It compares names together with their punctuation and never reports an error. It returns <see langword="null"/> for anything that
/// it does not expect, and the general reader, <see cref="TlReader"/>, then reads the message from the start. So it may refuse what is
/// rare, but must never accept what the general reader refuses or reads in another way.</para>
/// <para>The static methods work on what is left of the text. The generated code keeps that in a local variable, and so in registers, and
/// puts it into <see cref="Rest"/> for the instance methods.</para>
/// <para>Methods that parse a value are not inlined: the JIT has a budget for each method, and spends it on <see cref="Skip"/>, which the
/// generated code calls for every field.</para>
/// </remarks>
internal ref partial struct TlCanonicalReader(ReadOnlySpan<byte> json)
{
    private const int MaxDepth = 64;    // of JsonReaderOptions, by default; an object on the last level is left to the general reader

    /// <summary>Gets or sets what is left of the text.</summary>
    public ReadOnlySpan<byte> Rest { readonly get; set; } = json;

    /// <summary>Gets how many objects and vectors are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets a value indicating whether nothing follows but a line break, such as that of a log.</summary>
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

    /// <summary>Parses the value of a field, like each of the methods after it.</summary>
    /// <returns>Its length; 0 where there is none, or one that does not fit.</returns>
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
            Unrecognized = constructor == TlConstructorId.Unrecognized ? TlText.GetAsciiString(name) : null,
            LeadingKey = key,
        };
        return true;
    }

    /// <inheritdoc cref="TlReader.ReadFieldless"/>
    public T? ReadFieldless<T>(ref TlReadContext context, in TlTypeName type, T shared)
        where T : TdObject
    {
        if (Rest is [(byte)'}', .. var rest])
        {
            LeaveObject(rest);
            return shared;
        }

        return ReadUndeclared(ref context, type) is { } unknownFields ? TlReader.With(shared, unknownFields) : null;
    }

    /// <summary>Reads the rest of an object of which all fields are unknown.</summary>
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

    /// <summary>Notes that an object has ended, and what follows it.</summary>
    public void LeaveObject(ReadOnlySpan<byte> rest)
    {
        Rest = rest;
        Depth--;
    }

    /// <summary>Reads the name of a field that is not the expected one.</summary>
    public bool ReadName(out ReadOnlySpan<byte> name)
    {
        name = default;
        var rest = Rest;
        var isRead = Skip(ref rest, ","u8) && ReadAsciiText(ref rest, out name) && Skip(ref rest, ":"u8);
        Rest = rest;
        return isRead;
    }

    /// <summary>Gets a general reader on the value that comes next; <see cref="Advance"/> goes on behind it.</summary>
    /// <remarks>Its maximum depth is what is left of the message's, so that both readers refuse the same nesting.</remarks>
    public readonly Utf8JsonReader Value()
    {
        var reader = new Utf8JsonReader(Rest, new JsonReaderOptions { MaxDepth = MaxDepth - Depth });
        reader.Read();
        return reader;
    }

    public void Advance(scoped in Utf8JsonReader past) => Rest = Rest[(int)past.BytesConsumed..];

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
