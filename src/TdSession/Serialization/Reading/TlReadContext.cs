namespace TdSession.Serialization;

/// <summary>What the readers of one message share.</summary>
internal struct TlReadContext
{
    private List<string>? _place;

    /// <summary>Gets a value indicating whether unknown fields and types are errors.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>Gets or sets the TL name of the outermost object, once it is known: the first word of an error's place.</summary>
    public string? Root { get; set; }

    /// <summary>Gets or sets the depth at which <c>@extra</c> and <c>@client_id</c> belong to the envelope that is being read; 0 if there
    /// is none.</summary>
    public int EnvelopeDepth { get; set; }

    public JsonElement? Extra { get; set; }

    public int ClientId { get; set; }

    /// <summary>Adds a field to the place of an error that is on its way up.</summary>
    /// <remarks>For exception filters. A reader that catches an error and throws it again keeps its frames on the stack until the outermost
    /// catch block ends: 15 KB a level, and a message decides how many levels there are. A filter runs before the stack is unwound, and
    /// needs no stack of its own.</remarks>
    /// <returns><see langword="false"/>, so that the filter never catches.</returns>
    public bool Note(Exception error, string field) => NotePart(error, "." + field);

    /// <inheritdoc cref="Note(Exception, string)"/>
    public bool Note(Exception error, int index) => NotePart(error, $"[{index}]");

    /// <summary>Gets the place of the error: the names of the fields from the outermost object on.</summary>
    public readonly string DescribePlace() =>
        (Root ?? "Object") + string.Concat(Enumerable.Reverse(_place ?? []));

    private bool NotePart(Exception error, string part)
    {
        if (error is TlFormatException or JsonException)
        {
            (_place ??= []).Add(part);
        }

        return false;
    }
}
