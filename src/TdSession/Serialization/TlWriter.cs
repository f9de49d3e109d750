using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TdSession;

/// <summary>Writes TL objects as TDLib does: without white space, the fields in their order. It writes whole runs of bytes, names together with their punctuation.</summary>
internal ref struct TlWriter
{
    private const int UsualLength = 1024;
    private const int MostUtf8 = 3;    // bytes of a UTF-16 unit

    private readonly TdJsonFormat _format;
    private readonly JsonWriterOptions _options;
    private readonly JavaScriptEncoder _encoder;
    private byte[] _json = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int _length;

    public TlWriter(TdJsonFormat format, JsonWriterOptions options)
    {
        _format = format;
        _options = options;
        _encoder = options.Encoder ?? JavaScriptEncoder.Default;
    }

    public readonly bool IsV1865 => _format.Schema == TdSchema.V1865;

    /// <summary>Says that a value cannot be written in the old schema.</summary>
    public static NotSupportedException NeedsV1865(string place) =>
        new($"{place}: the schema of TDLib 1.8.18 to 1.8.63 has no spelling for this case; write it with a {nameof(TdJsonFormat)} whose {nameof(TdJsonFormat.Schema)} is {nameof(TdSchema.V1865)}.");

    /// <summary>Writes the start of an object with its type key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteType(ReadOnlySpan<byte> name)
    {
        Write(_format.TypeKey == TdTypeKey.AtType ? "{\"@type\":\""u8 : "{\"_\":\""u8);
        Write(name);
        Write("\""u8);
    }

    /// <summary>Writes the start of an object of a type that may have any name.</summary>
    public void WriteType(string name)
    {
        Write(_format.TypeKey == TdTypeKey.AtType ? "{\"@type\":"u8 : "{\"_\":"u8);
        WriteText(name);
    }

    /// <summary>Writes text that is JSON, such as the name of a field with its punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBool(ReadOnlySpan<byte> name, bool value)
    {
        Write(name);
        Write(value ? "true"u8 : "false"u8);
    }

    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt53(name, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt53(ReadOnlySpan<byte> name, long value)
    {
        Write(name);
        WriteDecimal(value);
    }

    /// <summary>Writes an int64 as TDLib does, as a string: JavaScript's numbers would lose its last digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        Write(name);
        Write("\""u8);
        WriteDecimal(value);
        Write("\""u8);
    }

    public void WriteDate(ReadOnlySpan<byte> name, DateTimeOffset value) => WriteInt53(name, UnixDate.FromDateTimeOffset(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        Write(name);
        WriteText(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObject(ReadOnlySpan<byte> name, TdObject value)
    {
        Write(name);
        value.WriteFields(ref this);
        Write("}"u8);
    }

    public void WriteVector<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items)
        where T : TdObject
    {
        Write(name);
        Write("["u8);
        for (var index = 0; index < items.Length; index++)
        {
            WriteObject(index == 0 ? default : ","u8, items[index]);
        }

        Write("]"u8);
    }

    /// <summary>Writes JSON that the library does not interpret.</summary>
    public void WriteElement(ReadOnlySpan<byte> name, JsonElement value)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, _options))
        {
            value.WriteTo(writer);
        }

        Write(name);
        Write(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    public void WriteUnknown(TdUnknownFields fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, _options))
        {
            writer.WriteStartObject();
            fields.WriteTo(writer);
            writer.WriteEndObject();
        }

        Write(","u8);
        Write(json.GetBuffer().AsSpan(1, (int)json.Length - 2));
    }

    /// <summary>Hands over what was written.</summary>
    public readonly void CopyTo(Utf8JsonWriter writer)
    {
        var json = _json.AsSpan(0, _length);
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        TlRawJson.Copy(ref reader, writer);
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_json);

    private void WriteDecimal(long value)
    {
        const int LongestInt64 = 20;
        Utf8Formatter.TryFormat(value, Reserve(LongestInt64), out var length);
        _length += length;
    }

    private unsafe void WriteText(string value)
    {
        fixed (char* text = value)
        {
            if (_encoder.FindFirstCharacterToEncode(text, value.Length) >= 0)
            {
                WriteEscaped(value);
                return;
            }
        }

        Reserve(checked((value.Length * MostUtf8) + 2));
        _json[_length++] = (byte)'"';
        _length += Encoding.UTF8.GetBytes(value, 0, value.Length, _json, _length);
        _json[_length++] = (byte)'"';
    }

    private void WriteEscaped(string value)
    {
        Write("\""u8);
        var escaped = ArrayPool<char>.Shared.Rent(UsualLength);
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            _encoder.Encode(rest, escaped, out var consumed, out var length);
            Reserve(length * MostUtf8);
            _length += Encoding.UTF8.GetBytes(escaped, 0, length, _json, _length);
            rest = rest[consumed..];
        }

        ArrayPool<char>.Shared.Return(escaped);
        Write("\""u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_json.Length - _length < length)
        {
            Grow(length);
        }

        return _json.AsSpan(_length);
    }

    private void Grow(int length)
    {
        var longer = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + length), _json.Length * 2));
        _json.AsSpan(0, _length).CopyTo(longer);
        ArrayPool<byte>.Shared.Return(_json);
        _json = longer;
    }
}
