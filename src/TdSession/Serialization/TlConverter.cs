namespace TdSession.Serialization;

/// <summary>Reads one TL object, or one envelope, whose first token the reader stands on.</summary>
/// <typeparam name="T">The record to read.</typeparam>
internal delegate T TlRead<out T>(ref Utf8JsonReader reader, ref TlReadContext context);

/// <summary>A converter of this library, of whatever type.</summary>
internal interface ITlConverter
{
    /// <summary>Gets the format that it writes.</summary>
    TdJsonFormat Format { get; }
}

/// <summary>What System.Text.Json calls for a type of the model, or for an envelope: the seam between its serializer and the generated
/// code.</summary>
internal sealed class TlConverter<T>(TdJsonFormat format, TlRead<T> read) : JsonConverter<T>, ITlConverter
    where T : class
{
    public TdJsonFormat Format => format;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = new TlReadContext { RefusesUnknown = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow };
        try
        {
            return read(ref reader, ref context);
        }
        catch (TlFormatException error)
        {
            throw error.ToJsonException(ref context);
        }
        catch (JsonException error) when (TlFormatException.WithoutInput(error) is { } withoutInput)
        {
            throw withoutInput;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is TdEnvelope envelope)
        {
            TlWriter.Write(writer, format, envelope.Object, envelope.Extra, envelope.ClientId);
        }
        else
        {
            TlWriter.Write(writer, format, (TdObject)(object)value);
        }
    }
}
