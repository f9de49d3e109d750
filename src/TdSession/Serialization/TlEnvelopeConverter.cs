using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession.Serialization;

/// <summary>Reads and writes an envelope: its object, with <c>@extra</c> and <c>@client_id</c> after the object's own fields.</summary>
internal sealed class TlEnvelopeConverter(TdJsonFormat format) : JsonConverter<TdEnvelope>, ITlConverter
{
    public TdJsonFormat Format => format;

    public override TdEnvelope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = new TlReadContext(options);
        try
        {
            return TdEnvelope.Read(ref reader, ref context);
        }
        catch (TlFormatException error)
        {
            throw error.ToJsonException(ref context);
        }
        catch (JsonException error) when (TlSyntaxError.LeaksInput(error))
        {
            throw TlSyntaxError.WithoutQuote(error);
        }
    }

    public override void Write(Utf8JsonWriter writer, TdEnvelope value, JsonSerializerOptions options) =>
        TlWriter.Write(writer, format, value.Object, value.Extra, value.ClientId);
}
