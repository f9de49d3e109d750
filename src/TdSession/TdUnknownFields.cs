using System.Collections;
using System.Runtime.Serialization;

namespace TdSession;

/// <summary>An object's fields that TdSession doesn't know, by name. A newer or much older TDLib sent them; they are written
/// back.</summary>
/// <remarks>
/// <para>Values are kept as compact JSON text, and parsed at each access. Numbers keep their digits, and fields keep their order.</para>
/// <para>Two instances are equal if they have the same names and values, in any order. Values are compared as text. White space and
/// escaping make no difference. Digits matter (<c>1</c> isn't <c>1.0</c>), and the order of fields inside a value too.</para>
/// <para>Duplicate names inside a value are kept: <see cref="JsonSerializerOptions"/> can't change this. Instances are thread-safe.</para>
/// </remarks>
[DataContract]
[SuppressMessage("Naming", "CA1710", Justification = "The name is a term of the domain. Being a dictionary is secondary.")]
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
    /// <exception cref="KeyNotFoundException">The field doesn't exist.</exception>
    public JsonElement this[string key] => TlCompactJson.ToElement(Texts[key]);

    /// <summary>Creates fields to write with an object, such as a parameter that a newer TDLib added to a request.</summary>
    /// <remarks>They are written after the object's own fields. Don't use the name of one of those: TdSession would write it twice, and
    /// can't read a duplicate field.</remarks>
    /// <param name="fields">The fields, in the order to write them.</param>
    /// <returns>The fields, or <see cref="Empty"/> if <paramref name="fields"/> is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is <see langword="null"/>, a duplicate, or one of <c>_</c>, <c>@type</c>, <c>@extra</c>
    /// and <c>@client_id</c>. Or a value is a default <see cref="JsonElement"/>. Or a name or string has a lone surrogate, which would
    /// abort TDLib, or is too long for a <see cref="Utf8JsonWriter"/>.</exception>
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

    /// <summary>Returns the number of fields, without their names and values.</summary>
    /// <returns>Text like <c>2 unknown fields</c>.</returns>
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

    // As in TdObject. A DataContract serializer doesn't call these methods on a collection. With [DataContract], it doesn't treat the type
    // as one.
    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw TlOtherSerializers.Refuse(this);

    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw TlOtherSerializers.Refuse(this);
}
