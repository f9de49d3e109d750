namespace TdSession.Serialization;

/// <summary>The state that the readers of one message share.</summary>
internal struct TlReadContext
{
    private List<string>? _place;

    /// <summary>Gets a value indicating whether unknown fields and types are errors.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>Gets or sets the TL name of the outermost object, once it is known. The place of an error starts with it.</summary>
    public string? Root { get; set; }

    /// <summary>Gets or sets the depth at which <c>@extra</c> and <c>@client_id</c> belong to the envelope; 0 without an
    /// envelope.</summary>
    public int EnvelopeDepth { get; set; }

    public JsonElement? Extra { get; set; }

    public int ClientId { get; set; }

    /// <summary>Adds a field to the place of an error.</summary>
    /// <remarks>For exception filters. A reader that catches an error and rethrows it keeps its frames on the stack until the outermost
    /// catch block ends. That is 15 KB for each level, and the message determines the number of levels. A filter runs before the stack is
    /// unwound, and needs no extra stack.</remarks>
    /// <returns><see langword="false"/>, so that the filter never catches.</returns>
    public bool Note(Exception error, string field) => NotePart(error, "." + field);

    /// <inheritdoc cref="Note(Exception, string)"/>
    public bool Note(Exception error, int index) => NotePart(error, $"[{index}]");

    /// <summary>Gets the place of the error: the names of the fields, starting at the outermost object.</summary>
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
