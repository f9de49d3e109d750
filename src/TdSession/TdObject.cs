using System.Runtime.Serialization;

namespace TdSession;

/// <summary>A TDLib object: anything that carries a type key, <c>_</c> or <c>@type</c>, on the wire.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: Object</c>. To read whatever TDLib sent, deserialize as <see cref="TdObject"/>: the type key decides
/// which record comes out. A type that this library does not know becomes an <see cref="UnrecognizedObject"/>.</para>
/// <para>All objects are immutable and equal by value. The hierarchy is closed: other assemblies cannot derive from it.</para>
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

    /// <summary>Gets the fields that came with the object and that this library does not know, kept to be written back.</summary>
    /// <remarks>Empty for what the app creates itself, and for all that a TDLib sends which this library knows, except for the
    /// <c>region</c> of sessions before 1.8.18. Copy them only between objects of the same type: what is unknown to one may be a field of
    /// another. <c>@extra</c> and <c>@client_id</c> are never among them: they belong to <see cref="TdEnvelope"/>.</remarks>
    public TdUnknownFields UnknownFields { get; init => field = NotNull(value); } = TdUnknownFields.Empty;

    /// <summary>Writes it as TDLib itself does, byte for byte: compact, and pure ASCII.</summary>
    /// <param name="format">The spelling: <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <returns>The JSON text, such as a request for <c>td_send</c>.</returns>
    /// <exception cref="ArgumentNullException">There is no format.</exception>
    public string ToJson(TdJsonFormat format) => TlWriter.ToText(format, this);

    /// <inheritdoc cref="ToJson"/>
    /// <returns>The JSON text in UTF-8, without a zero at its end.</returns>
    public byte[] ToUtf8Bytes(TdJsonFormat format) => TlWriter.ToUtf8Bytes(format, this);

    /// <inheritdoc cref="ToJson"/>
    /// <param name="output">Where the JSON text goes, in UTF-8.</param>
    /// <param name="format">The spelling: <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <exception cref="ArgumentNullException">There is no output, or no format.</exception>
    public void WriteTo(IBufferWriter<byte> output, TdJsonFormat format) =>
        TlWriter.Write(output ?? throw new ArgumentNullException(nameof(output)), format, this);

    /// <summary>Puts the object into an envelope with an <c>@extra</c>, which TDLib repeats in its answer to a request.</summary>
    /// <remarks>For any other JSON, set <see cref="TdEnvelope.Extra"/>.</remarks>
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
    /// <remarks>Being abstract and internal, it is also what closes the hierarchy: no other assembly can implement it.</remarks>
    internal abstract void WriteFields(ref TlWriter json);

    private TdEnvelope WithExtra(JsonElement extra) => new() { Object = this, Extra = extra };

    private protected static T NotNull<T>(T value)
        where T : class =>
        value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Returns the list, or an empty one for the default of its type. Throws for a null in it.</summary>
    private protected static ImmutableArray<T> NoneNull<T>(ImmutableArray<T> value)
        where T : class =>
        value.IsDefault ? [] : value.Any(item => item is null) ? throw new ArgumentNullException(nameof(value)) : value;

    // Newtonsoft.Json and the DataContract serializers call these first. System.Text.Json never does.
    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw TlOtherSerializers.Refuse(this);

    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw TlOtherSerializers.Refuse(this);
}
