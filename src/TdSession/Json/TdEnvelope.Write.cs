namespace TdSession;

/// <content>What an app sends to TDLib, in one call.</content>
public sealed partial record TdEnvelope
{
    /// <summary>Writes the message as TDLib itself does, byte for byte: compact, and pure ASCII.</summary>
    /// <param name="format">The spelling: <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <returns>The JSON text, such as a request for <c>td_send</c>.</returns>
    /// <exception cref="ArgumentNullException">There is no format.</exception>
    public string ToJson(TdJsonFormat format) => TlWriter.ToText(format, Object, Extra, ClientId);

    /// <inheritdoc cref="ToJson"/>
    /// <returns>The JSON text in UTF-8, without a zero at its end.</returns>
    public byte[] ToUtf8Bytes(TdJsonFormat format) => TlWriter.ToUtf8Bytes(format, Object, Extra, ClientId);

    /// <inheritdoc cref="ToJson"/>
    /// <param name="output">Where the JSON text goes, in UTF-8.</param>
    /// <param name="format">The spelling: <see cref="TdJsonFormat.TdLib"/> for <c>libtdjson</c>.</param>
    /// <exception cref="ArgumentNullException">There is no output, or no format.</exception>
    public void WriteTo(IBufferWriter<byte> output, TdJsonFormat format) =>
        TlWriter.Write(output ?? throw new ArgumentNullException(nameof(output)), format, Object, Extra, ClientId);
}
