using System.Buffers.Text;
using System.Text.Encodings.Web;

namespace TdSession.Serialization;

/// <summary>Builds compact JSON text, first in memory on the caller's stack, then in rented memory. Rented memory is cleared before it is
/// returned.</summary>
/// <remarks>It escapes strings itself: a <see cref="Utf8JsonWriter"/> leaves escaped strings in the shared pool.</remarks>
internal ref struct TlJsonBuilder(Span<byte> initial, JavaScriptEncoder encoder, int depth = 0)
{
    /// <summary>Enough for one session, so that it needs no rented memory.</summary>
    public const int InitialCapacity = 768;

    private const int FastGrowthLength = 1 << 20;
    private const int PieceLength = 256;    // of a string that is escaped in pieces
    private const int MaxInt64Length = 20;
    private const int MaxEscapedPieceLength = 1 << 20;

    private Span<byte> _json = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Json => _json[.._length];

    /// <summary>Gets the number of open objects and arrays.</summary>
    public int Depth { get; private set; } = depth;

    /// <summary>Gets the maximum of <see cref="Depth"/> so far.</summary>
    public int ReachedDepth { get; private set; } = depth;

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            _json[.._length].Clear();
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    /// <summary>Writes JSON unchanged, such as the name of a field with its punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes two pieces of JSON. One update of the length is faster than two, which would wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> next)
    {
        var free = Reserve(json.Length + next.Length);
        json.CopyTo(free);
        next.CopyTo(free[json.Length..]);
        _length += json.Length + next.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]    // the formatter is large
    public void WriteDecimal(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxInt64Length), out var length);
        _length += length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteQuotedDecimal(long value)
    {
        var free = Reserve(MaxInt64Length + 2);
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free[1..], out var length);
        free[length + 1] = (byte)'"';
        _length += length + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(ReadOnlySpan<byte> bracket)
    {
        Depth--;
        Write(bracket);
    }

    /// <summary>Counts an object or array whose bracket is written elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountOpen()
    {
        if (++Depth > ReachedDepth)
        {
            ReachedDepth = Depth;
        }
    }

    public unsafe void WriteText(string value)
    {
        if (TlText.IsTooLong(value))
        {
            throw TooLong();
        }

        bool isPlain;
        fixed (char* text = value)
        {
            isPlain = encoder.FindFirstCharacterToEncode(text, value.Length) < 0;
        }

        if (isPlain)
        {
            var free = Reserve((value.Length * TlText.MaxUtf8BytesPerChar) + 2);
            free[0] = (byte)'"';
            var length =
#if NET
                Ascii.FromUtf16(value, free[1..], out var ascii) == OperationStatus.Done ? ascii :
#endif
                Encoding.UTF8.GetBytes(value.AsSpan(), free[1..]);
            free[length + 1] = (byte)'"';
            _length += length + 2;
        }
        else
        {
            Write("\""u8);
            WriteEscaped(value.AsSpan());
            Write("\""u8);
        }
    }

    public void WriteValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, TlCompactJson.ReaderOptions);
        reader.Read();
        WriteValue(ref reader);
    }

    /// <summary>Writes the current value. Numbers keep their digits, and strings are escaped again.</summary>
    public void WriteValue(ref Utf8JsonReader reader)
    {
        for (var start = Depth; ; TlReader.Advance(ref reader))
        {
            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (!isEnd && _length > 0    // the last byte shows if a comma is needed: a text ends with a quote
                && _json[_length - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
            {
                Write(","u8);
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    WriteText(ref reader);
                    Write(":"u8);
                    break;
                case JsonTokenType.String:
                    WriteText(ref reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    CountOpen();
                    Write(reader.ValueSpan);
                    break;
                default:
                    Depth -= isEnd ? 1 : 0;
                    Write(TlReader.Token(ref reader));
                    break;
            }

            if (Depth == start)
            {
                return;
            }
        }
    }

    /// <summary>Writes an object, given as compact JSON, like an indenting <see cref="Utf8JsonWriter"/>, but without the braces and the
    /// first name.</summary>
    public void WriteIndented(ReadOnlySpan<byte> json, JsonWriterOptions options)
    {
        var reader = new Utf8JsonReader(json, TlCompactJson.ReaderOptions);
        reader.Read();
        reader.Read();
        for (var last = reader.TokenType; reader.Read() && reader.CurrentDepth > 0; last = reader.TokenType)
        {
            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            var isFirst = last is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (!isEnd && !isFirst && last != JsonTokenType.PropertyName)
            {
                Write(","u8);
            }

            if (last != JsonTokenType.PropertyName && !(isEnd && isFirst))
            {
                Write(options.NewLine == "\n" ? "\n"u8 : "\r\n"u8);
                var width = options.IndentSize * (Depth + reader.CurrentDepth);
                Reserve(width)[..width].Fill((byte)options.IndentCharacter);
                _length += width;
            }

            var isText = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String;
            Write(isText ? "\""u8 : default);
            Write(reader.ValueSpan);
            Write(reader.TokenType == JsonTokenType.PropertyName ? "\": "u8 : isText ? "\""u8 : default);
        }
    }

    private static JsonException TooLong() => new($"A text is longer than {TlText.MaxLength} bytes of UTF-8.");

    private void WriteText(ref Utf8JsonReader reader)
    {
        if (TlReader.IsVerbatim(ref reader)
            && reader.ValueSpan.Length <= TlText.MaxLength
            && encoder.FindFirstCharacterToEncodeUtf8(reader.ValueSpan) < 0)
        {
            Write("\""u8);
            Write(reader.ValueSpan);
            Write("\""u8);
        }
        else
        {
            WriteText(TlReader.GetText(ref reader));
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[PieceLength * TlText.EscapeLength];
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, PieceLength);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            var status = encoder.Encode(text[..length], escaped, out _, out var written);
            while (status == OperationStatus.DestinationTooSmall && escaped.Length < MaxEscapedPieceLength)
            {
                escaped = new char[escaped.Length * 4];    // an encoder can be wrong about its longest escape
                status = encoder.Encode(text[..length], escaped, out _, out written);
            }

            if (status != OperationStatus.Done)
            {
                throw new JsonException("The encoder refuses a text.");
            }

            WriteUtf8(escaped[..written]);
            text = text[length..];
        }
    }

    private void WriteUtf8(scoped ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * TlText.MaxUtf8BytesPerChar));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_json.Length - _length < length)
        {
            Grow(length);
        }

        return _json[_length..];
    }

    private void Grow(int length)
    {
        var growth = _json.Length < FastGrowthLength ? 4L : 2L;    // fewer copies for a list, with little waste for a long one
        var needed = Math.Max((long)_length + length, Math.Min(Math.Max(InitialCapacity, _json.Length * growth), TlText.MaxArrayLength));
        var longer = ArrayPool<byte>.Shared.Rent((int)Math.Min(needed, int.MaxValue));    // can throw an OutOfMemoryException
        Json.CopyTo(longer);
        Dispose();
        _json = _rented = longer;
    }
}
