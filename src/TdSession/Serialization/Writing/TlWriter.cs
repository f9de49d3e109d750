using System.Runtime.InteropServices;
using System.Text.Encodings.Web;

namespace TdSession.Serialization;

/// <summary>Writes TL objects as TDLib does: without white space, the fields in their order. It writes names together with their
/// punctuation.</summary>
/// <remarks>A message is built in a separate buffer even for a <see cref="Utf8JsonWriter"/>. Writing token by token takes up to twice the
/// time, and leaves escaped strings in the shared pool.</remarks>
internal ref struct TlWriter
{
    private const int DefaultMaxDepth = 1000;    // the default of JsonWriterOptions

    private readonly TdJsonFormat _format;

    [SuppressMessage("Usage", "CA2213", Justification = "Dispose disposes it. The rule doesn't see that in a ref struct.")]
    private TlJsonBuilder _builder;

    private TlWriter(Span<byte> initial, TdJsonFormat format, JavaScriptEncoder? encoder = null, int depth = 0)
    {
        _format = format ?? throw new ArgumentNullException(nameof(format));
        _builder = new TlJsonBuilder(initial, encoder ?? TdJavaScriptEncoder.Instance, depth);
    }

    /// <summary>Gets the schema to write, if it can express the object.</summary>
    public readonly TdSchema Schema => _format.Schema;

    /// <summary>Writes an object, with the fields of its envelope if it has one.</summary>
    /// <exception cref="JsonException">The object is nested too deeply, or has a string that is too long.</exception>
    public static void Write(Utf8JsonWriter writer, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var encoder = writer.Options.Encoder ?? JavaScriptEncoder.Default;
        using var message = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format, encoder, writer.CurrentDepth);
        message.WriteMessage(value, extra, clientId);
        message.CopyTo(writer);
    }

    /// <summary>Writes an object without a <see cref="Utf8JsonWriter"/>, like the two methods after it: TDLib's bytes, at any
    /// depth.</summary>
    public static byte[] ToUtf8Bytes(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var writer = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        writer.WriteMessage(value, extra, clientId);
        return writer._builder.Json.ToArray();
    }

    public static string ToText(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var writer = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        writer.WriteMessage(value, extra, clientId);
        return TlText.GetAsciiString(writer._builder.Json);
    }

    public static void Write(IBufferWriter<byte> output, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var writer = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        writer.WriteMessage(value, extra, clientId);
        output.Write(writer._builder.Json);
    }

    public readonly void Dispose() => _builder.Dispose();

    /// <summary>Writes the start of an object with its type key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteType(ReadOnlySpan<byte> name)
    {
        Write(_format.TypeKey == TdTypeKey.AtType ? TlReservedNames.AtTypeStart : TlReservedNames.UnderscoreStart);
        _builder.Write("\""u8, name);
        Write("\""u8);
    }

    /// <summary>Writes the start of an object whose type can have any name.</summary>
    public void WriteType(string name)
    {
        Write(_format.TypeKey == TdTypeKey.AtType ? TlReservedNames.AtTypeStart : TlReservedNames.UnderscoreStart);
        _builder.WriteText(name);
    }

    /// <summary>Writes JSON unchanged, such as the name of a field with its punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> json) => _builder.Write(json);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBool(ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            _builder.Write(name, "true"u8);
        }
        else
        {
            _builder.Write(name, "false"u8);
        }
    }

    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt53(name, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt53(ReadOnlySpan<byte> name, long value)
    {
        Write(name);
        _builder.WriteDecimal(value);
    }

    /// <summary>Writes an int64 as TDLib does, as a string: a JavaScript number would lose the last digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        Write(name);
        _builder.WriteQuotedDecimal(value);
    }

    public void WriteDate(ReadOnlySpan<byte> name, DateTimeOffset value) => WriteInt53(name, UnixDate.FromDateTimeOffset(value));

    /// <summary>Writes a date, or 0 if it is unknown.</summary>
    public void WriteDate(ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteInt53(name, value is { } date ? UnixDate.FromDateTimeOffset(date) : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        Write(name);
        _builder.WriteText(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObject(ReadOnlySpan<byte> name, TdObject value)
    {
        Write(name);
        _builder.CountOpen();    // WriteFields begins with WriteType, which writes the brace
        value.WriteFields(ref this);
        _builder.Close("}"u8);
    }

    public void WriteVector<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items)
        where T : TdObject
    {
        Write(name);
        _builder.CountOpen();
        Write("["u8);
        for (var index = 0; index < items.Length; index++)
        {
            WriteObject(index == 0 ? default : ","u8, items[index]);
        }

        _builder.Close("]"u8);
    }

    public void WriteUnknown(TdUnknownFields fields)
    {
        foreach (var field in fields.Texts)
        {
            Write(","u8);
            _builder.WriteText(field.Key);
            Write(":"u8);
            _builder.WriteValue(field.Value);
        }
    }

    private void WriteMessage(TdObject value, JsonElement? extra, int clientId)
    {
        _builder.CountOpen();
        value.WriteFields(ref this);
        if (extra is { } element)
        {
            Write(TlReservedNames.ExtraKey);
            _builder.WriteValue(JsonMarshal.GetRawUtf8Value(element));
        }

        if (clientId != 0)
        {
            WriteInt32(TlReservedNames.ClientIdKey, clientId);
        }

        _builder.Close("}"u8);
    }

    private readonly void CopyTo(Utf8JsonWriter writer)
    {
        var maxDepth = writer.Options.MaxDepth == 0 ? DefaultMaxDepth : writer.Options.MaxDepth;
        if (_builder.ReachedDepth > maxDepth)
        {
            throw new JsonException($"The object has a depth of {_builder.ReachedDepth}, and the maximum allowed depth is {maxDepth}.");
        }

        if (writer.Options.Indented)
        {
            CopyIndentedTo(writer);
        }
        else
        {
            writer.WriteRawValue(_builder.Json, skipInputValidation: true);
        }
    }

    /// <summary>The writer itself writes the braces and the first name, which depend on its position. The rest is one raw value: token by
    /// token, the writer would leave strings in the shared pool.</summary>
    private readonly void CopyIndentedTo(Utf8JsonWriter writer)
    {
        Span<byte> initial = stackalloc byte[TlJsonBuilder.InitialCapacity];
        using var members = new TlJsonBuilder(initial, JavaScriptEncoder.Default, writer.CurrentDepth);
        members.WriteIndented(_builder.Json, writer.Options);
        writer.WriteStartObject();
        writer.WritePropertyName(JsonEncodedText.Encode(_format.TypeKeyName));
        writer.WriteRawValue(members.Json, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
