using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace TdSession;

/// <summary>One message of <c>td_receive</c>, or one request for <c>td_send</c>: an object with what its sender attached to it.</summary>
/// <remarks>On the wire <c>@extra</c> and <c>@client_id</c> stand after the fields of the object. TDLib answers a request with the
/// <c>@extra</c> of the request.</remarks>
[JsonConverter(typeof(TdJsonConverter))]
[ImmutableObject(true)]
public sealed partial record TdEnvelope
{
    private const int MaxShownExtra = 32;

    private readonly JsonElement? _extra;

    /// <summary>Initializes a new instance of the <see cref="TdEnvelope"/> class.</summary>
#if NET
    [DynamicDependency(nameof(RefuseReading))]
    [DynamicDependency(nameof(RefuseWriting))]
#endif
    public TdEnvelope()
    {
    }

    /// <summary>Gets the object.</summary>
    public required TdObject Object { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Gets the value of <c>@extra</c>, any JSON, or <see langword="null"/> if there is none.</summary>
    /// <remarks>Its text is kept compact; numbers keep their digits. Two are equal if their compact texts are.</remarks>
    /// <exception cref="ArgumentException">The value is a default <see cref="JsonElement"/>, has text that is not Unicode (an escaped lone
    /// surrogate), which would abort TDLib, or has a text or number that is too long for a <see cref="Utf8JsonWriter"/>.</exception>
    public JsonElement? Extra
    {
        get => _extra;
        init => _extra = value is not { } extra ? null
            : TlCompactJson.TryCompact(extra, out var json) is not { } problem ? TlCompactJson.ToElement(json)
            : throw new ArgumentException($"@extra {problem}.", nameof(value));
    }

    /// <summary>Gets <see cref="Extra"/> if it is a number that fits a <see cref="long"/>. Never throws.</summary>
    /// <param name="extra">The number, or 0.</param>
    /// <returns><see langword="false"/> if it is any other JSON, or if there is none.</returns>
    public bool TryGetExtra(out long extra)
    {
        extra = 0;
        return Extra is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out extra);
    }

    /// <summary>Gets <see cref="Extra"/> if it is a text. Never throws.</summary>
    /// <param name="extra">The text, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> if it is any other JSON, or if there is none.</returns>
    public bool TryGetExtra([NotNullWhen(true)] out string? extra)
    {
        extra = Extra is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return extra is not null;
    }

    /// <summary>Gets the value of <c>@client_id</c>: which client of the process the message came from. 0 if there is none.</summary>
    public int ClientId { get; init; }

    /// <summary>Sets an extra whose text is compact already.</summary>
    private JsonElement? CompactExtra { init => _extra = value; }

    private ReadOnlySpan<byte> ExtraText => _extra is { } extra ? JsonMarshal.GetRawUtf8Value(extra) : default;

    /// <summary>Writes the message as <c>td_send</c> takes it: <see cref="TdJsonFormat.TdLib"/>.</summary>
    /// <returns>The JSON text, which is pure ASCII.</returns>
    /// <example><code>
    /// td_send(clientId, new TerminateSession(5).WithExtra(1).ToJson());
    /// </code></example>
    public string ToJson() => ToJson(TdJsonFormat.TdLib);

    /// <inheritdoc cref="ToJson()"/>
    /// <returns>The JSON text in UTF-8, without a zero byte at its end.</returns>
    public byte[] ToUtf8Bytes() => ToUtf8Bytes(TdJsonFormat.TdLib);

    /// <inheritdoc cref="ToJson()"/>
    /// <param name="output">The buffer that gets the JSON text, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void WriteTo(IBufferWriter<byte> output) => WriteTo(output, TdJsonFormat.TdLib);

    /// <inheritdoc cref="TdObject.ToJson"/>
    public string ToJson(TdJsonFormat format) => TlWriter.ToText(format, Object, Extra, ClientId);

    /// <inheritdoc cref="TdObject.ToUtf8Bytes"/>
    public byte[] ToUtf8Bytes(TdJsonFormat format) => TlWriter.ToUtf8Bytes(format, Object, Extra, ClientId);

    /// <inheritdoc cref="TdObject.WriteTo"/>
    public void WriteTo(IBufferWriter<byte> output, TdJsonFormat format) =>
        TlWriter.Write(output ?? throw new ArgumentNullException(nameof(output)), format, Object, Extra, ClientId);

    /// <inheritdoc/>
    public bool Equals(TdEnvelope? other) =>
        other is not null && ClientId == other.ClientId && Object.Equals(other.Object) && ExtraText.SequenceEqual(other.ExtraText);

    /// <inheritdoc/>
    public override int GetHashCode() => TlText.GetHashCode(ExtraText, seed: (Object.GetHashCode() * 31) + ClientId);

    private bool PrintMembers(StringBuilder builder) => new TlPrinter(builder)
        .Add(nameof(Object), Object)
        .Add(nameof(Extra), ShownExtra())
        .Add(nameof(ClientId), ClientId)
        .End();

    // A number or a short text is what tells a message apart in a log; anything else belongs to the app, and may hold anything.
    private string? ShownExtra() => Extra switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.GetRawText() is { Length: <= MaxShownExtra } digits => digits,
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: <= MaxShownExtra } shown =>
            $"\"{TdJavaScriptEncoder.Instance.Encode(shown)}\"",
        _ => TlPrinter.Hidden,
    };

    // As in TdObject.
    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw TlOtherSerializers.Refuse(this);

    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw TlOtherSerializers.Refuse(this);
}
