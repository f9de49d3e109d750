namespace TdSession;

/// <summary>A request to TDLib about sessions.</summary>
/// <remarks>TL source: <c>td_api.tl: Function</c>. Requests can also be read, for example by a stand-in for TDLib.</remarks>
[TlType("Function")]
public abstract partial record TdFunction : TdObject
{
    private protected TdFunction()
    {
    }

    /// <summary>Writes the request for <c>td_send</c>, in the format <see cref="TdJsonFormat.TdLib"/>.</summary>
    /// <returns>The JSON text, in ASCII.</returns>
    /// <example><code>
    /// td_send(clientId, new GetActiveSessions().ToJson());
    /// </code></example>
    public string ToJson() => ToJson(TdJsonFormat.TdLib);

    /// <inheritdoc cref="ToJson()"/>
    /// <returns>The JSON text in UTF-8, without a zero byte at its end.</returns>
    public byte[] ToUtf8Bytes() => ToUtf8Bytes(TdJsonFormat.TdLib);

    /// <inheritdoc cref="ToJson()"/>
    /// <param name="output">The buffer that gets the JSON text, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void WriteTo(IBufferWriter<byte> output) => WriteTo(output, TdJsonFormat.TdLib);
}

/// <summary>A request that TDLib answers with a <typeparamref name="TResult"/> or an <see cref="Error"/>.</summary>
/// <typeparam name="TResult">The type of the answer.</typeparam>
[JsonConverter(typeof(TdJsonConverter))]
public abstract record TdFunction<TResult> : TdFunction
    where TResult : TdObject
{
    private protected TdFunction()
    {
    }
}
