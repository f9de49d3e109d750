using System.Collections;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TdSession;

/// <summary>The JSON schemas of TdSession's types. An exporter can't determine them, because a converter writes the types.</summary>
/// <remarks>A JSON schema describes what the converter in the options writes. Reading accepts more: other spellings, unknown fields, and
/// objects of older TDLib versions.</remarks>
public static class TdJsonSchema
{
    // For lists of lists, and dictionaries of lists. A type can be a list of itself, so the nesting needs a limit.
    private const int MaxNesting = 64;

    /// <summary>Gets the JSON schema of a TdSession type, or of a list or a dictionary of one.</summary>
    /// <param name="type">The metadata of the type, from the options that write it.</param>
    /// <param name="reference">Returns the reference to the schema of a nested TdSession type, such as
    /// <c>#/components/schemas/Session</c>, or <see langword="null"/> to write the schema inline. Use it for a document that has each
    /// schema once, such as an OpenAPI document.</param>
    /// <returns>The schema, or <see langword="null"/> for any other type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static JsonObject? GetSchema(JsonTypeInfo type, Func<Type, string?>? reference = null) =>
        GetSchema(type ?? throw new ArgumentNullException(nameof(type)), reference, MaxNesting);

    /// <summary>Returns the JSON schema of a TdSession type. Set <see cref="JsonSchemaExporterOptions.TransformSchemaNode"/> to this
    /// method.</summary>
    /// <param name="context">The exporter's current node.</param>
    /// <param name="schema">The exporter's schema of the node.</param>
    /// <returns>The schema of a TdSession type. For a list or a dictionary of one, the exporter's schema, completed by the schema of the
    /// items. For any other type, the exporter's schema.</returns>
    public static JsonNode TransformSchemaNode(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Converter is ITlConverter { Format: var format })
        {
            var found = Find(context.TypeInfo.Type, format, reference: null);
            return context.PropertyInfo is { IsGetNullable: true }
                ? new JsonObject { ["anyOf"] = new JsonArray(found, new JsonObject { ["type"] = "null" }) }
                : found;
        }

        // The exporter describes lists and dictionaries itself, but leaves out the items if a converter writes them.
        if (schema is JsonObject collection && !collection.ContainsKey("$ref") && context.BaseTypeInfo is null
            && FindOwnElement(context.TypeInfo, reference: null) is { } element)
        {
            collection[context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary ? "additionalProperties" : "items"] = element;
        }

        return schema;
    }

    private static JsonObject? GetSchema(JsonTypeInfo type, Func<Type, string?>? reference, int maxNesting) => type switch
    {
        { Converter: ITlConverter { Format: var format } } => Find(type.Type, format, reference),
        { Kind: JsonTypeInfoKind.Enumerable } when FindElement(type, reference, maxNesting) is { } element =>
            new JsonObject { ["type"] = "array", ["items"] = element },
        { Kind: JsonTypeInfoKind.Dictionary } when FindElement(type, reference, maxNesting) is { } element =>
            new JsonObject { ["type"] = "object", ["additionalProperties"] = element },
        _ => null,
    };

    // Gets the metadata of collections only: getting that of an app's class can throw.
    private static JsonObject? FindElement(JsonTypeInfo type, Func<Type, string?>? reference, int maxNesting) =>
        FindOwnElement(type, reference) is { } own ? own
        : maxNesting > 0 && type.ElementType is { } element && typeof(IEnumerable).IsAssignableFrom(element)
            && type.Options.TryGetTypeInfo(element, out var info) ? GetSchema(info, reference, maxNesting - 1)
        : null;

    private static JsonObject? FindOwnElement(JsonTypeInfo type, Func<Type, string?>? reference) =>
        type.ElementType is { } element && TdJsonConverter.Create(element, TdJsonFormat.Default) is not null
        && type.Options.TryGetTypeInfo(element, out var info) && info.Converter is ITlConverter { Format: var format }
            ? Held(element, format, reference)
            : null;

    private static JsonObject Held(Type type, TdJsonFormat format, Func<Type, string?>? reference) =>
        reference?.Invoke(type) is { } uri ? new JsonObject { ["$ref"] = uri } : Find(type, format, reference);

    private static JsonObject Find(Type type, TdJsonFormat format, Func<Type, string?>? reference)
    {
        const string Envelope = """{"type":"object","properties":{"@extra":{},"@client_id":{"type":"integer","format":"int32"}}}""";
        return type == typeof(TdEnvelope)
            ? new JsonObject { ["allOf"] = new JsonArray(Held(typeof(TdObject), format, reference), JsonNode.Parse(Envelope)) }
            : JsonNode.Parse(TlJsonSchemaText.Find(type, format.TypeKeyName, format.Schema, Encoded)!)!.AsObject();

        string? Encoded(Type held) => reference?.Invoke(held) is { } uri ? JsonEncodedText.Encode(uri).ToString() : null;
    }
}
