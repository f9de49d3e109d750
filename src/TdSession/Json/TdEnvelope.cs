using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>One message of <c>td_receive</c>, or one request for <c>td_send</c>: an object with what its sender attached to it.</summary>
/// <remarks>On the wire <c>@extra</c> and <c>@client_id</c> stand after the fields of the object. TDLib answers a request with the <c>@extra</c> of the request.</remarks>
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record TdEnvelope
{
    /// <summary>Gets the object.</summary>
    public required TdObject Object { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Gets the value of <c>@extra</c>, any JSON, or <see langword="null"/> where there is none. Numbers keep their digits.</summary>
    /// <exception cref="ArgumentException">The value is a default <see cref="JsonElement"/>, or has text that is not Unicode (an escaped lone surrogate), which would abort TDLib.</exception>
    public JsonElement? Extra
    {
        get;
        init => field = value is null ? null
            : value.Value.ValueKind != JsonValueKind.Undefined && TlRawJson.IsUnicode(value.Value) ? value.Value.Clone()
            : throw new ArgumentException("The extra is undefined, or has text that is not Unicode.", nameof(value));
    }

    /// <summary>Gets the value of <c>@client_id</c>: which client of the process the message came from. 0 where there is none.</summary>
    public int ClientId { get; init; }

    /// <inheritdoc/>
    public bool Equals(TdEnvelope? other) =>
        other is not null
        && ClientId == other.ClientId
        && Object.Equals(other.Object)
        && Extra.HasValue == other.Extra.HasValue
        && (Extra is null || TlRawJson.AreEqual(Extra.Value, other.Extra!.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => (Object.GetHashCode() * 31) + ClientId;

    // An extra belongs to the app and may hold anything: it stays out of logs.
    private bool PrintMembers(StringBuilder builder)
    {
        builder
            .Append(nameof(Object)).Append(" = ").Append(Object)
            .Append(", ").Append(nameof(ClientId)).Append(" = ").Append(ClientId.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
