using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TdSession;

/// <summary>Collects the unknown fields of one object. It exists only where there are any.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream and a writer over memory hold nothing to release.")]
internal sealed class TlUnknownFieldsBuilder
{
    private readonly MemoryStream _json = new();
    private readonly Utf8JsonWriter _writer;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public TlUnknownFieldsBuilder()
    {
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _writer.WriteStartObject();
    }

    /// <summary>Adds the field that the reader stands on the name of.</summary>
    public void Add(ref Utf8JsonReader reader)
    {
        if (!_names.Add(TlReader.GetString(ref reader)))
        {
            throw new TlFormatException("each field once", "an unknown field twice");
        }

        TlRawJson.Copy(ref reader, _writer);
        reader.Read();
        TlRawJson.Copy(ref reader, _writer);
    }

    public TdUnknownFields Build()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return new TdUnknownFields(_json.ToArray(), _names.Count);
    }
}
