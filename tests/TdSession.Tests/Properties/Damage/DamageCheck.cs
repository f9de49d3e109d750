#if NET10_0_OR_GREATER
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TdSession.Tests.Properties.Damage;

/// <summary>What must hold for every input whatsoever.</summary>
internal static class DamageCheck
{
    private static readonly JsonSerializerOptions _tdLib = new()
    {
        Converters = { new TdJsonConverter(TdJsonFormat.TdLib) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    private static readonly JsonSerializerOptions _relaxed = new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { Schema = TdSchema.V1865 }) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads an input in every way, and writes what was read.</summary>
    /// <returns><see langword="false"/> where the input was refused, as it may be.</returns>
    /// <exception cref="InvalidOperationException">Something is wrong with the library.</exception>
    public static bool Survives(byte[] input)
    {
        var isKnown = TdEnvelope.IsKnownType(input);
        var envelope = Read(() => TdEnvelope.Parse(input));
        var same = Read(() => JsonSerializer.Deserialize<TdEnvelope>(input));
        Check(Equals(envelope, same), "Parse and the serializer do not agree.");
        if (envelope is null)
        {
            return false;
        }

        Check(envelope.Object.Equals(Read(() => JsonSerializer.Deserialize<TdObject>(input))), "The object in the envelope is another.");
        Check(envelope.Object.Equals(Read(() => JsonSerializer.Deserialize(input, envelope.Object.GetType()))), "Asked for by its type, the object is another.");
        Check(isKnown == envelope.Object is not UnrecognizedObject, "IsKnownType does not agree.");
        Check(ComesBack(envelope, _tdLib), "TDLib's format does not bring it back.");
        return Check(ComesBack(envelope, _relaxed), "The relaxed encoder does not bring it back.");
    }

    private static bool ComesBack<T>(T value, JsonSerializerOptions options)
    {
        var again = JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, options));
        return Equals(again, value) && again!.GetHashCode() == value!.GetHashCode();
    }

    private static T? Read<T>(Func<T?> read)
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

    private static bool Check(bool holds, string otherwise) => holds ? true : throw new InvalidOperationException(otherwise);
}
#endif
