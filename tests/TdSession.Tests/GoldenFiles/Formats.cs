namespace TdSession.Tests.GoldenFiles;

/// <summary>Options that write the bytes of other programs.</summary>
internal static class Formats
{
    private static readonly TdJsonFormat _underscore = new() { Schema = TdSchema.V1_8_65 };

    /// <summary>Gets the bytes of libtdjson from 1.8.65 on.</summary>
    public static JsonSerializerOptions TdLib { get; } = LibTdJson(TdSchema.V1_8_65);

    /// <summary>Gets the bytes of libtdjson 1.8.18 to 1.8.63.</summary>
    public static JsonSerializerOptions TdLib2023 { get; } = LibTdJson(TdSchema.V1_8_18);

    /// <summary>Gets the bytes of a libtdjson with some schema.</summary>
    public static JsonSerializerOptions LibTdJson(TdSchema schema) => new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = schema }) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    /// <summary>Gets each format that the corpus can be written in, with the options for the same bytes.</summary>
    public static IReadOnlyList<(TdJsonFormat Format, JsonSerializerOptions Options)> TdLibs { get; } =
    [
        (new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = TdSchema.V1_8_65 }, TdLib),
        (_underscore, new() { Converters = { new TdJsonConverter(_underscore) }, Encoder = TdJavaScriptEncoder.Instance }),
    ];

    /// <summary>Gets the bytes of a JavaScript client on TDLib 1.8.18 to 1.8.63.</summary>
    public static JsonSerializerOptions JavaScript2023 { get; } = new() { Encoder = JavaScriptLikeEncoder.Instance };

    /// <summary>Gets the bytes of a JavaScript client on TDLib from 1.8.65 on.</summary>
    public static JsonSerializerOptions JavaScript2026 { get; } = new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { Schema = TdSchema.V1_8_65 }) },
        Encoder = JavaScriptLikeEncoder.Instance,
    };
}
