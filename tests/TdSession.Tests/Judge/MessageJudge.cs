using System.Numerics;

namespace TdSession.Tests.Judge;

/// <summary>Judges messages by the rules of the docs, on a <see cref="JsonDocument"/>, without the library.</summary>
internal static partial class MessageJudge
{
    /// <summary>The fields of each type: their kinds, their names, and the first schema with that name. 0 is every schema.</summary>
    private static readonly Dictionary<string, Field[]> _types = new()
    {
        ["ok"] = [],
        ["getActiveSessions"] = [],
        ["terminateAllOtherSessions"] = [],
        ["disconnectWebsite"] = [new("int64", ("website_id", 0))],
        ["error"] = [new("int32", ("code", 0)), new("string", ("message", 0))],
        ["terminateSession"] = [new("int64", ("session_id", 0))],
        ["confirmSession"] = [new("int64", ("session_id", 0))],
        ["toggleSessionCanAcceptCalls"] = [new("int64", ("session_id", 0)), new("Bool", ("can_accept_calls", 0))],
        ["setInactiveSessionTtl"] = [new("int32", ("inactive_session_ttl_days", 0))],
        ["confirmQrCodeAuthentication"] = [new("string", ("link", 0))],
        ["confirmBusinessConnectedBot"] = [new("int64", ("bot_user_id", 0))],
        ["sessionTypeDevice"] = [new("int64", ("session_id", 0))],
        ["sessionTypeConnectedBot"] = [new("int64", ("bot_user_id", 0))],
        ["sessionTypeMac"] = [],
        ["unconfirmedSession"] = [new("device", ("id", 0), ("type", 1865)), new("int32", ("log_in_date", 0), ("date", 1865)),
            new("string", ("device_model", 0)), new("string", ("location", 0))],
        ["updateUnconfirmedSession"] = [new("unconfirmedSession?", ("session", 0)), new("int32", ("unconfirmed_session_count", 1865))],
    };

    /// <summary>Returns a text that is the same for all messages with the same meaning, or null for an invalid message.</summary>
    public static string? MeaningOf(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return MeaningOf(document.RootElement, isEnvelope: true, cases: null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;    // InvalidOperationException: the text is not valid Unicode
        }
    }

    private static string? MeaningOf(JsonElement element, bool isEnvelope, string[]? cases)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var fields = element.EnumerateObject().Select(field => (field.Name, field.Value)).ToList();
        var names = fields.Where(field => field.Name is "_" or "@type")
            .Select(field => field.Value.ValueKind == JsonValueKind.String ? Canonical(field.Value.GetString()!) : null)
            .Distinct()
            .ToList();
        if (names is not [{ } type] || fields.Select(field => field.Name).Distinct().Count() < fields.Count)
        {
            return null;
        }

        var declared = _types.GetValueOrDefault(type, []);
        if (cases is not null && _types.ContainsKey(type) && !cases.Contains(type))
        {
            return null;
        }

        var parts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            var index = Array.FindIndex(declared, field => field.Names.Any(known => known.Name == name));
            var part = name switch
            {
                "_" or "@type" => "",
                "@extra" => isEnvelope ? Compact(value) : "",
                "@client_id" when !isEnvelope || value.ValueKind == JsonValueKind.Null => "",
                "@client_id" => Integer(value, "int32") is { } id ? id == "0" ? "" : id : null,
                _ when index >= 0 => Scalar(value, declared[index].Kind, name),
                _ => Compact(value),
            };
            if (part is null
                || (part.Length > 0 && !parts.Add($"{(index >= 0 ? $"#{index}" : JsonSerializer.Serialize(name))}:{part}") && index >= 0))
            {
                return null;
            }

            if (index >= 0 && parts.Count(other => other.StartsWith($"#{index}:", StringComparison.Ordinal)) > 1)
            {
                return null;    // under two of its names
            }
        }

        // A field that the sender's TDLib version always writes is required.
        var implied = declared.SelectMany(field => field.Names).Where(known => fields.Exists(field => field.Name == known.Name))
            .Select(known => known.Since).DefaultIfEmpty(0).Max();
        var isComplete = declared.All(field => field.Kind.EndsWith('?')
            || field.Names[0].Since > implied
            || field.Names.Any(known => fields.Exists(other => other.Name == known.Name)));
        var isTwice = declared.Any(field => field.Names.Count(known => fields.Exists(other => other.Name == known.Name)) > 1);
        var isLost = type == "updateUnconfirmedSession"
            && fields.Exists(field => field.Name == "unconfirmed_session_count" && Integer(field.Value, "int32") is not ("0" or ['-', ..]))
            && !fields.Exists(field => field.Name == "session" && field.Value.ValueKind != JsonValueKind.Null);
        return isComplete && !isTwice && !isLost ? $"{type}{{{string.Join(",", parts)}}}" : null;
    }

    private static string? Scalar(JsonElement value, string kind, string name) => kind switch
    {
        "Bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ValueKind.ToString() : null,
        "string" => value.ValueKind == JsonValueKind.String ? Compact(value) : null,
        "device" when name == "id" => Integer(value, "int64") is { } id ? $"sessionTypeDevice{{#0:{id}}}" : null,
        "device" => MeaningOf(value, isEnvelope: false, ["sessionTypeDevice", "sessionTypeConnectedBot"]),
        "unconfirmedSession?" when value.ValueKind == JsonValueKind.Null => "",
        "unconfirmedSession?" => MeaningOf(value, isEnvelope: false, ["unconfirmedSession"]) is { } session
            && session.StartsWith("unconfirmedSession{", StringComparison.Ordinal) ? session : null,
        _ => Integer(value, kind),
    };

    private static string? Integer(JsonElement value, string kind)
    {
        var text = value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
        if (!CanonicalDecimal().IsMatch(text))
        {
            return null;
        }

        var limit = BigInteger.One << (kind == "int32" ? 31 : 63);
        var number = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        return number >= -limit && number < limit ? text : null;
    }

    private static string Compact(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        JsonValueKind.Array => $"[{string.Join(",", value.EnumerateArray().Select(Compact))}]",
        JsonValueKind.Object => $"{{{string.Join(",", value.EnumerateObject().Select(Compact))}}}",
        _ => value.GetRawText(),
    };

    private static string Compact(JsonProperty field) => $"{JsonSerializer.Serialize(field.Name)}:{Compact(field.Value)}";

    private static string Canonical(string typeName) => typeName == "sessionDeviceTypeMac" ? "sessionTypeMac" : typeName;

    [GeneratedRegex(@"\A(0|-?[1-9][0-9]*)\z")]
    private static partial Regex CanonicalDecimal();

    private sealed record Field(string Kind, params (string Name, int Since)[] Names);
}
