namespace TdSession.Tests.Conventions;

/// <summary>The assembly under test, by reflection.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(TdObject).Assembly;

    public static IReadOnlyList<Type> PublicTypes { get; } =
        [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Gets the types of messages: the objects, and the envelope.</summary>
    public static IReadOnlyList<Type> WireTypes { get; } =
        [.. PublicTypes.Where(type => typeof(TdObject).IsAssignableFrom(type) || type == typeof(TdEnvelope))];

    /// <summary>Gets the types by their names in TL.</summary>
    public static IReadOnlyDictionary<string, Type> TypesByName { get; } =
        (from type in Assembly.GetTypes()
         from constructor in type.GetCustomAttributes<TlConstructorAttribute>()
         select (constructor.Name, type)).ToDictionary(entry => entry.Name, entry => entry.type, StringComparer.Ordinal);

    public static IReadOnlyList<Type> Records { get; } = [.. PublicTypes.Where(IsRecord)];

    /// <summary>Gets the wire types, with a generic type for each answer.</summary>
    public static IReadOnlyList<Type> ClosedWireTypes { get; } =
    [
        .. WireTypes.Where(type => !type.IsGenericTypeDefinition),
        .. WireTypes.Select(type => type.BaseType!).Where(type => type.IsConstructedGenericType && typeof(TdObject).IsAssignableFrom(type))
            .Distinct(),
    ];

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
