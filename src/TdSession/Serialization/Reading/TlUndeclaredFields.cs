namespace TdSession.Serialization;

/// <summary>Reads the fields of an object that aren't fields of its TL constructor: the type key, the envelope's fields, and unknown
/// fields.</summary>
/// <remarks>Both readers use it. They move to each value, and it reads the value with a <see cref="Utf8JsonReader"/>.</remarks>
internal struct TlUndeclaredFields
{
    private readonly TlConstructorId _constructor;
    private readonly string? _unrecognizedName;
    private TlReservedName _seen;
    private Dictionary<string, byte[]>? _unknown;

    /// <summary>Starts an object of a constructor. Its type key may have been read.</summary>
    public TlUndeclaredFields(ref TlReadContext context, TlConstructorId constructor, in TlTypeName type)
    {
        _constructor = constructor;
        _seen = type.LeadingKey;
        TypeSchema = type.Schema;
        if (constructor == TlConstructorId.Unrecognized)
        {
            _unrecognizedName = type.UnrecognizedName;
            if (context.RefusesUnknown)
            {
                throw Refused("type");
            }
        }
    }

    /// <summary>Starts an object. The reader is on its first token, or on the value of a type key that comes first.</summary>
    public TlUndeclaredFields(ref Utf8JsonReader reader, ref TlReadContext context, TlConstructorId constructor, in TlTypeName type)
        : this(ref context, constructor, type)
    {
        context.Root ??= constructor == TlConstructorId.Unrecognized ? null : TlTypeTable.NameOf(constructor);
        if (_seen == TlReservedName.None && reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(TlTypeTable.NameOf(constructor), reader.TokenType);
        }
    }

    /// <summary>Gets the first schema that has the name in the type key.</summary>
    public TdSchema TypeSchema { get; private set; }

    /// <summary>Reads a field. The reader is on its name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]    // rarely called: it would use up the inlining budget of the caller
    public void Read(ref Utf8JsonReader reader, ref TlReadContext context)
    {
        var reserved = TlReservedNames.Find(TlReader.Text(ref reader));
        var unknownName = reserved == TlReservedName.None ? TlReader.GetText(ref reader) : null;
        NoteName(ref context, reserved, unknownName);
        TlReader.Advance(ref reader);
        ReadValue(ref reader, ref context, reserved, unknownName, reader.CurrentDepth);
    }

    /// <summary>Reads unknown fields up to a known one or the end of the object, then passes the expected text if it comes next.</summary>
    /// <remarks>The caller continues after the unknown fields, even if the expected text doesn't come next. So an unknown field before a
    /// missing optional field is read only once.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]    // rarely called, and the caller keeps its position in registers
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
                break;    // json is now past the name, but the caller continues with the returned rest
            }

            var reserved = TlReservedNames.Find(name);
            var unknownName = reserved == TlReservedName.None ? TlText.GetAsciiString(name) : null;
            NoteName(ref context, reserved, unknownName);
            var reader = json.ReaderOfValue();
            ReadValue(ref reader, ref context, reserved, unknownName, json.Depth);
            json.GoOnAfter(reader);
            rest = json.Rest;
        }

        // A rest without a comma or brace at its start isn't canonical. It is emptied, so that the caller can't read it as a value.
        var isFound = TlCanonicalReader.Skip(ref rest, expected);
        return new(isFound || rest is [(byte)',' or (byte)'}', ..] ? rest : default, isFound);
    }

    /// <summary>Ends the object, and returns its unknown fields. Throws if there was no type key, which can be the last field.</summary>
    public readonly TdUnknownFields End() =>
        (_seen & TlReservedName.TypeKey) == TlReservedName.None ? throw TlReader.NoTypeKey()
        : _unknown is null ? TdUnknownFields.Empty
        : new TdUnknownFields(_unknown);

    private static TlFormatException Refused(string what, string? field = null) =>
        new($"unknown {what}, which {nameof(JsonUnmappedMemberHandling)}.{nameof(JsonUnmappedMemberHandling.Disallow)} refuses", field);

    private static string? Shown(string name) => TlText.IsTlName(name) ? name : null;

    /// <summary>Marks a field as seen. A duplicate is an error.</summary>
    private void NoteName(ref TlReadContext context, TlReservedName reserved, string? unknownName)
    {
        if ((_seen & reserved) != TlReservedName.None)
        {
            throw TlFormatException.Duplicate(TlReservedNames.Spell(reserved));
        }

        _seen |= reserved;
        if (unknownName is not null)
        {
            if (context.RefusesUnknown && !TlTypeTable.IsUntyped(_constructor, unknownName))
            {
                throw Refused("field", Shown(unknownName));
            }

            _unknown ??= new Dictionary<string, byte[]>(StringComparer.Ordinal);
            if (_unknown.ContainsKey(unknownName))
            {
                throw TlFormatException.Duplicate(Shown(unknownName));
            }
        }
    }

    private void ReadValue(
        ref Utf8JsonReader reader, ref TlReadContext context, TlReservedName reserved, string? unknownName, int depth)
    {
        if (unknownName is not null)
        {
            _unknown!.Add(unknownName, TlCompactJson.Read(ref reader));
        }
        else if ((reserved & TlReservedName.TypeKey) != TlReservedName.None)
        {
            CheckTypeKey(ref reader);
        }
        else if (depth == context.EnvelopeDepth)
        {
            ReadEnvelopeField(ref reader, ref context, reserved);
        }
        else
        {
            TlReader.Skip(ref reader);    // an inner object has no envelope, so its @extra is ignored
        }
    }

    private static void ReadEnvelopeField(ref Utf8JsonReader reader, ref TlReadContext context, TlReservedName reserved)
    {
        try
        {
            if (reserved == TlReservedName.Extra)
            {
                context.Extra = TlCompactJson.ReadElement(ref reader);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                context.ClientId = TlReader.GetInt32(ref reader);
            }
        }
        catch (Exception error) when (context.Note(error, TlReservedNames.Spell(reserved)))
        {
            // Never entered: the filter returns false.
        }
    }

    // Checks a key that didn't choose the record: the app or a field did, the key is late, or it has the other spelling and perhaps
    // another value.
    private void CheckTypeKey(ref Utf8JsonReader reader)
    {
        var found = TlReader.GetTypeName(ref reader);
        if (found.Constructor != _constructor || found.UnrecognizedName != _unrecognizedName)
        {
            throw TlReader.WrongType(TlTypeTable.NameOf(_constructor), found.Constructor);
        }

        TypeSchema = found.Schema;
    }
}
