using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using System.Text.Json;

namespace TdSession;

/// <summary>The fields of an object that this library does not know, by name: what a newer (or a much older) TDLib sent, kept to be written back.</summary>
/// <remarks>
/// <para>Values are kept as JSON text and parsed when they are first asked for; numbers keep their digits. They are written back in the order in which they came.</para>
/// <para>Two instances are equal when they have the same names with equal JSON values, in whatever order. Thread-safe, like everything immutable here.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "A name of the domain: it is a set of fields first and a dictionary second.")]
public sealed class TdUnknownFields : IReadOnlyDictionary<string, JsonElement>, IEquatable<TdUnknownFields>
{
    private static readonly JsonDocumentOptions _anyDepth = new() { MaxDepth = int.MaxValue };

    private readonly byte[] _json;
    private Dictionary<string, JsonElement>? _fields;

#if NET
    [DynamicDependency(nameof(Refuse))]
#endif
    internal TdUnknownFields(byte[] json, int count)
    {
        _json = json;
        Count = count;
    }

    /// <summary>Gets the instance without fields.</summary>
    public static TdUnknownFields Empty { get; } = new([], 0);

    /// <summary>Gets the number of fields.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Fields.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => Fields.Values;

    private Dictionary<string, JsonElement> Fields => _fields ??= Parse();

    /// <summary>Gets the value of a field.</summary>
    /// <param name="key">The name of the field in TL.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public JsonElement this[string key] => Fields[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Fields.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value) => Fields.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => Fields.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TdUnknownFields? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }

        if (_json.AsSpan().SequenceEqual(other._json))
        {
            return true;
        }

        foreach (var field in Fields)
        {
            if (!other.TryGetValue(field.Key, out var value) || !TlRawJson.AreEqual(field.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TdUnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        if (Count > 0)
        {
            foreach (var name in Fields.Keys)
            {
                hash ^= StringComparer.Ordinal.GetHashCode(name);
            }
        }

        return hash;
    }

    /// <summary>Returns the number of fields, and nothing of what is in them.</summary>
    /// <returns>Such as <c>2 unknown fields</c>.</returns>
    public override string ToString() => Count == 1 ? "1 unknown field" : $"{Count} unknown fields";

    internal void CopyTo(Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(_json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (TlReader.NextField(ref reader))
        {
            TlRawJson.Copy(ref reader, writer);
            reader.Read();
            TlRawJson.Copy(ref reader, writer);
        }
    }

    // What Newtonsoft.Json calls first where it meets a dictionary. It would write each value as an object without a field.
    [OnSerializing]
    private void Refuse(StreamingContext context) =>
        throw new NotSupportedException($"{nameof(TdUnknownFields)} is written with System.Text.Json.");

    private Dictionary<string, JsonElement> Parse()
    {
        var fields = new Dictionary<string, JsonElement>(Count, StringComparer.Ordinal);
        if (Count > 0)
        {
            foreach (var field in JsonDocument.Parse(_json, _anyDepth).RootElement.EnumerateObject())
            {
                fields.Add(field.Name, field.Value);
            }
        }

        return fields;
    }
}
