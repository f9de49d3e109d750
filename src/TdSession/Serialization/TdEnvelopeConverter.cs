using System.Text.Json;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>Reads and writes an envelope: its object, with <c>@extra</c> and <c>@client_id</c> after the object's own fields.</summary>
internal sealed class TdEnvelopeConverter(TdJsonFormat format) : JsonConverter<TdEnvelope>, ITlConverter
{
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
        var json = new TlWriter(format, writer.Options);
        try
        {
            value.Object.WriteFields(ref json);
            if (value.Extra is { } extra)
            {
                json.WriteElement(",\"@extra\":"u8, extra);
            }

            if (value.ClientId != 0)
            {
                json.WriteInt32(",\"@client_id\":"u8, value.ClientId);
            }

            json.Write("}"u8);
            json.CopyTo(writer);
        }
        finally
        {
            json.Dispose();
        }
    }
}
