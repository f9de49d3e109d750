namespace TdSession.Serialization;

/// <summary>Names the TL constructor (or function) of a record. Repeat the attribute for each later name, in the order of the
/// schemas.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
internal sealed class TlConstructorAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Gets or sets the first schema that has the name.</summary>
    public TdSchema Since { get; set; }
}

/// <summary>Names an untyped field: a field of the TL constructor for which the record has no property. It is kept in the unknown fields,
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

/// <summary>Marks the case for constructors that TdSession doesn't know: a record with one <c>string TypeName</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlUnrecognizedAttribute : Attribute;

/// <summary>Marks the newest schema of version 1.0 of the package. The property of a newer field isn't <c>required</c>, so that apps still
/// compile.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TlFirstReleaseAttribute : Attribute;

/// <summary>Names the TL field of a property. Repeat the attribute for each later name, in the order of the schemas. The first attribute
/// has the options. The order of the properties is the order of the fields in JSON.</summary>
/// <remarks>TDLib always writes all fields of its schema, so the newest name in an object determines the required fields. A missing field
/// has its default (<see langword="false"/>, 0, <c>""</c>, <c>[]</c>, the epoch, the <see cref="Default"/> case, or
/// <see langword="null"/>) only if the sender's schema may lack it.</remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
internal sealed class TlFieldAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Gets or sets the first schema that has the name.</summary>
    public TdSchema Since { get; set; }

    /// <summary>Gets or sets a value indicating whether TDLib had the name before the rest of the schema. The name then implies only the
    /// previous schema.</summary>
    public bool Early { get; set; }

    /// <summary>Gets or sets a value indicating whether a date of 0 in JSON is <see langword="null"/>.</summary>
    public bool ZeroIsNull { get; set; }

    /// <summary>Gets or sets the name of the property with the number of objects. This nullable field holds the first of them, and is
    /// required if the number is above 0.</summary>
    public string? CountedBy { get; set; }

    /// <summary>Gets or sets the first schema without the field. The field is then never required. From this schema on, it is written only
    /// if it isn't the default.</summary>
    public TdSchema Until { get; set; }

    /// <summary>Gets or sets the value of a missing field, for a field that holds an object and is newer than its record.</summary>
    public Type? Default { get; set; }

    /// <summary>Gets or sets a value indicating whether a <see cref="long"/> is an <c>int53</c> (a number in JSON), not an <c>int64</c> (a
    /// string).</summary>
    public bool Int53 { get; set; }

    /// <summary>Gets or sets the case whose only field is the value under the first name, without an object.</summary>
    public Type? Unwrapped { get; set; }
}

/// <summary>Marks a property whose value <see cref="object.ToString"/> hides. It is a location, a device or a secret, and session lists
/// end up in logs.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class TlHiddenAttribute : Attribute;
