namespace TdSession.AotTests;

/// <summary>Reads and writes one message in every way that needs no reflection. The first difference is an
/// <see cref="InvalidDataException"/>.</summary>
internal sealed class Judge
{
    private readonly TdSessionJsonContext _context;
    private readonly AppJsonContext _app;

    /// <summary>Initializes a new instance of the <see cref="Judge"/> class.</summary>
    /// <param name="options">The options to write messages with.</param>
    public Judge(JsonSerializerOptions options)
    {
        _context = new TdSessionJsonContext(new JsonSerializerOptions(options));
        _app = new AppJsonContext(new JsonSerializerOptions(options));
    }

    public static void MustBe<T>(T expected, T found, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new InvalidDataException($"{what}:\n  expected {expected}\n  found    {found}");
        }
    }

    /// <summary>Checks that every way to read a message gives the same value, and every way to write it the expected text.</summary>
    public void MustBeWrittenAs(string expected, byte[] message)
    {
        var envelope = MustBeReadAlike(message);
        ObjectMustBeWrittenAs(WithoutEnvelope(expected), envelope.Object);
        MustBe(expected, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(envelope, _context.TdEnvelope)),
            "the envelope, written");
        MustBe($$"""{"Session":null,"Any":null,"Message":{{expected}}}""",
            JsonSerializer.Serialize(new AppDto { Message = envelope }, _app.AppDto), "the app's type, written");
    }

    /// <summary>Checks the same for the object without its envelope.</summary>
    public void ObjectMustBeWrittenAs(string expected, byte[] message) => ObjectMustBeWrittenAs(expected, MustBeReadAlike(message).Object);

    private void ObjectMustBeWrittenAs(string expected, TdObject value)
    {
        var session = value is Session ? expected : "null";
        var dto = new AppDto { Session = value as Session, Any = value };
        MustBe(expected, JsonSerializer.Serialize(value, _context.TdObject), "any object, written");
        MustBe(expected, JsonSerializer.Serialize(value, value.GetType(), _context), "the type itself, written");
        MustBe($$"""{"Session":{{session}},"Any":{{expected}},"Message":null}""", JsonSerializer.Serialize(dto, _app.AppDto),
            "the app's type, written");
    }

    private TdEnvelope MustBeReadAlike(byte[] message)
    {
        var text = Encoding.UTF8.GetString(message);
        var envelope = TdEnvelope.Parse(message);
        var session = envelope.Object as Session;
        var dto = new AppDto { Session = session, Any = envelope.Object, Message = envelope };
        var dtoText = $$"""{"Session":{{(session is null ? "null" : text)}},"Any":{{text}},"Message":{{text}}}""";

        MustBe(envelope.Object is not UnrecognizedObject, TdEnvelope.IsKnownType(message), "IsKnownType");
        MustBe(envelope, JsonSerializer.Deserialize(message, TdSessionJsonContext.Default.TdEnvelope), "the envelope, read");
        MustBe(envelope.Object, JsonSerializer.Deserialize(message, TdSessionJsonContext.Default.TdObject), "any object, read");
        MustBe(envelope.Object, JsonSerializer.Deserialize(message, envelope.Object.GetType(), TdSessionJsonContext.Default),
            "the type itself, read");
        MustBe(dto, JsonSerializer.Deserialize(dtoText, _app.AppDto), "the app's type, read");
        return envelope;
    }

    // @extra and @client_id come last, and only the envelope has them.
    private static string WithoutEnvelope(string message)
    {
        var utf8 = Encoding.UTF8.GetBytes(message);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("@extra"u8) || reader.ValueTextEquals("@client_id"u8))
            {
                var comma = (int)reader.TokenStartIndex - 1;
                return Encoding.UTF8.GetString(utf8, 0, comma) + "}";
            }

            reader.Skip();
        }

        return message;
    }
}
