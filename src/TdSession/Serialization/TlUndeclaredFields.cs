using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TdSession.Serialization;

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
        if ((_seen & name) != TlReservedName.None)
        {
            throw TlFormatException.Repeated().Within(Spell(name));
        }

        _seen |= name;
        if (name == TlReservedName.None)
        {
            RefuseUnknown(ref context, "an unknown field");
            var text = TlReader.GetText(ref reader);
            var others = UnknownOtherThan(text);
            TlReader.Advance(ref reader);
            others.Add(text, TlCompactJson.Read(ref reader));
            return;
        }

        TlReader.Advance(ref reader);
        if ((name & TlReservedName.TypeKey) != TlReservedName.None)
        {
            CheckTypeKey(ref reader, ref context);
        }
        else if (reader.CurrentDepth == context.EnvelopeDepth)
        {
            ReadEnvelopeField(ref reader, ref context, name);
        }
        else
        {
            TlReader.Skip(ref reader);
        }
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
                json.Rest = rest;
                break;
            }

            if (!ReadCanonical(ref json, ref context, name))
            {
                return default;
            }

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

    /// <summary>Reads the value of a field whose name the canonical reader has just passed.</summary>
    /// <returns><see langword="false"/> if the general reader has to judge.</returns>
    private bool ReadCanonical(ref TlCanonicalReader json, ref TlReadContext context, ReadOnlySpan<byte> name)
    {
        var known = NameOf(name);
        if ((_seen & known) != TlReservedName.None || (known & TlReservedName.TypeKey) != TlReservedName.None)
        {
            return false;
        }

        _seen |= known;
        try
        {
            var reader = json.Value();
            if (known == TlReservedName.None)
            {
                var text = TlText.GetAsciiString(name);
                UnknownOtherThan(text).Add(text, TlCompactJson.Read(ref reader));
            }
            else if (json.Depth == context.EnvelopeDepth)
            {
                ReadEnvelopeField(ref reader, ref context, known);
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

    private Dictionary<string, byte[]> UnknownOtherThan(string name)
    {
        _unknown ??= new Dictionary<string, byte[]>(StringComparer.Ordinal);
        return _unknown.ContainsKey(name) ? throw new TlFormatException("each field once", "an unknown field twice") : _unknown;
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
