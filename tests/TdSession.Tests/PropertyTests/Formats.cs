#if NET10_0_OR_GREATER
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>Every way to write: all formats with all encoders, by reflection and by the context.</summary>
internal static class Formats
{
    private static readonly bool[] _either = [false, true];
    private static readonly JavaScriptEncoder[] _encoders = [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TdJavaScriptEncoder.Instance];
    private static readonly JsonSerializerOptions[] _ofOldSchema = [.. All(TdSchema.V1818)];
    private static readonly JsonSerializerOptions[] _ofNewSchema = [.. All(TdSchema.V1865)];

    public static Gen<JsonSerializerOptions> Any { get; } = Gen.OneOf([.. _ofOldSchema, .. _ofNewSchema]);

    /// <summary>Gets formats that can write every value, each with the options that write it as TDLib does.</summary>
    public static Gen<(TdJsonFormat Format, JsonSerializerOptions Options)> TdLibs { get; } = Gen.OneOf(
    [
        .. Enum.GetValues<TdTypeKey>()
            .Select(typeKey => new TdJsonFormat { TypeKey = typeKey, Schema = TdSchema.V1865 })
            .Select(format => (format, new JsonSerializerOptions
            {
                Converters = { new TdJsonConverter(format) },
                Encoder = TdJavaScriptEncoder.Instance,
            })),
    ]);

    /// <summary>Gets those that can write every value.</summary>
    public static Gen<JsonSerializerOptions> OfNewSchema { get; } = Gen.OneOf(_ofNewSchema);

    /// <summary>Tells whether the schema has a spelling for a value: the old one knew of unconfirmed sessions that they are devices.</summary>
    public static bool CanSpell(JsonSerializerOptions options, TdObject value)
    {
        var session = value as UnconfirmedSession ?? (value as UpdateUnconfirmedSession)?.Session;
        return _ofNewSchema.Contains(options)
            || (value is Updates updates
                ? updates.Items.All(item => CanSpell(options, item))
                : session is null or { Type: UnconfirmedSessionType.Device { UnknownFields.Count: 0 } });
    }

    private static IEnumerable<JsonSerializerOptions> All(TdSchema schema) =>
        from typeKey in Enum.GetValues<TdTypeKey>()
        from encoder in _encoders
        from isIndented in _either
        from hasContext in _either
        let options = new JsonSerializerOptions
        {
            Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = typeKey, Schema = schema }) },
            Encoder = encoder,
            WriteIndented = isIndented,
        }
        select hasContext ? new TdSessionJsonContext(options).Options : options;
}
#endif
