namespace TdSession.Tests.Errors;

/// <summary>One row of the table of errors: an input, and what is said about it.</summary>
internal sealed class ErrorRow
{
    /// <summary>Stands in an input right after the token at which the error is found, and is taken out before decoding.</summary>
    public const string Marker = "§";

    /// <summary>Stands in an input for a byte that UTF-8 does not have.</summary>
    public const string InvalidByte = "\uE0FF";

    /// <summary>Stands for what was expected and found where a field was given twice.</summary>
    public const string Duplicate = "duplicate field";

    /// <summary>What is expected where a type of device belongs: TL's name of the type has two meanings.</summary>
    public const string DeviceType = "SessionType (sessionTypeAndroid, sessionTypeApple, …)";

    /// <summary>What is expected where the type of an unconfirmed session belongs.</summary>
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

    /// <summary>Gets the type that is asked for.</summary>
    public Type Type { get; }

    public byte[] Utf8 { get; }

    public bool HasInvalidUtf8 { get; }

    /// <summary>Gets a value indicating whether the serializer reads with <see cref="JsonUnmappedMemberHandling.Disallow"/>.</summary>
    public bool RefusesUnknown { get; private init; }

    /// <summary>Gets the message; of a text that is not JSON only the place.</summary>
    public string Message { get; private init; } = "";

    /// <summary>Gets a value indicating whether the text is not JSON.</summary>
    public bool IsSyntax { get; private init; }

    public long LineNumber { get; }

    public long BytePositionInLine { get; }

    /// <summary>Gets a value indicating whether an envelope with the same object says the same.</summary>
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
    /// <param name="name">The name of the row.</param>
    /// <param name="input">The text.</param>
    /// <param name="ofSerializer">The start of what System.Text.Json says where it finds the error before it asks the library.</param>
    /// <param name="place">The place that the library names.</param>
    /// <param name="problem">What <see cref="TdEnvelope.Parse(string)"/> says.</param>
    public static ErrorRow Syntax<T>(string name, string input, string ofSerializer, string place, string problem) =>
        new(name, typeof(T), input) { Message = place, IsSyntax = true, OfSerializer = ofSerializer, Problem = problem };

    /// <summary>Gets the start of what System.Text.Json says by itself.</summary>
    public string OfSerializer { get; private init; } = "";

    /// <summary>Gets what <see cref="TdEnvelope.Parse(string)"/> says about a text that is not JSON.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Gets a value indicating whether the serializer finds the error in front of the value or behind it.</summary>
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
