#if !NET10_0_OR_GREATER

namespace TdSession.Tests;

/// <summary>What System.Text.Json has from 10.0 on: the library, and so its tests below net10.0, make do with 9.0.</summary>
internal static class JsonElementParse
{
    extension(JsonElement)
    {
        public static JsonElement Parse(string json, JsonDocumentOptions options = default) =>
            JsonDocument.Parse(json, options).RootElement;

        public static JsonElement Parse(ReadOnlyMemory<byte> utf8Json) => JsonDocument.Parse(utf8Json).RootElement;
    }
}
#endif
