using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TdSession;

/// <summary>Reads what an object has besides the fields of its TL constructor: the type key, the envelope's fields, and fields that the library does not know.</summary>
internal struct TlOtherFields
{
    private readonly TlConstructor _constructor;
    private readonly string? _unrecognizedName;
    private Names _seen;
    private TlUnknownFieldsBuilder? _unknown;

    /// <summary>Starts an object whose type key was read already, if it stands first.</summary>
    public TlOtherFields(ref TlReadState state, TlConstructor constructor)
    {
        _constructor = constructor;
        _seen = state.LeadingTypeKey;
        state.LeadingTypeKey = Names.None;
        if (constructor == TlConstructor.Unrecognized)
        {
            _unrecognizedName = state.UnrecognizedName;
            RefuseUnknown(ref state, "an unknown type");
        }
        else
        {
            state.Root ??= TlSchema.NameOf(constructor);
        }
    }

    /// <summary>Starts an object, with the reader on its first token or on the value of a type key that stands first.</summary>
    public TlOtherFields(ref Utf8JsonReader reader, ref TlReadState state, TlConstructor constructor)
        : this(ref state, constructor)
    {
        if (_seen == Names.None && reader.TokenType != JsonTokenType.StartObject)
        {
            throw TlFormatException.Expected(TlSchema.NameOf(constructor), reader.TokenType);
        }
    }

    /// <summary>The names, out of all TL constructors, that mean something on any object.</summary>
    [Flags]
    internal enum Names
    {
        None = 0,
        Underscore = 1,
        AtType = 2,
        TypeKey = Underscore | AtType,
        Extra = 4,
        ClientId = 8,
    }

    public static Names TypeKeyOf(ReadOnlySpan<byte> name) => NameOf(name) & Names.TypeKey;

    /// <summary>Reads the field that the reader stands on the name of.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]    // seldom called, and it would take the place of the reader that is
    public void Read(ref Utf8JsonReader reader, ref TlReadState state)
    {
        var name = NameOf(TlReader.Text(ref reader));
        if ((_seen & name) != Names.None)
        {
            throw TlFormatException.Repeated().In(Spell(name));
        }

        _seen |= name;
        if (name == Names.None)
        {
            RefuseUnknown(ref state, "an unknown field");
            _unknown ??= TlUnknownFieldsBuilder.Start();
            _unknown.Add(ref reader);
            return;
        }

        TlReader.Advance(ref reader);
        if ((name & Names.TypeKey) != Names.None)
        {
            CheckTypeKey(ref reader, ref state);
        }
        else if (reader.CurrentDepth == state.EnvelopeDepth)
        {
            ReadEnvelopeField(ref reader, ref state, name);
        }
        else
        {
            TlReader.Skip(ref reader);
        }
    }

    /// <summary>Reads fields that are no TL field of the object, up to a text that is expected to follow them: a newer TDLib writes its new fields between the others.</summary>
    /// <returns><see langword="false"/> where the general reader has to judge.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool SkipUnknownTo(ReadOnlySpan<byte> expected, ref TlCanonicalReader json, ref TlReadState state)
    {
        do
        {
            if (!json.ReadName(out var name) || TlSchema.IsField(_constructor, name) || !ReadCanonical(ref json, ref state, name))
            {
                return false;
            }
        }
        while (!json.Skip(expected));

        return true;
    }

    /// <summary>Ends the object, and returns its unknown fields.</summary>
    public readonly TdUnknownFields End() =>
        (_seen & Names.TypeKey) == Names.None ? throw TlReader.NoTypeKey()
        : _unknown is null ? TdUnknownFields.Empty
        : _unknown.Build();

    private static Names NameOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 when name[0] == '_' => Names.Underscore,
        5 when name.SequenceEqual("@type"u8) => Names.AtType,
        6 when name.SequenceEqual("@extra"u8) => Names.Extra,
        10 when name.SequenceEqual("@client_id"u8) => Names.ClientId,
        _ => Names.None,
    };

    private static string Spell(Names name) => name switch
    {
        Names.Underscore => "_",
        Names.AtType => "@type",
        Names.Extra => "@extra",
        _ => "@client_id",
    };

    private static void RefuseUnknown(ref TlReadState state, string what)
    {
        if (state.RefusesUnknown)
        {
            throw new TlFormatException("what this library knows", $"{what}, which JsonUnmappedMemberHandling.Disallow refuses");
        }
    }

    /// <summary>Reads the value of a field whose name the canonical reader has just passed.</summary>
    /// <returns><see langword="false"/> where the general reader has to judge.</returns>
    private bool ReadCanonical(ref TlCanonicalReader json, ref TlReadState state, ReadOnlySpan<byte> name)
    {
        var known = NameOf(name);
        if ((_seen & known) != Names.None || (known & Names.TypeKey) != Names.None)
        {
            return false;
        }

        _seen |= known;
        try
        {
            var reader = json.Value();
            if (known == Names.None)
            {
                _unknown ??= TlUnknownFieldsBuilder.Start();
                _unknown.Add(name, ref reader);
            }
            else if (json.Depth == state.EnvelopeDepth)
            {
                ReadEnvelopeField(ref reader, ref state, known);
            }
            else
            {
                TlReader.Skip(ref reader);
            }

            json.Advance(reader);
            return true;
        }
        catch (Exception error) when (error is JsonException or TlFormatException)
        {
            return false;    // the general reader says what is wrong, and where
        }
    }

    private static void ReadEnvelopeField(ref Utf8JsonReader reader, ref TlReadState state, Names name)
    {
        try
        {
            if (name == Names.Extra)
            {
                state.Extra = TlReader.ReadElement(ref reader);
            }
            else
            {
                state.ClientId = TlReader.GetInt32(ref reader);
            }
        }
        catch (TlFormatException error)
        {
            throw error.In(Spell(name));
        }
    }

    private readonly void CheckTypeKey(ref Utf8JsonReader reader, ref TlReadState state)
    {
        var found = TlReader.ReadTypeName(ref reader, ref state);
        if (found != _constructor || state.UnrecognizedName != _unrecognizedName)
        {
            throw TlReader.WrongType(TlSchema.NameOf(_constructor), found);
        }
    }
}
