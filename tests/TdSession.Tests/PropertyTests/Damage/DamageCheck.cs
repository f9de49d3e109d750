using System.Text.Unicode;

namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>Checks that must pass for every input.</summary>
/// <remarks>A check returns <see langword="false"/> if the library rejects the input. It throws if the library is wrong.</remarks>
internal static class DamageCheck
{
    private static readonly JsonSerializerOptions _tdLib = new()
    {
        Converters = { new TdJsonConverter(TdJsonFormat.TdLib) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    private static readonly JsonSerializerOptions _relaxed = new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { Schema = TdSchema.V1_8_65 }) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly DecodingRoute[] _routes = [.. DecodingRoute.OfSerializer.Where(route => !route.UsesContext)];
    private static readonly JsonSerializerOptions[] _nothingSet = InPieces(() => new());

    /// <summary>Reads a message with <see cref="TdEnvelope.Parse"/> and with the serializer as each of its types, and writes it.</summary>
    public static bool Survives(byte[] input)
    {
        var isKnown = TdEnvelope.IsKnownType(input);
        var envelope = Read(() => TdEnvelope.Parse(input));
        var json = BeginsWithByteOrderMark(input) ? input[3..] : input;    // Parse skips it; the serializer refuses it in a span
        var same = Read(() => JsonSerializer.Deserialize<TdEnvelope>(json));
        Check(Equals(envelope, same), "Parse and the serializer do not agree.");
        if (envelope is null)
        {
            return false;
        }

        Check(envelope.Object.Equals(Read(() => JsonSerializer.Deserialize<TdObject>(json))), "The object in the envelope is another.");
        Check(envelope.Object.Equals(Read(() => JsonSerializer.Deserialize(json, envelope.Object.GetType()))),
            "Asked for by its type, the object is another.");
        Check(isKnown == envelope.Object is not UnrecognizedObject, "IsKnownType does not agree.");
        return ComesBack(envelope, typeof(TdEnvelope));
    }

    /// <summary>Reads an input as one type by every route of the serializer, by reflection and by the context, and writes it.</summary>
    public static bool EveryRouteAgrees(byte[] input, Type type) => EveryRouteAgrees(input, type, _nothingSet);

    /// <inheritdoc cref="EveryRouteAgrees(byte[], Type)"/>
    /// <param name="input">The input.</param>
    /// <param name="type">The type.</param>
    /// <param name="options">The result of <see cref="InPieces"/>.</param>
    public static bool EveryRouteAgrees(byte[] input, Type type, JsonSerializerOptions[] options)
    {
        if (BeginsWithByteOrderMark(input))
        {
            return false;
        }

        var value = Read(() => JsonSerializer.Deserialize(input, type, options[0]));
        var hasMark = input.AsSpan().IndexOf("\ufeff"u8) >= 0;
        foreach (var route in Utf8.IsValid(input) ? _routes.Prepend(DecodingRoute.OfString) : _routes)
        {
            foreach (var each in options)
            {
                var same = Read(() => route.Decode(input, type, each));
                Check(Equals(value, same) || (same is null && hasMark && route.RefusesMarksInside),
                    $"By way of {route.Name} it is another.");
            }
        }

        return value is not null && ComesBack(value, type);
    }

    /// <summary>Finds a byte order mark, which a stream skips and a text rejects: the routes don't agree.</summary>
    public static bool BeginsWithByteOrderMark(ReadOnlySpan<byte> input) => input.StartsWith("\ufeff"u8);

    /// <summary>Creates options that read a stream byte by byte, without and with a context.</summary>
    public static JsonSerializerOptions[] InPieces(Func<JsonSerializerOptions> options) =>
        [new(options()) { DefaultBufferSize = 1 }, new TdSessionJsonContext(new(options()) { DefaultBufferSize = 1 }).Options];

    /// <summary>Reads a value, or returns null for a <see cref="JsonException"/>.</summary>
    public static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool Check(bool holds, string otherwise) => holds ? true : throw new InvalidOperationException(otherwise);

    private static bool ComesBack(object value, Type type)
    {
        _ = value.ToString();
        Check(ComesBack(value, type, _tdLib), "TDLib's format does not bring it back.");
        Check(ComesBack(value, type, _relaxed), "The relaxed encoder does not bring it back.");
        return Check(ComesBack(value, type, JsonSerializerOptions.Default), "The documented shape does not bring it back.");
    }

    private static bool ComesBack(object value, Type type, JsonSerializerOptions options)
    {
        var again = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, options), type);
        return Equals(again, value) && again!.GetHashCode() == value.GetHashCode();
    }
}
