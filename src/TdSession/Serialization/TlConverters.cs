using System.Text.Json.Serialization.Metadata;

namespace TdSession.Serialization;

/// <summary>Creates the metadata of a type for <see cref="TdSessionJsonContext"/>, without reflection.</summary>
internal static class TlConverters
{
    private static readonly TdJsonConverter _default = new();

    /// <summary>Creates the metadata of a type, with the converter in the options or otherwise the default one.</summary>
    public static JsonTypeInfo<T> CreateInfo<T>(IJsonTypeInfoResolver resolver, JsonSerializerOptions options)
    {
        var converter = options.Converters.FirstOrDefault(candidate => candidate.CanConvert(typeof(T))) ?? _default;
        var ofType = converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : converter;
        if (ofType is null or JsonConverterFactory || !ofType.CanConvert(typeof(T)))
        {
            throw new InvalidOperationException($"The factory {converter.GetType()} created no converter for {typeof(T)}.");
        }

        var info = JsonMetadataServices.CreateValueInfo<T>(options, ofType);
        info.OriginatingResolver = resolver;
        return info;
    }
}
