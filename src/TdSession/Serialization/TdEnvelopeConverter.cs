using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Reads and writes an envelope: its object, with <c>@extra</c> and <c>@client_id</c> after the object's own fields.</summary>
internal sealed class TdEnvelopeConverter(TdJsonFormat format) : JsonConverter<TdEnvelope>, ITlConverter
{
    private static readonly JsonEncodedText _extra = JsonEncodedText.Encode("@extra");
    private static readonly JsonEncodedText _clientId = JsonEncodedText.Encode("@client_id");

    public TdJsonFormat Format => format;

    public override TdEnvelope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var state = new TlReadState(options);
        try
        {
            return TdEnvelope.Read(ref reader, ref state);
        }
        catch (TlFormatException error)
        {
            throw error.ToJsonException(ref state);
        }
        catch (JsonException error) when (TlSyntaxError.Quotes(error))
        {
            throw TlSyntaxError.WithoutQuote(error);
        }
    }

    public override void Write(Utf8JsonWriter writer, TdEnvelope value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        value.Object.WriteFields(writer, format);
        if (value.Extra is { } extra)
        {
            writer.WritePropertyName(_extra);
            extra.WriteTo(writer);
        }

        if (value.ClientId != 0)
        {
            writer.WriteNumber(_clientId, value.ClientId);
        }

        writer.WriteEndObject();
    }
}
