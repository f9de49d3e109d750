using System.Buffers;
using System.Text.Json;

namespace TdSession.Serialization;

/// <content>The way out without a <see cref="Utf8JsonWriter"/>: TDLib's own bytes, as they were composed.</content>
internal ref partial struct TlWriter
{
    // However deep: what was read can be written.
    private static readonly JsonWriterOptions _tdLib = new() { Encoder = TdJavaScriptEncoder.Instance, MaxDepth = int.MaxValue };

    public static byte[] ToUtf8Bytes(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(format, value, extra, clientId);
        var utf8 = json._json.AsSpan(0, json._length).ToArray();
        Return(json._json, json._length);
        return utf8;
    }

    public static string ToText(TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(format, value, extra, clientId);
        var text = TlRawJson.GetAsciiString(json._json.AsSpan(0, json._length));
        Return(json._json, json._length);
        return text;
    }

    public static void Write(IBufferWriter<byte> output, TdJsonFormat format, TdObject value, JsonElement? extra = null, int clientId = 0)
    {
        var json = Compose(format, value, extra, clientId);
        output.Write(json._json.AsSpan(0, json._length));
        Return(json._json, json._length);
    }

    /// <summary>Writes an object into the buffer of a new writer. The caller returns that; where an exception is thrown it is left to the
    /// garbage collector.</summary>
    private static TlWriter Compose(TdJsonFormat format, TdObject value, JsonElement? extra, int clientId)
    {
        var json = new TlWriter(format ?? throw new ArgumentNullException(nameof(format)), _tdLib, depth: 0);
        json.WriteMessage(value, extra, clientId);
        return json;
    }
}
