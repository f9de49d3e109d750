namespace TdSession.Serialization;

/// <content>Writing without a <see cref="Utf8JsonWriter"/>: TDLib's own bytes, at any depth.</content>
internal ref partial struct TlWriter
{
    public static byte[] ToUtf8Bytes(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(stackalloc byte[TlJsonBuilder.InitialCapacity], format, value, extra, clientId);
        var utf8 = json._json.Json.ToArray();
        json._json.Return();
        return utf8;
    }

    public static string ToText(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(stackalloc byte[TlJsonBuilder.InitialCapacity], format, value, extra, clientId);
        var text = TlText.GetAsciiString(json._json.Json);
        json._json.Return();
        return text;
    }

    public static void Write(IBufferWriter<byte> output, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(stackalloc byte[TlJsonBuilder.InitialCapacity], format, value, extra, clientId);
        output.Write(json._json.Json);
        json._json.Return();
    }

    /// <summary>Writes an object with a new writer, whose buffer the caller returns. Where an exception is thrown, a rented buffer is
    /// left to the garbage collector.</summary>
    private static TlWriter Compose(Span<byte> initial, TdJsonFormat format, TdObject value, JsonElement? extra, int clientId)
    {
        var json = new TlWriter(initial, format ?? throw new ArgumentNullException(nameof(format)), TdJavaScriptEncoder.Instance);
        json.WriteMessage(value, extra, clientId);
        return json;
    }
}
