namespace TdSession.SourceGeneration;

/// <summary>The mistakes in a model that the generator reports.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor NotPartial = Error("TDS001",
        "'{0}' must be a partial record without type parameters, in the namespace TdSession, and so must the types around it");
    public static readonly DiagnosticDescriptor WrongName =
        Error("TDS002", "'{0}' needs a TL name: a letter, then letters, digits and underscores");
    public static readonly DiagnosticDescriptor MissingField =
        Error("TDS003", "Property '{0}' of '{1}' needs a [TlField] with its name in TL, and an init accessor");
    public static readonly DiagnosticDescriptor UnsupportedType = Error("TDS004",
        "Property '{0}' has the type '{1}', which has no TL type: "
        + "use bool, int, long, string, DateTimeOffset, a record of the model, or ImmutableArray of one");
    public static readonly DiagnosticDescriptor DuplicateField =
        Error("TDS005", "Two fields of '{0}' have the name '{1}'; a name that TDLib uses again with another meaning cannot be told apart");
    public static readonly DiagnosticDescriptor DuplicateConstructor = Error("TDS006", "Both '{0}' and '{1}' have the TL name '{2}'");
    public static readonly DiagnosticDescriptor WrongDefault = Error("TDS007",
        "Field '{0}' holds an object and is newer than its record, or was dropped: "
        + "name the Default case, a record without fields, or make the property nullable; no other field has a Default case");
    public static readonly DiagnosticDescriptor WrongUnwrapped = Error("TDS008",
        "The Unwrapped case of '{0}' must be a positional record with exactly one scalar field; "
        + "the field must be in every schema, and needs a later name");
    public static readonly DiagnosticDescriptor TooManyFields =
        Error("TDS009", "'{0}' has too many fields: with the schemas, the generated reader can tell 64 apart");
    public static readonly DiagnosticDescriptor NotSealed = Error("TDS010", "'{0}' must be {1}");
    public static readonly DiagnosticDescriptor WrongUnrecognized =
        Error("TDS011", "'{0}' must be a record with a single parameter 'string TypeName', right below a record with [TlType]");
    public static readonly DiagnosticDescriptor NoUnion = Error("TDS012", "'{0}' must derive from a record with [TlType]");
    public static readonly DiagnosticDescriptor ScatteredFields =
        Error("TDS013", "The fields of '{0}' must stand in one declaration: their order is the order on the wire");

    public static readonly DiagnosticDescriptor WrongSchema = Error("TDS014", "The schemas of '{0}' are wrong: {1}");
    public static readonly DiagnosticDescriptor NewRequiredField =
        Error("TDS015", "'{0}' is newer than version 1.0 of the package and must not be 'required': apps have to keep compiling");
    public static readonly DiagnosticDescriptor MisplacedOption =
        Error("TDS016", "The first name of '{0}' has its options: a later [TlField] has a name and Since, nothing else");

    private static DiagnosticDescriptor Error(string id, string message) =>
        new(id, "Mistake in the TDLib model", message, "TdSession.Model", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
