using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TdSession.Serialization;

/// <summary>Reads one TL object in canonical text, which TDLib and its clients write. Returns <see langword="null"/> if the text is not
/// canonical.</summary>
internal delegate T? TlReadCanonical<out T>(ref TlCanonicalReader json, ref TlReadContext context)
    where T : class;

/// <summary>A second, faster reader, for a message exactly as TDLib or a JavaScript client wrote it: no white space, the fields in their
/// order, unknown ones anywhere between them.</summary>
/// <remarks>It compares names together with their punctuation and never reports an error: whatever it does not expect is left to the
/// general reader, <see cref="TlReader"/>. The static methods work on what is left of the text. The generated code keeps that in a local
/// variable, and so in registers, and puts it into <see cref="Rest"/> for the instance methods.</remarks>
internal ref partial struct TlCanonicalReader(ReadOnlySpan<byte> json)
{
    private const int MaxDepth = 64;    // of JsonReaderOptions, where nothing else is said; the last level is left to the general reader

    /// <summary>Gets or sets what is left of the text.</summary>
    public ReadOnlySpan<byte> Rest { readonly get; set; } = json;

    /// <summary>Gets or sets a value indicating whether <see cref="TlUndeclaredFields.PassUnknownTo"/> found what it was to pass.</summary>
    public bool HasPassed { get; set; }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadBool(ref ReadOnlySpan<byte> rest, out bool value)
    {
        var length = ParseBool(rest, out value);
        rest = rest[length..];
        return length > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadInt32(ref ReadOnlySpan<byte> rest, out int value)
    {
        var isRead = ReadInt53(ref rest, out var wide);
        value = unchecked((int)wide);
        return isRead && value == wide;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadInt53(ref ReadOnlySpan<byte> rest, out long value)
    {
        var length = ParseDecimal(rest, out value);
        rest = rest[length..];
        return length > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadInt64(ref ReadOnlySpan<byte> rest, out long value)
    {
        var length = ParseQuotedDecimal(rest, out value);
        rest = rest[length..];
        return length > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadDate(ref ReadOnlySpan<byte> rest, out DateTimeOffset value)
    {
        var isRead = ReadInt32(ref rest, out var seconds);
        value = UnixDate.ToDateTimeOffset(seconds);
        return isRead;
    }

    /// <summary>Reads the start of an object with its type key.</summary>
    public bool ReadConstructor(ref TlReadContext context, out TlConstructorId constructor)
    {
        constructor = TlConstructorId.Unrecognized;
        var rest = Rest;
        var key = Skip(ref rest, "{\"@type\":"u8) ? TlReservedName.AtType
            : Skip(ref rest, "{\"_\":"u8) ? TlReservedName.Underscore
            : TlReservedName.None;
        if (key == TlReservedName.None || Depth >= MaxDepth - 1 || !ReadAsciiText(ref rest, out var name))
        {
            return false;
        }

        Rest = rest;
        Depth++;
        constructor = TlTypeTable.Find(name);
        context.LeadingTypeKey = key;
        context.TypeSchema = TlTypeTable.SchemaOf(name);
        context.UnrecognizedName = constructor == TlConstructorId.Unrecognized ? TlText.GetAsciiString(name) : null;
        return true;
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
        if (Depth >= MaxDepth - 1)
        {
            return false;
        }

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

    /// <summary>Parses <c>true</c> or <c>false</c>.</summary>
    /// <returns>Its length; 0 where there is neither.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ParseBool(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.StartsWith("true"u8);
        return value ? 4 : text.StartsWith("false"u8) ? 5 : 0;
    }

    /// <summary>Parses a canonical decimal in quotes.</summary>
    /// <returns>Its length with the quotes; 0 where there is none, or none of 64 bits.</returns>
    private static int ParseQuotedDecimal(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text is not [(byte)'"', .. var digits])
        {
            return 0;
        }

        var length = ParseDecimal(digits, out value);
        return length > 0 && length < digits.Length && digits[length] == '"' ? length + 2 : 0;
    }

    /// <summary>Parses a canonical decimal.</summary>
    /// <returns>Its length; 0 where there is none, or none of 64 bits.</returns>
    private static int ParseDecimal(ReadOnlySpan<byte> text, out long value)
    {
        var length = TlDecimal.Parse(text, out value, out var isInRange);
        return isInRange ? length : 0;
    }
}
