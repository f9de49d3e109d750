namespace TdSession.Serialization;

/// <summary>Names the TL constructor (or function) that a record stands for: once for every name that it has had, in the order of the
/// schemas.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
internal sealed class TlConstructorAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Gets or sets the first schema that has the name.</summary>
    public TdSchema Since { get; set; }
}

/// <summary>Names a field that the constructor has or had, and for which the record has no property: it is kept among the unknown fields,
/// and <see cref="JsonUnmappedMemberHandling.Disallow"/> accepts it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
internal sealed class TlUntypedAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Names the TL type whose constructors are the cases of an abstract record: <c>SessionType</c>, <c>Function</c>,
/// <c>Object</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Marks the case that keeps what a newer TDLib added to the TL type above it: a record with one <c>string TypeName</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlUnrecognizedAttribute : Attribute;

/// <summary>Marks the newest schema of version 1.0 of the package. The property of a later field is not <c>required</c>, so that apps keep
/// compiling.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TlFirstReleaseAttribute : Attribute;

/// <summary>Names the TL field that a property stands for: once for every name that it has had, in the order of the schemas. The first one
/// has the options. The order of the properties is the order on the wire.</summary>
/// <remarks>Every object that a TDLib sends has all fields of its schema, so the newest name in an object says which fields it must have.
/// Only a field that the sender's schema cannot have had has its default: <see langword="false"/>, 0, <c>""</c>, <c>[]</c>, the epoch, the
/// <see cref="Default"/> case, or <see langword="null"/>.</remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
internal sealed class TlFieldAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Gets or sets the first schema that has the name.</summary>
    public TdSchema Since { get; set; }

    /// <summary>Gets or sets a value indicating whether a TDLib had the name before it had the rest of its schema. The name then implies
    /// only the schema before.</summary>
    public bool Early { get; set; }

    /// <summary>Gets or sets a value indicating whether 0 on the wire is <see langword="null"/>, for a date.</summary>
    public bool ZeroIsNull { get; set; }

    /// <summary>Gets or sets the property that counts the objects of which this nullable field holds the first. If the count is above 0,
    /// the field is required.</summary>
    public string? CountedBy { get; set; }

    /// <summary>Gets or sets the first schema that no longer has the field: it is never implied, and from then on written only where it is
    /// not its default.</summary>
    public TdSchema Until { get; set; }

    /// <summary>Gets or sets the case that a missing field means, for a field that holds an object and is newer than its record.</summary>
    public Type? Default { get; set; }

    /// <summary>Gets or sets a value indicating whether a <see cref="long"/> is an <c>int53</c>, a bare number on the wire, instead of an
    /// <c>int64</c>.</summary>
    public bool Int53 { get; set; }

    /// <summary>Gets or sets the case whose only field stood under the first name by itself, without an object around it.</summary>
    public Type? Unwrapped { get; set; }
}

/// <summary>Marks a property that <see cref="object.ToString"/> names but does not show, since it is a place, a device or a secret: session
/// lists end up in logs.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class TlHiddenAttribute : Attribute;
