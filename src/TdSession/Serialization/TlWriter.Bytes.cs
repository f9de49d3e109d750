namespace TdSession.Serialization;

/// <content>Writing without a <see cref="Utf8JsonWriter"/>: TDLib's own bytes, at any depth.</content>
internal ref partial struct TlWriter
{
    private TlWriter(Span<byte> initial, TdJsonFormat format)
        : this(initial, format ?? throw new ArgumentNullException(nameof(format)), TdJavaScriptEncoder.Instance)
    {
    }

    public static byte[] ToUtf8Bytes(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var json = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        json.WriteMessage(value, extra, clientId);
        return json._json.Json.ToArray();
    }

    public static string ToText(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var json = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        json.WriteMessage(value, extra, clientId);
        return TlText.GetAsciiString(json._json.Json);
    }

    public static void Write(IBufferWriter<byte> output, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        using var json = new TlWriter(stackalloc byte[TlJsonBuilder.InitialCapacity], format);
        json.WriteMessage(value, extra, clientId);
        output.Write(json._json.Json);
    }
}
