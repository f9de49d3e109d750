using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>All formats with all encoders, by reflection and by the context.</summary>
internal static class Formats
{
    private static readonly bool[] _either = [false, true];
    private static readonly JavaScriptEncoder[] _encoders =
        [JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TdJavaScriptEncoder.Instance];

    public static Gen<JsonSerializerOptions> Any { get; } = Gen.OneOf([.. Enum.GetValues<TdSchema>().SelectMany(All)]);

    /// <summary>Gets all formats, each with the options that write it as TDLib does.</summary>
    public static Gen<(TdJsonFormat Format, JsonSerializerOptions Options)> TdLibs { get; } = Gen.OneOf(
    [
        .. from typeKey in Enum.GetValues<TdTypeKey>()
           from schema in Enum.GetValues<TdSchema>()
           let format = new TdJsonFormat { TypeKey = typeKey, Schema = schema }
           let converter = new TdJsonConverter(format)
           select (format, new JsonSerializerOptions { Converters = { converter }, Encoder = TdJavaScriptEncoder.Instance }),
    ]);

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
