namespace TdSession.Serialization;

/// <summary>What the readers of one message share.</summary>
internal struct TlReadContext
{
    /// <summary>Whether unknown fields and types are errors.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>The TL name of the outermost object, once it is known: the first word of an error's place.</summary>
    public string? Root { get; set; }

    /// <summary>The type key that <see cref="TlReader.ReadConstructor"/> has just passed.</summary>
    public TlReservedName LeadingTypeKey { get; set; }

    /// <summary>The name that <see cref="TlReader.ReadConstructor"/> has just found, if it is none of the schema's.</summary>
    public string? UnrecognizedName { get; set; }

    /// <summary>The first schema that has the name which <see cref="TlReader.ReadConstructor"/> has just found.</summary>
    public TdSchema TypeSchema { get; set; }

    /// <summary>The depth at which <c>@extra</c> and <c>@client_id</c> belong to the envelope that is being read; 0 where there is
    /// none.</summary>
    public int EnvelopeDepth { get; set; }

    public JsonElement? Extra { get; set; }

    public int ClientId { get; set; }
}
