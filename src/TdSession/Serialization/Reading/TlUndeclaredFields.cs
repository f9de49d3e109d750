namespace TdSession.Serialization;

/// <summary>Reads what an object has besides the fields of its TL constructor: the type key, the envelope's fields, and fields that the
/// library does not know.</summary>
/// <remarks>Both readers use it, so it works with a <see cref="Utf8JsonReader"/> on each value, and leaves the way to the value to
/// them.</remarks>
internal struct TlUndeclaredFields
{
    private readonly TlConstructorId _constructor;
    private readonly string? _unrecognizedName;
    private TlReservedName _seen;
    private Dictionary<string, byte[]>? _unknown;

    /// <summary>Starts an object of which the type is known, if its type key was read.</summary>
    public TlUndeclaredFields(ref TlReadContext context, TlConstructorId constructor, in TlTypeName type)
    {
        _constructor = constructor;
        _seen = type.LeadingKey;
        TypeSchema = type.Schema;
        if (constructor == TlConstructorId.Unrecognized)
        {
            _unrecognizedName = type.Unrecognized;
            if (context.RefusesUnknown)
            {
                throw Refused("type");
            }
        }
    }

    /// <summary>Starts an object, with the reader on its first token or on the value of a type key that stands first.</summary>
    public TlUndeclaredFields(ref Utf8JsonReader reader, ref TlReadContext context, TlConstructorId constructor, in TlTypeName type)
        : this(ref context, constructor, type)
    {
        context.Root ??= constructor == TlConstructorId.Unrecognized ? null : TlTypeTable.NameOf(constructor);
        if (_seen == TlReservedName.None && reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(TlTypeTable.NameOf(constructor), reader.TokenType);
        }
    }

    /// <summary>Gets the first schema that has the name which the type key gives the object.</summary>
    public TdSchema TypeSchema { get; private set; }

    /// <summary>Reads the field whose name the reader stands on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]    // cold: inlining it would cost the hot reader its inlining budget
    public void Read(ref Utf8JsonReader reader, ref TlReadContext context)
    {
        var name = TlReservedNames.Find(TlReader.Text(ref reader));
        var unknown = name == TlReservedName.None ? TlReader.GetText(ref reader) : null;
        Start(ref context, name, unknown);
        TlReader.Advance(ref reader);
        ReadValue(ref reader, ref context, name, unknown, reader.CurrentDepth);
    }

    /// <summary>Reads unknown fields up to a known one or the end of the object, then passes the expected text if it is there.</summary>
    /// <remarks>The position after the unknown fields is where the caller goes on, whether or not it finds what it looked for: a field of a
    /// newer TDLib before an optional one is then read once.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]    // cold, and the caller keeps its position in registers
    public TlPassed PassUnknownTo(scoped ReadOnlySpan<byte> expected, ReadOnlySpan<byte> rest, scoped ref TlCanonicalReader json,
        scoped ref TlReadContext context)
    {
        json.Rest = rest;
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

            var known = TlReservedNames.Find(name);
            var unknown = known == TlReservedName.None ? TlText.GetAsciiString(name) : null;
            Start(ref context, known, unknown);
            var reader = json.Value();
            ReadValue(ref reader, ref context, known, unknown, json.Depth);
            json.Advance(reader);
            rest = json.Rest;
        }

        // A rest that begins with neither a comma nor a brace is not canonical, and must not look like a value.
        var isFound = TlCanonicalReader.Skip(ref rest, expected);
        return new(isFound || rest is [(byte)',' or (byte)'}', ..] ? rest : default, isFound);
    }

    /// <summary>Ends the object, and returns its unknown fields. The type key is checked here, since it can be the last field.</summary>
    public readonly TdUnknownFields End() =>
        (_seen & TlReservedName.TypeKey) == TlReservedName.None ? throw TlReader.NoTypeKey()
        : _unknown is null ? TdUnknownFields.Empty
        : new TdUnknownFields(_unknown);

    private static TlFormatException Refused(string what, string? field = null) =>
        new($"unknown {what}, which {nameof(JsonUnmappedMemberHandling)}.{nameof(JsonUnmappedMemberHandling.Disallow)} refuses", field);

    private static string? Shown(string name) => TlText.IsTlName(name) ? name : null;

    /// <summary>Notes the name of a field, and refuses to read it again.</summary>
    private void Start(ref TlReadContext context, TlReservedName name, string? unknown)
    {
        if ((_seen & name) != TlReservedName.None)
        {
            throw TlFormatException.Duplicate(TlReservedNames.Spell(name));
        }

        _seen |= name;
        if (unknown is not null)
        {
            if (context.RefusesUnknown && !TlTypeTable.IsUntyped(_constructor, unknown))
            {
                throw Refused("field", Shown(unknown));
            }

            _unknown ??= new Dictionary<string, byte[]>(StringComparer.Ordinal);
            if (_unknown.ContainsKey(unknown))
            {
                throw TlFormatException.Duplicate(Shown(unknown));
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
            CheckTypeKey(ref reader);
        }
        else if (depth == context.EnvelopeDepth)
        {
            ReadEnvelopeField(ref reader, ref context, name);
        }
        else
        {
            TlReader.Skip(ref reader);    // an inner object has no envelope, so @extra means nothing there
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
            else if (reader.TokenType != JsonTokenType.Null)
            {
                context.ClientId = TlReader.GetInt32(ref reader);
            }
        }
        catch (Exception error) when (context.Note(error, TlReservedNames.Spell(name)))
        {
            // Never entered: the filter only takes note.
        }
    }

    // A key behind the first field was read before, to find the record. It is read again here: with the other spelling it may disagree.
    private void CheckTypeKey(ref Utf8JsonReader reader)
    {
        var found = TlReader.GetTypeName(ref reader);
        if (found.Constructor != _constructor || found.Unrecognized != _unrecognizedName)
        {
            throw TlReader.WrongType(TlTypeTable.NameOf(_constructor), found.Constructor);
        }

        TypeSchema = found.Schema;
    }
}
