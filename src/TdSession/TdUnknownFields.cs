using System.Collections;
using System.Runtime.Serialization;

namespace TdSession;

/// <summary>The fields of an object that this library does not know, by name: what a newer (or a much older) TDLib sent, kept to be written
/// back.</summary>
/// <remarks>
/// <para>Values are kept as compact JSON text, and each is parsed when it is asked for; numbers keep their digits. They are written back in
/// the order in which they came.</para>
/// <para>Two instances are equal when they have the same names with the same values, in whatever order. The library does not interpret a
/// value, so it compares its text: white space and the way a character is escaped make no difference, digits do (<c>1</c> is not
/// <c>1.0</c>), and so does the order of the fields of an object inside a value.</para>
/// <para>A name that an object inside a value has twice is kept twice, whatever <see cref="JsonSerializerOptions"/> say about
/// duplicates. Thread-safe, like everything immutable here.</para>
/// </remarks>
[DataContract]
[SuppressMessage("Naming", "CA1710", Justification = "A name of the domain: it is a set of fields first and a dictionary second.")]
public sealed class TdUnknownFields : IReadOnlyDictionary<string, JsonElement>, IEquatable<TdUnknownFields>
{
#if NET
    [DynamicDependency(nameof(RefuseReading))]
    [DynamicDependency(nameof(RefuseWriting))]
#endif
    internal TdUnknownFields(Dictionary<string, byte[]> texts) => Texts = texts;

    /// <summary>Gets the instance without fields.</summary>
    public static TdUnknownFields Empty { get; } = new([]);

    /// <summary>Gets the number of fields.</summary>
    public int Count => Texts.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Texts.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => Texts.Values.Select(text => TlCompactJson.ToElement(text));

    /// <summary>Gets the fields in their order, with their values as compact JSON.</summary>
    internal Dictionary<string, byte[]> Texts { get; }

    /// <summary>Gets the value of a field.</summary>
    /// <param name="key">The name of the field in TL.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public JsonElement this[string key] => TlCompactJson.ToElement(Texts[key]);

    /// <summary>Makes fields to be written with an object, such as a parameter of a request that a newer TDLib has and this library does
    /// not know.</summary>
    /// <remarks>They are written after the fields of the object. A name that the object has itself would be written twice, which this
    /// library refuses to read.</remarks>
    /// <param name="fields">The fields, in the order in which they are to be written.</param>
    /// <returns>The fields, or <see cref="Empty"/> if there are none.</returns>
    /// <exception cref="ArgumentException">A name is <see langword="null"/> or given twice, or one of <c>_</c>, <c>@type</c>, <c>@extra</c>
    /// and <c>@client_id</c>, which are no fields; a value is a default <see cref="JsonElement"/>; a name or a text has a lone surrogate,
    /// which would abort TDLib, or is too long for a <see cref="Utf8JsonWriter"/>.</exception>
    public static TdUnknownFields Create(IEnumerable<KeyValuePair<string, JsonElement>> fields)
    {
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var field in fields ?? throw new ArgumentNullException(nameof(fields)))
        {
            byte[]? text = null;
            var problem = ProblemOf(field.Key) ?? (texts.ContainsKey(field.Key) ? "is given twice" : null)
                ?? TlCompactJson.TryCompact(field.Value, out text);
            if (problem is not null)
            {
                var name = TlText.IsTlName(field.Key) ? $"The field {field.Key}" : "A field";
                throw new ArgumentException($"{name} {problem}.", nameof(fields));
            }

            texts.Add(field.Key, text!);
        }

        return texts.Count == 0 ? Empty : new(texts);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Texts.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value)
    {
        value = Texts.TryGetValue(key, out var text) ? TlCompactJson.ToElement(text) : default;
        return text is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        Texts.Select(pair => new KeyValuePair<string, JsonElement>(pair.Key, TlCompactJson.ToElement(pair.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TdUnknownFields? other) =>
        ReferenceEquals(this, other) || (other?.Count == Count && Texts.All(other.HasEqual));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TdUnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode() => Texts.Aggregate(0, (hash, field) =>
        hash ^ TlText.GetHashCode(field.Value, seed: StringComparer.Ordinal.GetHashCode(field.Key)));

    /// <summary>Returns the number of fields, and nothing of what is in them.</summary>
    /// <returns>Such as <c>2 unknown fields</c>.</returns>
    public override string ToString() => Count == 1 ? "1 unknown field" : $"{Count} unknown fields";

    private static string? ProblemOf(string? name) =>
        name is null ? "has a name that is null"
        : TlText.IsTooLong(name) ? $"has a name of more than {TlText.MaxLength} bytes"
        : TlText.HasLoneSurrogate(name) ? "has a name that is not valid Unicode"
        : TlReservedNames.Find(TlText.StrictUtf8.GetBytes(name)) != TlReservedName.None
            ? $"has the name {name}, which is the type key or belongs to the envelope"
        : null;

    private bool HasEqual(KeyValuePair<string, byte[]> field) =>
        Texts.TryGetValue(field.Key, out var text) && text.AsSpan().SequenceEqual(field.Value);

    // As in TdObject. A DataContract serializer calls these only if the type isn't a collection to it: hence the attribute of the type.
    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw TlOtherSerializers.Refuse(this);

    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw TlOtherSerializers.Refuse(this);
}
