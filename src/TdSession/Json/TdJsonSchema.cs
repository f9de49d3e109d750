using System.Collections;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TdSession;

/// <summary>The JSON schemas of the library's types, which an exporter cannot find out by itself: they are written by a
/// converter.</summary>
/// <remarks>A JSON schema describes what is written in the format of the converter that the options have. Reading takes more: other
/// spellings, missing fields of older eras, unknown fields.</remarks>
public static class TdJsonSchema
{
    // A list of lists, or a dictionary of them. A type can be a list of itself, so there is an end.
    private const int MaxNesting = 64;

    /// <summary>Gets the schema of a type of this library, or of a list or a dictionary of one.</summary>
    /// <param name="type">The metadata of the type, from the options that it is written with.</param>
    /// <param name="reference">For a document that has each schema once, such as one of OpenAPI. Asked for each type of this library that
    /// stands inside another: where the document has its schema, such as <c>#/components/schemas/Session</c>, or <see langword="null"/> to
    /// have it written out.</param>
    /// <returns>The schema, or <see langword="null"/> if the type is any other.</returns>
    /// <exception cref="ArgumentNullException">There is no metadata.</exception>
    public static JsonObject? GetSchema(JsonTypeInfo type, Func<Type, string?>? reference = null) =>
        GetSchema(type ?? throw new ArgumentNullException(nameof(type)), reference, MaxNesting);

    /// <summary>Returns the JSON schema of one of the library's types: for
    /// <see cref="JsonSchemaExporterOptions.TransformSchemaNode"/>.</summary>
    /// <param name="context">The node that the exporter is at.</param>
    /// <param name="schema">The schema that it made for it.</param>
    /// <returns>The schema of a type of this library; that of a list or a dictionary of one, with its items; for any other type, what the
    /// exporter made.</returns>
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

    // Asks for the metadata of no other type than a collection: that of an app's class can throw.
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
