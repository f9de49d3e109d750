namespace TdSession.Serialization;

/// <summary>The names that have a meaning on every object: the type key and the fields of the envelope.</summary>
[Flags]
internal enum TlReservedName
{
    None = 0,
    Underscore = 1,
    AtType = 2,
    TypeKey = Underscore | AtType,
    Extra = 4,
    ClientId = 8,
}

/// <summary>Reads what an object has besides the fields of its TL constructor: the type key, the envelope's fields, and fields that the
/// library does not know.</summary>
internal struct TlUndeclaredFields
{
    private readonly TlConstructorId _constructor;
    private readonly string? _unrecognizedName;
    private TlReservedName _seen;
    private Dictionary<string, byte[]>? _unknown;

    /// <summary>Starts an object whose type key was read already, if it stands first.</summary>
    public TlUndeclaredFields(ref TlReadContext context, TlConstructorId constructor)
    {
        _constructor = constructor;
        _seen = context.LeadingTypeKey;
        TypeSchema = context.TypeSchema;
        context.LeadingTypeKey = TlReservedName.None;
        if (constructor == TlConstructorId.Unrecognized)
        {
            _unrecognizedName = context.UnrecognizedName;
            RefuseUnknown(ref context, "an unknown type");
        }
        else
        {
            context.Root ??= TlTypeTable.NameOf(constructor);
        }
    }

    /// <summary>Starts an object, with the reader on its first token or on the value of a type key that stands first.</summary>
    public TlUndeclaredFields(ref Utf8JsonReader reader, ref TlReadContext context, TlConstructorId constructor)
        : this(ref context, constructor)
    {
        if (_seen == TlReservedName.None && reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(TlTypeTable.NameOf(constructor), reader.TokenType);
        }
    }

    public static TlReservedName TypeKeyOf(ReadOnlySpan<byte> name) => NameOf(name) & TlReservedName.TypeKey;

    /// <summary>Gets the first schema that has the name which the type key gives the object.</summary>
    public TdSchema TypeSchema { get; private set; }

    /// <summary>Reads the field whose name the reader stands on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]    // cold: inlining it would cost the hot reader its inlining budget
    public void Read(ref Utf8JsonReader reader, ref TlReadContext context)
    {
        var name = NameOf(TlReader.Text(ref reader));
        var unknown = name == TlReservedName.None ? TlReader.GetText(ref reader) : null;
        Start(ref context, name, unknown);
        TlReader.Advance(ref reader);
        ReadValue(ref reader, ref context, name, unknown, reader.CurrentDepth);
    }

    /// <summary>Reads unknown fields up to a known one or the end of the object, then passes the expected text if it is there.</summary>
    /// <returns>The rest of the text, or nothing if it is not canonical. <see cref="TlCanonicalReader.HasPassed"/> tells whether the
    /// expected text was there; if not, the rest begins with a comma or a brace, and so with no value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<byte> PassUnknownTo(scoped ReadOnlySpan<byte> expected, ReadOnlySpan<byte> rest, scoped ref TlCanonicalReader json,
        scoped ref TlReadContext context)
    {
        json.Rest = rest;
        json.HasPassed = false;
        while (rest is [(byte)',', ..])
        {
            if (!json.ReadName(out var name))
            {
                return default;
            }

            if (TlTypeTable.IsField(_constructor, name))
            {
                break;
            }

            var known = NameOf(name);
            var unknown = known == TlReservedName.None ? TlText.GetAsciiString(name) : null;
            Start(ref context, known, unknown);
            var reader = json.Value();
            ReadValue(ref reader, ref context, known, unknown, json.Depth);
            json.Advance(reader);
            rest = json.Rest;
        }

        json.HasPassed = TlCanonicalReader.Skip(ref rest, expected);
        return json.HasPassed || rest is [(byte)',' or (byte)'}', ..] ? rest : default;
    }

    /// <summary>Ends the object, and returns its unknown fields.</summary>
    public readonly TdUnknownFields End() =>
        (_seen & TlReservedName.TypeKey) == TlReservedName.None ? throw TlReader.NoTypeKey()
        : _unknown is null ? TdUnknownFields.Empty
        : new TdUnknownFields(_unknown);

    public static TlReservedName NameOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 when name[0] == '_' => TlReservedName.Underscore,
        5 when name.SequenceEqual("@type"u8) => TlReservedName.AtType,
        6 when name.SequenceEqual("@extra"u8) => TlReservedName.Extra,
        10 when name.SequenceEqual("@client_id"u8) => TlReservedName.ClientId,
        _ => TlReservedName.None,
    };

    private static string Spell(TlReservedName name) => name switch
    {
        TlReservedName.Underscore => "_",
        TlReservedName.AtType => "@type",
        TlReservedName.Extra => "@extra",
        _ => "@client_id",
    };

    private static void RefuseUnknown(ref TlReadContext context, string what)
    {
        if (context.RefusesUnknown)
        {
            throw new TlFormatException("what this library knows", $"{what}, which JsonUnmappedMemberHandling.Disallow refuses");
        }
    }

    /// <summary>Notes the name of a field, and refuses to read it again.</summary>
    private void Start(ref TlReadContext context, TlReservedName name, string? unknown)
    {
        if ((_seen & name) != TlReservedName.None)
        {
            throw TlFormatException.Repeated().Within(Spell(name));
        }

        _seen |= name;
        if (unknown is not null)
        {
            RefuseUnknown(ref context, "an unknown field");
            _unknown ??= new Dictionary<string, byte[]>(StringComparer.Ordinal);
            if (_unknown.ContainsKey(unknown))
            {
                throw new TlFormatException("each field once", "an unknown field twice");
            }
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, ref TlReadContext context, TlReservedName name, string? unknown, int depth)
    {
        if (unknown is not null)
        {
            _unknown!.Add(unknown, TlCompactJson.Read(ref reader));
        }
        else if ((name & TlReservedName.TypeKey) != TlReservedName.None)
        {
            CheckTypeKey(ref reader, ref context);
        }
        else if (depth == context.EnvelopeDepth)
        {
            ReadEnvelopeField(ref reader, ref context, name);
        }
        else
        {
            TlReader.Skip(ref reader);
        }
    }

    private static void ReadEnvelopeField(ref Utf8JsonReader reader, ref TlReadContext context, TlReservedName name)
    {
        try
        {
            if (name == TlReservedName.Extra)
            {
                context.Extra = TlCompactJson.ReadElement(ref reader);
            }
            else
            {
                context.ClientId = TlReader.GetInt32(ref reader);
            }
        }
        catch (TlFormatException error)
        {
            throw error.Within(Spell(name));
        }
    }

    private void CheckTypeKey(ref Utf8JsonReader reader, ref TlReadContext context)
    {
        var found = TlReader.ReadTypeName(ref reader, ref context);
        if (found != _constructor || context.UnrecognizedName != _unrecognizedName)
        {
            throw TlReader.WrongType(TlTypeTable.NameOf(_constructor), found);
        }

        TypeSchema = context.TypeSchema;
    }
}
