namespace TdSession.Tests.Errors;

/// <summary>One row of the table of errors: an input, and its error.</summary>
internal sealed class ErrorRow
{
    /// <summary>Marks the place of the error in an input: right after a token. It is removed before decoding.</summary>
    public const string Marker = "§";

    /// <summary>Marks a byte in an input that is invalid in UTF-8.</summary>
    public const string InvalidByte = "\uE0FF";

    public const string Duplicate = "duplicate field";
    public const string Invalid = "invalid JSON";

    // TL's name SessionType has two meanings, so an error lists the cases.
    public const string DeviceType = "SessionType (sessionTypeAndroid, sessionTypeApple, …)";
    public const string LogInType = "SessionType (sessionTypeConnectedBot, sessionTypeDevice)";

    private ErrorRow(string name, Type type, string input)
    {
        Name = name;
        Type = type;
        HasInvalidUtf8 = input.Contains(InvalidByte);
        var before = input.IndexOf(Marker, StringComparison.Ordinal);
        if (before < 0)
        {
            throw new ArgumentException($"{name}: nothing marks the place of the error.", nameof(input));
        }

        Utf8 = Bytes(input.Remove(before, Marker.Length));
        var bytesBefore = Bytes(input.Substring(0, before));
        LineNumber = bytesBefore.Count(value => value == '\n');
        BytePositionInLine = bytesBefore.Length - 1 - Array.LastIndexOf(bytesBefore, (byte)'\n');
    }

    public string Name { get; }

    /// <summary>Gets the requested type.</summary>
    public Type Type { get; }

    public byte[] Utf8 { get; }

    public bool HasInvalidUtf8 { get; }

    /// <summary>Gets a value indicating whether the serializer reads with <see cref="JsonUnmappedMemberHandling.Disallow"/>.</summary>
    public bool RefusesUnknown { get; private init; }

    /// <summary>Gets the message; only the place if the text isn't JSON.</summary>
    public string Message { get; private init; } = "";

    public bool IsSyntax => Problem.Length > 0;

    public long LineNumber { get; }

    public long BytePositionInLine { get; }

    /// <summary>Gets a value indicating whether an envelope with the same object has the same error.</summary>
    public bool SuitsEnvelope => Type == typeof(TdObject) || Type == typeof(TdEnvelope);

    public JsonSerializerOptions Options => new()
    {
        DefaultBufferSize = 1,
        UnmappedMemberHandling = RefusesUnknown ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>A row about an object that breaks the schema.</summary>
    public static ErrorRow Of<T>(string name, string input, string place, string expected, string found) =>
        OfType(typeof(T), name, input, place, expected, found);

    /// <summary>A row about an object that breaks the schema.</summary>
    public static ErrorRow OfType(Type type, string name, string input, string place, string expected, string found) =>
        new(name, type, input)
        {
            Message = expected == Duplicate ? $"{place}: {Duplicate}" : $"{place}: expected {expected}, found {found}",
        };

    /// <summary>A row about a text that is not JSON.</summary>
    public static ErrorRow Syntax<T>(string name, string input, string place, string problem) =>
        new(name, typeof(T), input) { Message = place, Problem = problem };

    /// <summary>Gets the problem that <see cref="TdEnvelope.Parse(string)"/> names in a text that is not JSON.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Gets a value indicating whether the serializer finds the error before or after the value.</summary>
    public bool IsOutsideOfValue { get; private set; }

    public ErrorRow OutsideOfValue()
    {
        IsOutsideOfValue = true;
        return this;
    }

    /// <summary>A row about something unknown, which only <see cref="JsonUnmappedMemberHandling.Disallow"/> refuses.</summary>
    public static ErrorRow Unknown<T>(string name, string input, string place) => new(name, typeof(T), input)
    {
        Message = $"{place}: unknown {(input.Contains("CANARY\"§") ? "type" : "field")}, "
            + "which JsonUnmappedMemberHandling.Disallow refuses",
        RefusesUnknown = true,
    };

    private static byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace(InvalidByte, "\u0001"));
        return [.. bytes.Select(value => value == 1 ? (byte)0xFF : value)];
    }
}
