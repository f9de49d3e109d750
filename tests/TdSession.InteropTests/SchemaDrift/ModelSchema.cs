namespace TdSession.InteropTests.SchemaDrift;

/// <summary>A property of a record in one schema.</summary>
/// <param name="Name">The TL name in that schema.</param>
/// <param name="ClrType">The type of the value on the wire: the type of the property, or of the unwrapped field of its case.</param>
/// <param name="CanBeMissing">Whether the field is optional. Only objects are.</param>
internal sealed record ModelField(string Name, PropertyInfo Property, Type ClrType, bool IsInt53, bool CanBeMissing);

/// <summary>A record for a TL constructor or function.</summary>
/// <param name="Untyped">The TL fields without a property.</param>
internal sealed record ModelType(string Name, Type ClrType, IReadOnlyList<ModelField> Fields, IReadOnlyList<string> Untyped)
{
    /// <summary>Gets the type of the answer, or <see langword="null"/> if the record isn't a request.</summary>
    public Type? Result => ClrType.BaseType is { IsGenericType: true } request && request.GetGenericTypeDefinition() == typeof(TdFunction<>)
        ? request.GetGenericArguments()[0]
        : null;
}

/// <summary>The model, read from its attributes. These are internal, so they are found by name.</summary>
internal static class ModelSchema
{
    public static TdSchema Newest { get; } = Enum.GetValues<TdSchema>().Max();

    /// <summary>Returns the types and fields of a schema, with their names in it.</summary>
    public static IReadOnlyList<ModelType> Read(TdSchema schema) =>
    [
        .. from type in typeof(TdObject).Assembly.GetTypes()
           let names = Attributes(type, "TlConstructorAttribute")
           where IsIn(schema, names)
           select new ModelType(
               NameIn(schema, names), type, Fields(type, schema), [.. Attributes(type, "TlUntypedAttribute").Select(NameOf)]),
    ];

    /// <summary>Returns whether a schema has the constructor or function of a record.</summary>
    public static bool Has(TdSchema schema, Type type) => IsIn(schema, Attributes(type, "TlConstructorAttribute"));

    /// <summary>Returns the names of the cases of a hierarchy in a schema.</summary>
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

    // The only field of a case. An earlier schema has the field without the case.
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
