using System.Runtime.Serialization;

namespace TdSession;

/// <summary>A TDLib object: a JSON object with a type key, <c>_</c> or <c>@type</c>.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: Object</c>. To read an object of any type, deserialize a <see cref="TdObject"/>: the type key determines
/// the record. A type that TdSession doesn't know becomes an <see cref="UnrecognizedObject"/>.</para>
/// <para>All objects are immutable and compared by value. The hierarchy is closed: other assemblies can't derive from it.</para>
/// </remarks>
[TlType("Object")]
public abstract partial record TdObject
{
#if NET
    [DynamicDependency(nameof(RefuseReading))]
    [DynamicDependency(nameof(RefuseWriting))]
#endif
    private protected TdObject()
    {
    }

    /// <summary>Gets the fields of the object that have no property in TdSession. They are written back with the object.</summary>
    /// <remarks>Empty for an object that your app creates. Also empty for a known type from a known TDLib, except for fields such as
    /// <c>region</c> of a session before 1.8.18. Copy fields only between objects of the same type: a field that is unknown to one type
    /// may be known to another. <c>@extra</c> and <c>@client_id</c> are never among them: they belong to
    /// <see cref="TdEnvelope"/>.</remarks>
    public TdUnknownFields UnknownFields { get; init => field = NotNull(value); } = TdUnknownFields.Empty;

    /// <summary>Writes the object as TDLib does, byte for byte: compact JSON in ASCII.</summary>
    /// <param name="format">The format, such as <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <returns>The JSON text, for example for <c>td_send</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public string ToJson(TdJsonFormat format) => TlWriter.ToText(format, this);

    /// <inheritdoc cref="ToJson"/>
    /// <returns>The JSON text in UTF-8, without a zero byte at its end.</returns>
    public byte[] ToUtf8Bytes(TdJsonFormat format) => TlWriter.ToUtf8Bytes(format, this);

    /// <inheritdoc cref="ToJson"/>
    /// <param name="output">The buffer that gets the JSON text, in UTF-8.</param>
    /// <param name="format">The format, such as <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="format"/> is
    /// <see langword="null"/>.</exception>
    public void WriteTo(IBufferWriter<byte> output, TdJsonFormat format) =>
        TlWriter.Write(output ?? throw new ArgumentNullException(nameof(output)), format, this);

    /// <summary>Puts the object into an envelope with an <c>@extra</c>. TDLib repeats the <c>@extra</c> of a request in its
    /// answer.</summary>
    /// <remarks>To attach other JSON, set <see cref="TdEnvelope.Extra"/>.</remarks>
    /// <param name="extra">A number that identifies the answer, such as a counter.</param>
    /// <returns>The envelope.</returns>
    /// <example><code>
    /// td_send(clientId, new UnrecognizedObject("getOption").WithExtra(1).ToJson());
    /// </code></example>
    public TdEnvelope WithExtra(long extra) => WithExtra(JsonElement.Parse(extra.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc cref="WithExtra(long)"/>
    /// <param name="extra">A string that identifies the answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="extra"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The string is too long for a <see cref="Utf8JsonWriter"/>.</exception>
    public TdEnvelope WithExtra(string extra) => WithExtra(TlCompactJson.ToElement(TlCompactJson.From(NotNull(extra))));

    /// <inheritdoc/>
    protected virtual bool PrintMembers(StringBuilder builder) =>
        new TlPrinter(builder ?? throw new ArgumentNullException(nameof(builder))).End(UnknownFields);

    /// <summary>Writes the opening brace, the type key, the fields and the unknown fields. Generated for every type.</summary>
    /// <remarks>It is abstract and internal, which closes the hierarchy: no other assembly can implement it.</remarks>
    internal abstract void WriteFields(ref TlWriter json);

    private TdEnvelope WithExtra(JsonElement extra) => new() { Object = this, Extra = extra };

    private protected static T NotNull<T>(T value)
        where T : class =>
        value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Returns the list, or an empty list for the default. Throws if an item is null.</summary>
    private protected static ImmutableArray<T> NoneNull<T>(ImmutableArray<T> value)
        where T : class =>
        value.IsDefault ? [] : value.Any(item => item is null) ? throw new ArgumentNullException(nameof(value)) : value;

    // Newtonsoft.Json and the DataContract serializers call these first. System.Text.Json never calls them.
    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw TlOtherSerializers.Refuse(this);

    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw TlOtherSerializers.Refuse(this);
}
