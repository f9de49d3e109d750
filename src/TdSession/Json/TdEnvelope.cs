using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace TdSession;

/// <summary>A message from <c>td_receive</c>, or a request for <c>td_send</c>: an object with <c>@extra</c> and
/// <c>@client_id</c>.</summary>
/// <remarks>In JSON, <c>@extra</c> and <c>@client_id</c> come after the fields of the object. TDLib repeats the <c>@extra</c> of a request
/// in its answer.</remarks>
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

    /// <summary>Gets the value of <c>@extra</c>, which can be any JSON, or <see langword="null"/> if it's missing.</summary>
    /// <remarks>The value is kept as compact JSON text. Numbers keep their digits. Two values are equal if their compact texts are
    /// equal.</remarks>
    /// <exception cref="ArgumentException">The value is a default <see cref="JsonElement"/>, or contains a string or number that is too
    /// long for a <see cref="Utf8JsonWriter"/>, or an escaped lone surrogate, which would abort TDLib.</exception>
    public JsonElement? Extra
    {
        get => _extra;
        init => _extra = value is not { } extra ? null
            : TlCompactJson.TryCompact(extra, out var json) is not { } problem ? TlCompactJson.ToElement(json)
            : throw new ArgumentException($"@extra {problem}.", nameof(value));
    }

    /// <summary>Gets <see cref="Extra"/> if it is a number that fits a <see cref="long"/>. Never throws.</summary>
    /// <param name="extra">The number, or 0.</param>
    /// <returns><see langword="true"/> if it is such a number; otherwise, <see langword="false"/>.</returns>
    public bool TryGetExtra(out long extra)
    {
        extra = 0;
        return Extra is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out extra);
    }

    /// <summary>Gets <see cref="Extra"/> if it is a string. Never throws.</summary>
    /// <param name="extra">The string, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if it is a string; otherwise, <see langword="false"/>.</returns>
    public bool TryGetExtra([NotNullWhen(true)] out string? extra)
    {
        extra = Extra is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return extra is not null;
    }

    /// <summary>Gets the value of <c>@client_id</c>, the TDLib client that sent the message, or 0 if it's missing.</summary>
    public int ClientId { get; init; }

    /// <summary>Sets <see cref="Extra"/> to a value whose text is already compact.</summary>
    private JsonElement? CompactExtra { init => _extra = value; }

    private ReadOnlySpan<byte> ExtraText => _extra is { } extra ? JsonMarshal.GetRawUtf8Value(extra) : default;

    /// <summary>Writes the message for <c>td_send</c>, in the format <see cref="TdJsonFormat.TdLib"/>.</summary>
    /// <returns>The JSON text, in ASCII.</returns>
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

    // A number or short string identifies a message in a log. Any other value is hidden, because an app can put anything into it.
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
