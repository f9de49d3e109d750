namespace TdSession;

/// <summary>A request to TDLib about sessions.</summary>
/// <remarks>TL source: <c>td_api.tl: Function</c>. Requests can be read, too, as a stand-in for TDLib has to.</remarks>
[TlType("Function")]
[JsonConverter(typeof(TdJsonConverter))]
public abstract partial record TdFunction : TdObject
{
    private protected TdFunction()
    {
    }

    /// <summary>Wraps the request in an envelope with an <c>@extra</c>, which TDLib repeats in its answer. Any other JSON can be the
    /// <see cref="TdEnvelope.Extra"/> of an envelope, too.</summary>
    /// <param name="extra">A number that tells the answer apart, such as a counter.</param>
    /// <returns>The envelope, to be written for <c>td_send</c>.</returns>
    /// <example><code>
    /// td_send(clientId, new GetActiveSessions().WithExtra(1).ToJson(TdJsonFormat.TdLib));
    /// </code></example>
    public TdEnvelope WithExtra(long extra) => WithExtra(JsonElement.Parse(extra.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc cref="WithExtra(long)"/>
    /// <param name="extra">A text that tells the answer apart.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The text is too long for a <see cref="Utf8JsonWriter"/>.</exception>
    public TdEnvelope WithExtra(string extra) => WithExtra(TlCompactJson.ToElement(TlCompactJson.From(NotNull(extra))));

    private TdEnvelope WithExtra(JsonElement extra) => new() { Object = this, Extra = extra };
}

/// <summary>A request to TDLib that is answered with a <typeparamref name="TResult"/>, or with an <see cref="Error"/>.</summary>
/// <typeparam name="TResult">The type of the answer.</typeparam>
[JsonConverter(typeof(TdJsonConverter))]
public abstract record TdFunction<TResult> : TdFunction
    where TResult : TdObject
{
    private protected TdFunction()
    {
    }
}
