namespace TdSession.InteropTests.SchemaDrift;

/// <summary>A property of a record of TdSession, as one schema has it.</summary>
/// <param name="Name">The name on the wire in that schema.</param>
/// <param name="Property">The property itself.</param>
/// <param name="ClrType">The type of the value on the wire: the property's, or the field of the case that stands here by itself.</param>
/// <param name="CanBeMissing">Whether an object can leave the field out: only objects in it can be missing, scalars never are.</param>
internal sealed record ModelField(string Name, PropertyInfo Property, Type ClrType, bool IsInt53, bool CanBeMissing);

/// <summary>A record of TdSession that stands for a TL constructor or function.</summary>
/// <param name="Untyped">The fields that TL has or had, and for which the record has no property.</param>
internal sealed record ModelType(string Name, Type ClrType, IReadOnlyList<ModelField> Fields, IReadOnlyList<string> Untyped)
{
    /// <summary>The record that a request is answered with; <see langword="null"/> when it is no request.</summary>
    public Type? Result => ClrType.BaseType is { IsGenericType: true } request && request.GetGenericTypeDefinition() == typeof(TdFunction<>)
        ? request.GetGenericArguments()[0]
        : null;
}

/// <summary>The library's model, as the attributes on it say: these are internal, and read by their names.</summary>
internal static class ModelSchema
{
    /// <summary>The newest schema that the model knows.</summary>
    public static TdSchema Newest { get; } = Enum.GetValues<TdSchema>().Max();

    /// <summary>The types and fields that a schema has, by their names in it.</summary>
    public static IReadOnlyList<ModelType> Read(TdSchema schema) =>
    [
        .. from type in typeof(TdObject).Assembly.GetTypes()
           let names = Attributes(type, "TlConstructorAttribute")
           where IsIn(schema, names)
           select new ModelType(
               NameIn(schema, names), type, Fields(type, schema), [.. Attributes(type, "TlUntypedAttribute").Select(NameOf)]),
    ];

    /// <summary>Whether a schema has the constructor or function that a record stands for.</summary>
    public static bool Has(TdSchema schema, Type type) => IsIn(schema, Attributes(type, "TlConstructorAttribute"));

    /// <summary>The cases that a hierarchy has in a schema, by their names in it.</summary>
    public static IEnumerable<string> Cases(Type hierarchy, TdSchema schema) =>
        Read(schema).Where(type => type.ClrType.BaseType == hierarchy).Select(type => type.Name);

    private static IReadOnlyList<ModelField> Fields(Type type, TdSchema schema)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
               let names = Attributes(property, "TlFieldAttribute")
               where IsIn(schema, names)
               orderby property.MetadataToken
               let isFirstName = NameIn(schema, names) == NameOf(names[0])
               let unwrapped = isFirstName ? Argument(names[0], "Unwrapped") as Type : null
               select new ModelField(
                   NameIn(schema, names),
                   property,
                   unwrapped is null ? property.PropertyType : FieldOf(unwrapped).PropertyType,
                   Argument(names[0], "Int53") is true,
                   nullability.Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType),
        ];
    }

    // The only field of a case that once stood by itself: the schema of that time may lack the case.
    private static PropertyInfo FieldOf(Type unwrapped) =>
        unwrapped.GetProperties().Single(property => Attributes(property, "TlFieldAttribute").Length > 0);

    private static bool IsIn(TdSchema schema, CustomAttributeData[] names) =>
        names.Length > 0 && Since(names[0]) <= schema && (Argument(names[0], "Until") is not int until || schema < (TdSchema)until);

    private static string NameIn(TdSchema schema, CustomAttributeData[] names) => NameOf(names.Last(name => Since(name) <= schema));

    private static string NameOf(CustomAttributeData attribute) => (string)attribute.ConstructorArguments[0].Value!;

    private static TdSchema Since(CustomAttributeData attribute) => (TdSchema)(Argument(attribute, "Since") ?? default(TdSchema));

    private static object? Argument(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static CustomAttributeData[] Attributes(MemberInfo member, string name) =>
        [.. member.CustomAttributes.Where(attribute => attribute.AttributeType.Name == name).OrderBy(Since)];
}
