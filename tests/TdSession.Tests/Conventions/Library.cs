using System.Runtime.CompilerServices;

namespace TdSession.Tests.Conventions;

/// <summary>The assembly under test, as reflection sees it.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(TdObject).Assembly;

    public static IReadOnlyList<Type> PublicTypes { get; } =
        [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Gets every type that stands for something on the wire: the objects, and the envelope they travel in.</summary>
    public static IReadOnlyList<Type> WireTypes { get; } =
        [.. PublicTypes.Where(type => typeof(TdObject).IsAssignableFrom(type) || type == typeof(TdEnvelope))];

    public static IReadOnlyList<Type> Records { get; } = [.. PublicTypes.Where(IsRecord)];

    /// <summary>Gets the wire types as they can be used: an open generic type closed over every answer that there is.</summary>
    public static IReadOnlyList<Type> ClosedWireTypes { get; } =
    [
        .. WireTypes.Where(type => !type.IsGenericTypeDefinition),
        .. WireTypes.Select(type => type.BaseType!).Where(type => type.IsConstructedGenericType && typeof(TdObject).IsAssignableFrom(type))
            .Distinct(),
    ];

    /// <summary>Gets the members that a type declares for everyone, or for those who derive from it, and that somebody wrote.</summary>
    public static IEnumerable<MemberInfo> WrittenMembers(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => IsVisible(member) && !IsWrittenByCompilerOrGenerator(member));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        PropertyInfo property =>
            property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly),
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        _ => false,
    };

    private static bool IsWrittenByCompilerOrGenerator(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        || member is { Name: "EqualityContract" or "PrintMembers" }
        || member.DeclaringType!.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);
}
