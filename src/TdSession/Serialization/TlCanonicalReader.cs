using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TdSession.Serialization;

/// <summary>Reads one TL object in the canonical text that TDLib and its clients write; gives up, with <see langword="null"/>, where it is another.</summary>
internal delegate T? TlReadCanonical<out T>(ref TlCanonicalReader json, ref TlReadContext context)
    where T : class;

/// <summary>A second, faster way through a message that is exactly as TDLib or a JavaScript client wrote it: no white space, the fields in their order, new ones anywhere between those that every version has.</summary>
/// <remarks>It compares names together with their punctuation, and never reports an error: whatever it does not expect is left to <see cref="TlReader"/>, which judges.</remarks>
internal ref partial struct TlCanonicalReader(ReadOnlySpan<byte> json)
{
    private const int MaxDepth = 64;    // of JsonReaderOptions, where nothing else is said

    private ReadOnlySpan<byte> _rest = json;

    /// <summary>Gets a value indicating whether nothing follows but white space, such as the line break of a log.</summary>
    public readonly bool IsAtEnd
    {
        get
        {
            foreach (var unit in _rest)
            {
                if (unit is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Gets how many objects and vectors are open.</summary>
    public int Depth { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!_rest.StartsWith(expected))
        {
            return false;
        }

        _rest = _rest[expected.Length..];
        return true;
    }

    /// <summary>Reads the start of an object with its type key.</summary>
    public bool ReadConstructor(ref TlReadContext context, out TlConstructorId constructor)
    {
        constructor = TlConstructorId.Unrecognized;
        var key = Skip("{\"@type\":"u8) ? TlReservedName.AtType
            : Skip("{\"_\":"u8) ? TlReservedName.Underscore
            : TlReservedName.None;
        if (key == TlReservedName.None || !ReadAsciiText(out var name))
        {
            return false;
        }

        Depth++;
        constructor = TlTypeTable.Find(name);
        context.LeadingTypeKey = key;
        context.UnrecognizedName = constructor == TlConstructorId.Unrecognized ? TlText.GetAsciiString(name) : null;
        return true;
    }

    /// <summary>Notes that an object has ended.</summary>
    public void LeaveObject() => Depth--;

    /// <summary>Reads the name of a field that is not the expected one.</summary>
    public bool ReadName(out ReadOnlySpan<byte> name)
    {
        name = default;
        return Skip(","u8) && ReadAsciiText(out name) && Skip(":"u8);
    }

    /// <summary>Gets a general reader on the value that comes next; <see cref="Advance"/> goes on behind it.</summary>
    public readonly Utf8JsonReader Value()
    {
        var reader = new Utf8JsonReader(_rest, new JsonReaderOptions { MaxDepth = MaxDepth - Depth });
        reader.Read();
        return reader;
    }

    public void Advance(scoped in Utf8JsonReader past) => _rest = _rest[(int)past.BytesConsumed..];

    public bool ReadBool(out bool value)
    {
        value = Skip("true"u8);
        return value || Skip("false"u8);
    }

    public bool ReadInt32(out int value)
    {
        var isRead = ReadDecimal(out var wide);
        value = unchecked((int)wide);
        return isRead && value == wide;
    }

    public bool ReadInt53(out long value) => ReadDecimal(out value);

    public bool ReadInt64(out long value)
    {
        value = 0;
        return Skip("\""u8) && ReadDecimal(out value) && Skip("\""u8);
    }

    public bool ReadDate(out DateTimeOffset value)
    {
        var isRead = ReadInt32(out var seconds);
        value = UnixDate.ToDateTimeOffset(seconds);
        return isRead;
    }

    public bool ReadVector<T>(ref TlReadContext context, TlReadCanonical<T> read, out ImmutableArray<T> value)
        where T : class
    {
        value = [];
        if (Skip("[]"u8))
        {
            return true;
        }

        if (!Skip("["u8))
        {
            return false;
        }

        Depth++;
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            if (read(ref this, ref context) is not { } item)
            {
                return false;
            }

            items.Add(item);
        }
        while (Skip(","u8));

        Depth--;
        value = items.DrainToImmutable();
        return Skip("]"u8);
    }

    /// <summary>Reads a canonical decimal.</summary>
    private bool ReadDecimal(out long value)
    {
        var isNegative = Skip("-"u8);
        var digits = _rest;
        value = 0;
        var length = 0;
        while (length < digits.Length && (uint)(digits[length] - '0') <= 9)
        {
            value = unchecked((value * 10) + (digits[length] - '0'));
            length++;
        }

        if (length is 0 or > 19 || (digits[0] == '0' && (length > 1 || isNegative)))
        {
            return false;
        }

        // 19 digits overflow into the sign, and never past it.
        var isInRange = value >= 0 || (isNegative && value == long.MinValue);
        value = isNegative ? unchecked(-value) : value;
        _rest = digits[length..];
        return isInRange;
    }
}
