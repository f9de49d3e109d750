using System.Runtime.InteropServices;
using System.Text.Unicode;
using TdSession.Tests.PropertyTests.Damage;

namespace TdSession.Fuzz;

/// <summary>Promises for any input that the damage tests do not check.</summary>
internal static class Promises
{
    private static readonly JsonSerializerOptions[][] _options =
        [.. Enumerable.Range(0, 32).Select(bits => DamageCheck.InPieces(() => Options(bits)))];

    private static readonly JsonSerializerOptions[] _writers =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = TdJavaScriptEncoder.Instance },
    ];

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><see cref="TdEnvelope.IsKnownType"/> is right about every JSON object, even if a field is missing or wrong.</summary>
    public static bool KnownType(byte[] input)
    {
        var isKnown = TdEnvelope.IsKnownType(input);
        if (!Utf8.IsValid(input)
            || DamageCheck.Read(() => JsonDocument.Parse(input)) is not { RootElement.ValueKind: JsonValueKind.Object } message)
        {
            return false;
        }

        using (message)
        {
            foreach (var field in message.RootElement.EnumerateObject())
            {
                if (field.NameEquals("_") || field.NameEquals("@type"))
                {
                    var alone = $"{{\"_\":{field.Value.GetRawText()}}}";
                    var isUnrecognized = IsRefused(field.Value)
                        || DamageCheck.Read(() => JsonSerializer.Deserialize<TdObject>(alone)) is UnrecognizedObject;
                    return DamageCheck.Check(isKnown != isUnrecognized, "IsKnownType is wrong.");
                }
            }
        }

        return DamageCheck.Check(!isKnown, "IsKnownType found a type in an object without one.");
    }

    private static bool IsRefused(JsonElement typeName)
    {
        try
        {
            return typeName.ValueKind != JsonValueKind.String || typeName.GetString() is null;
        }
        catch (InvalidOperationException)
        {
            return true;    // a lone surrogate
        }
    }

    /// <summary>The first byte selects the options of the app. They can decide whether the rest is read, but not its value.</summary>
    public static bool ReadWithOptions(byte[] input)
    {
        if (input is not [var bits, .. var text]
            || !DamageCheck.EveryRouteAgrees(text, typeof(TdEnvelope), _options[bits % _options.Length]))
        {
            return false;
        }

        var value = JsonSerializer.Deserialize<TdEnvelope>(text, _options[bits % _options.Length][0]);
        var plain = DamageCheck.Read(() => JsonSerializer.Deserialize<TdEnvelope>(text));
        return DamageCheck.Check(plain is null || plain.Equals(value), "The options change the value.");
    }

    private static JsonSerializerOptions Options(int bits) => new()
    {
        AllowTrailingCommas = (bits & 1) != 0,
        ReadCommentHandling = (bits & 2) != 0 ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        UnmappedMemberHandling = (bits & 4) != 0 ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
        AllowDuplicateProperties = (bits & 8) == 0,
        MaxDepth = (bits & 16) != 0 ? 4 : 0,
    };

    /// <summary>A stream of messages, as in a log, gives the same values in pieces, at once, and one after the other.</summary>
    public static bool ReadLines(byte[] input)
    {
        if (DamageCheck.BeginsWithByteOrderMark(input))
        {
            return false;
        }

        var each = DamageCheck.Read(() => OneByOne(input));
        var atOnce = DamageCheck.Read(() => FromStream(input, JsonSerializerOptions.Default));
        var inPieces = DamageCheck.Read(() => FromStream(input, _options[0][0]));
        DamageCheck.Check(each?.Count == atOnce?.Count && (each is null || each.SequenceEqual(atOnce!)), "The stream gives other values.");
        DamageCheck.Check(each?.Count == inPieces?.Count && (each is null || each.SequenceEqual(inPieces!)),
            "In pieces, the stream gives other values.");
        return each is not null;
    }

    private static List<TdObject?> OneByOne(byte[] input)
    {
        var values = new List<TdObject?>();
        var reader = new Utf8JsonReader(input, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            values.Add(JsonSerializer.Deserialize<TdObject>(ref reader));
        }

        return values;
    }

    private static List<TdObject?> FromStream(byte[] input, JsonSerializerOptions options) =>
        JsonSerializer.DeserializeAsyncEnumerable<TdObject>(new MemoryStream(input), topLevelValues: true, options).ToBlockingEnumerable()
            .ToList();

    /// <summary>Any .NET string is written as valid UTF-8 without lone surrogates, and reads back as the same text.</summary>
    public static bool WriteText(byte[] input)
    {
        var text = new string(MemoryMarshal.Cast<byte, char>(input));
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        foreach (var options in _writers)
        {
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(new ConfirmQrCodeAuthentication(text).WithExtra(text), options);
            var read = TdEnvelope.Parse(utf8);

            _ = _strict.GetCharCount(utf8);
            DamageCheck.Check(read.Object.Equals(new ConfirmQrCodeAuthentication(expected)), "The text has changed.");
            DamageCheck.Check(read.Extra!.Value.GetString() == expected, "The extra has changed.");
        }

        return true;
    }
}
