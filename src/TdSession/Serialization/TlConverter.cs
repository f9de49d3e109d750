namespace TdSession.Serialization;

/// <summary>A converter of any TdSession type.</summary>
internal interface ITlConverter
{
    /// <summary>Gets the format that it writes.</summary>
    TdJsonFormat Format { get; }
}

/// <summary>The converter of a type of the model, or of an envelope. System.Text.Json calls it, and it calls the generated code.</summary>
internal sealed class TlConverter<T>(TdJsonFormat format, TlRead<T> read) : JsonConverter<T>, ITlConverter
    where T : class
{
    public TlConverter(TdJsonFormat format, TlReadFields<T> read)
        : this(format, (ref Utf8JsonReader reader, ref TlReadContext context) => read(ref reader, ref context, default))
    {
    }

    public TdJsonFormat Format => format;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = new TlReadContext { RefusesUnknown = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow };
        Exception failure;
        try
        {
            return read(ref reader, ref context);
        }
        catch (Exception error) when (error is TlFormatException or JsonException)
        {
            failure = error;
        }

        // Not in the catch block: an exception thrown there keeps the whole stack below it.
        throw TlFormatException.ToJsonException(failure, context, ref reader, options.MaxDepth);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TdEnvelope envelope:
                TlWriter.Write(writer, format, envelope.Object, envelope.Extra, envelope.ClientId);
                break;
            case TdObject other:
                TlWriter.Write(writer, format, other);
                break;
        }
    }
}
