using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TdSession.Serialization;

/// <summary>Collects the unknown fields of one object. It exists only where there are any, and the next object with any takes over its memory.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream and a writer over memory hold nothing to release.")]
internal sealed class TlUnknownFieldsBuilder
{
    private const int MaxSpareBytes = 16 * 1024;
    private const int MaxSpareNames = 256;

    [ThreadStatic]
    private static TlUnknownFieldsBuilder? _spare;

    private readonly MemoryStream _json = new();
    private readonly Utf8JsonWriter _writer;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private TlUnknownFieldsBuilder() =>
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue });

    public static TlUnknownFieldsBuilder Start()
    {
        var builder = _spare ?? new TlUnknownFieldsBuilder();
        _spare = null;
        builder._writer.WriteStartObject();
        return builder;
    }

    /// <summary>Adds the field that the reader stands on the name of.</summary>
    public void Add(ref Utf8JsonReader reader)
    {
        AddName(TlReader.GetText(ref reader));
        TlReader.Advance(ref reader);
        TlRawJson.Copy(ref reader, _writer);
    }

    /// <summary>Adds a field with the value that the reader stands on.</summary>
    public void Add(ReadOnlySpan<byte> utf8Name, ref Utf8JsonReader reader)
    {
        AddName(TlRawJson.GetString(utf8Name));
        TlRawJson.Copy(ref reader, _writer);
    }

    /// <summary>Returns the fields. The builder is of no use after that.</summary>
    public TdUnknownFields Build()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        var fields = new TdUnknownFields(_json.ToArray(), _names.Count);
        if (_json.Capacity <= MaxSpareBytes && _names.Count <= MaxSpareNames)
        {
            _json.SetLength(0);
            _writer.Reset();
            _names.Clear();
            _spare = this;
        }

        return fields;
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
