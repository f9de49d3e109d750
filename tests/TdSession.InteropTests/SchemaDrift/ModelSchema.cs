using System.Reflection;

namespace TdSession.InteropTests.SchemaDrift;

/// <summary>A property of a record of TdSession, as one schema names it.</summary>
/// <param name="Name">The name on the wire in that schema.</param>
/// <param name="AttributeName">The name that comes first in the attribute, by which to find the line.</param>
/// <param name="ClrType">The type of the value on the wire: the property's, or the field of the case that stands here by itself.</param>
/// <param name="CanBeMissing">Whether an object can leave the field out: only objects in it can be missing, scalars never are.</param>
/// <param name="MayBeAbsent">Whether an older schema may lack the field.</param>
internal sealed record ModelField(string Name, string AttributeName, Type ClrType, bool IsInt53, bool CanBeMissing, bool MayBeAbsent);

/// <summary>A record of TdSession that stands for a TL constructor or function.</summary>
internal sealed record ModelType(string Name, Type ClrType, IReadOnlyList<ModelField> Fields)
{
    /// <summary>The record that a request is answered with; <see langword="null"/> when it is no request.</summary>
    public Type? Result => ClrType.BaseType is { IsGenericType: true } request && request.GetGenericTypeDefinition() == typeof(TdFunction<>)
        ? request.GetGenericArguments()[0]
        : null;
}

/// <summary>The library's model, as the attributes on it say: these are internal, and read by their names.</summary>
internal static class ModelSchema
{
    public static IReadOnlyList<ModelType> Read(TdSchema schema) =>
    [
        .. from type in typeof(TdObject).Assembly.GetTypes()
           let attribute = Attribute(type, "TlConstructorAttribute")
           where attribute is not null
           select new ModelType(NameIn(schema, attribute), type, Fields(type, schema)),
    ];

    /// <summary>The cases that a hierarchy knows, by their names in a schema.</summary>
    public static IEnumerable<string> Cases(Type hierarchy, TdSchema schema) =>
        Read(schema).Where(type => type.ClrType.BaseType == hierarchy).Select(type => type.Name);

    private static IReadOnlyList<ModelField> Fields(Type type, TdSchema schema)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
               let attribute = Attribute(property, "TlFieldAttribute")
               where attribute is not null
               orderby property.MetadataToken
               let isNullable = nullability.Create(property).ReadState == NullabilityState.Nullable
               let unwrapped = schema == TdSchema.V1818 ? Argument(attribute, "Unwrapped") as Type : null
               select new ModelField(
                   NameIn(schema, attribute),
                   (string)attribute.ConstructorArguments[0].Value!,
                   unwrapped is null ? property.PropertyType : Fields(unwrapped, schema).Single().ClrType,
                   Argument(attribute, "Int53") is true,
                   isNullable && !property.PropertyType.IsValueType,
                   isNullable || Argument(attribute, "Optional") is true),
        ];
    }

    private static string NameIn(TdSchema schema, CustomAttributeData attribute) =>
        (schema == TdSchema.V1865 ? Argument(attribute, nameof(TdSchema.V1865)) as string : null)
        ?? (string)attribute.ConstructorArguments[0].Value!;

    private static object? Argument(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static CustomAttributeData? Attribute(MemberInfo member, string name) =>
        member.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.Name == name);
}
