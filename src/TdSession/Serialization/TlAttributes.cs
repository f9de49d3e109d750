namespace TdSession.Serialization;

/// <summary>Names the TL constructor (or function) that a record stands for. <c>TdSession.SourceGeneration</c> reads it.</summary>
/// <param name="name">The name up to TDLib 1.8.63, as in <c>td_api.tl</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlConstructorAttribute(string name) : Attribute
{
    /// <summary>Gets the name up to TDLib 1.8.63.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets the name from TDLib 1.8.65 on, where it differs.</summary>
    public string? V1865 { get; set; }
}

/// <summary>Names the TL type whose constructors are the cases of an abstract record: <c>SessionType</c>, <c>Function</c>, <c>Object</c>.</summary>
/// <param name="name">The name in <c>td_api.tl</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlTypeAttribute(string name) : Attribute
{
    /// <summary>Gets the name of the TL type.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks the case that keeps what a newer TDLib added to the TL type above it: a record with one <c>string TypeName</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class TlUnrecognizedAttribute : Attribute;

/// <summary>Names the TL field that a property stands for. The order of the properties is the order on the wire.</summary>
/// <param name="name">The name up to TDLib 1.8.63.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class TlFieldAttribute(string name) : Attribute
{
    /// <summary>Gets the name up to TDLib 1.8.63.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets the name from TDLib 1.8.65 on, where it differs.</summary>
    public string? V1865 { get; set; }

    /// <summary>Gets or sets the name in earlier eras: read, never written.</summary>
    public string? Formerly { get; set; }

    /// <summary>Gets or sets a value indicating whether some era lacks the field: where it is missing, the property has its default.</summary>
    public bool Optional { get; set; }

    /// <summary>Gets or sets the case that a missing field means, for an optional field that holds an object.</summary>
    public Type? Default { get; set; }

    /// <summary>Gets or sets a value indicating whether a <see cref="long"/> is an <c>int53</c>, a bare number on the wire, instead of an <c>int64</c>.</summary>
    public bool Int53 { get; set; }

    /// <summary>Gets or sets the case whose only field stood here by itself, without an object around it, up to TDLib 1.8.63.</summary>
    public Type? Unwrapped { get; set; }
}

/// <summary>Marks a property that <see cref="object.ToString"/> names and does not show: session lists end up in logs, and it tells where
/// somebody is, which device is theirs, or a secret.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class TlHiddenAttribute : Attribute;
