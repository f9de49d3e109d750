using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TdSession.Serialization;

/// <summary>Writes TL objects as TDLib does: without white space, the fields in their order. It writes whole runs of bytes, names together with their punctuation.</summary>
internal ref partial struct TlWriter
{
    private const int InitialCapacity = 1024;
    private const int PieceLength = 256;    // of a text to escape
    private const int MaxUtf8BytesPerChar = 3;    // bytes of a UTF-16 unit
    private const int DefaultMaxDepth = 1000;    // of JsonWriterOptions, where nothing else is said

    private readonly TdJsonFormat _format;
    private readonly JsonWriterOptions _options;
    private readonly JavaScriptEncoder _encoder;
    private byte[] _json = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    private int _length;
    private int _depth;
    private int _deepest;

    private TlWriter(TdJsonFormat format, JsonWriterOptions options, int depth)
    {
        _format = format;
        _options = options;
        _encoder = options.Encoder ?? JavaScriptEncoder.Default;
        _depth = depth;
    }

    /// <summary>Gets the schema to write, as far as it can say what an object holds.</summary>
    public readonly TdSchema Schema => _format.Schema;

    private readonly int MaxDepth => _options.MaxDepth == 0 ? DefaultMaxDepth : _options.MaxDepth;

    /// <summary>Writes an object, with the fields of its envelope if it has one.</summary>
    public static void Write(Utf8JsonWriter writer, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = new TlWriter(format, writer.Options, writer.CurrentDepth);
        try
        {
            json.WriteMessage(value, extra, clientId);
            json.CopyTo(writer);
        }
        finally
        {
            Return(json._json, json._length);
        }
    }

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
        Enter();
        value.WriteFields(ref this);
        Write("}"u8);
        _depth--;
    }

    public void WriteVector<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items)
        where T : TdObject
    {
        Write(name);
        Enter();
        Write("["u8);
        for (var index = 0; index < items.Length; index++)
        {
            WriteObject(index == 0 ? default : ","u8, items[index]);
        }

        Write("]"u8);
        _depth--;
    }

    public void WriteUnknown(TdUnknownFields fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        using var json = new MemoryStream();
        using (var writer = CreateWriter(json, _depth - 1))
        {
            writer.WriteStartObject();
            fields.CopyTo(writer);
            writer.WriteEndObject();
        }

        Write(","u8);
        Write(json.GetBuffer().AsSpan(1, (int)json.Length - 2));    // without the braces
    }

    private static void Return(byte[] json, int length)
    {
        json.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(json);
    }

    private void WriteMessage(TdObject value, JsonElement? extra, int clientId)
    {
        Enter();
        value.WriteFields(ref this);
        if (extra is { } element)
        {
            WriteElement(",\"@extra\":"u8, element);
        }

        if (clientId != 0)
        {
            WriteInt32(",\"@client_id\":"u8, clientId);
        }

        Write("}"u8);
    }

    private void WriteElement(ReadOnlySpan<byte> name, JsonElement value)
    {
        using var json = new MemoryStream();
        using (var writer = CreateWriter(json, _depth))
        {
            value.WriteTo(writer);
        }

        Write(name);
        Write(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    private readonly Utf8JsonWriter CreateWriter(MemoryStream json, int depth)
    {
        var options = _options;
        options.Indented = false;
        options.MaxDepth = Math.Max(1, MaxDepth - depth);
        return new Utf8JsonWriter(json, options);
    }

    /// <summary>Hands over what was written: as it is, or token by token where the app's writer indents, or has to say that it is too deep.</summary>
    private readonly void CopyTo(Utf8JsonWriter writer)
    {
        var json = _json.AsSpan(0, _length);
        if (!_options.Indented && _deepest <= MaxDepth)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        TlRawJson.Copy(ref reader, writer);
    }

    private void Enter()
    {
        if (++_depth > _deepest)
        {
            _deepest = _depth;
        }
    }

    private void WriteDecimal(long value)
    {
        const int MaxInt64Length = 20;
        Utf8Formatter.TryFormat(value, Reserve(MaxInt64Length), out var length);
        _length += length;
    }

    private unsafe void WriteText(string value)
    {
        if (value.Length > TlRawJson.MaxTextLength)
        {
            throw new ArgumentException($"A text of {value.Length} characters is too long for JSON.");
        }

        fixed (char* text = value)
        {
            if (_encoder.FindFirstCharacterToEncode(text, value.Length) >= 0)
            {
                WriteEscaped(value);
                return;
            }
        }

        Reserve((value.Length * MaxUtf8BytesPerChar) + 2);
        _json[_length++] = (byte)'"';
        _length += Encoding.UTF8.GetBytes(value, 0, value.Length, _json, _length);
        _json[_length++] = (byte)'"';
    }

    private void WriteEscaped(string value)
    {
        Write("\""u8);
        var longest = Math.Min(value.Length, PieceLength) * _encoder.MaxOutputCharactersPerInputCharacter;
        var escaped = ArrayPool<char>.Shared.Rent(longest);
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            var length = Math.Min(rest.Length, PieceLength);
            var piece = rest[..(length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? length - 1 : length)];
            if (_encoder.Encode(piece, escaped.AsSpan(0, longest), out _, out var written) != OperationStatus.Done)
            {
                throw new ArgumentException("The encoder refuses a text.");
            }

            Reserve(written * MaxUtf8BytesPerChar);
            _length += Encoding.UTF8.GetBytes(escaped, 0, written, _json, _length);
            rest = rest[piece.Length..];
        }

        escaped.AsSpan(0, longest).Clear();
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
        Return(_json, _length);
        _json = longer;
    }
}
