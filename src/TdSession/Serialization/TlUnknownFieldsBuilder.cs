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
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue });
        _writer.WriteStartObject();
    }

    /// <summary>Adds the field that the reader stands on the name of.</summary>
    public void Add(ref Utf8JsonReader reader)
    {
        AddName(TlReader.GetString(ref reader));
        TlReader.Advance(ref reader);
        TlRawJson.Copy(ref reader, _writer);
    }

    /// <summary>Adds a field with the value that the reader stands on.</summary>
    public void Add(ReadOnlySpan<byte> utf8Name, ref Utf8JsonReader reader)
    {
        AddName(TlRawJson.GetString(utf8Name));
        TlRawJson.Copy(ref reader, _writer);
    }

    public TdUnknownFields Build()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return new TdUnknownFields(_json.ToArray(), _names.Count);
    }

    private void AddName(string name)
    {
        if (!_names.Add(name))
        {
            throw new TlFormatException("each field once", "an unknown field twice");
        }

        _writer.WritePropertyName(name);
    }
}
