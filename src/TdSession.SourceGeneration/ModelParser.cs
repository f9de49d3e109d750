using System.Text.RegularExpressions;

namespace TdSession.SourceGeneration;

/// <summary>Converts the symbols of the model to a <see cref="TypeModel"/>. The parser makes all decisions; the emitters only
/// print.</summary>
/// <remarks>Each record is parsed alone, because Roslyn caches per record. <see cref="ModelsOf"/>, which is cheap, adds what depends on
/// other records, such as the cases of a union. A mistake is a diagnostic and doesn't affect other records.</remarks>
internal sealed class ModelParser
{
    /// <summary>The namespace of the model.</summary>
    public const string Namespace = "TdSession";

    /// <summary>The namespace of the attributes, and of the code that the emitted code calls.</summary>
    public const string RuntimeNamespace = Namespace + ".Serialization";

    public const string ConstructorAttribute = RuntimeNamespace + ".TlConstructorAttribute";
    public const string UnionAttribute = RuntimeNamespace + ".TlTypeAttribute";
    public const string UnrecognizedAttribute = RuntimeNamespace + ".TlUnrecognizedAttribute";
    private const string FieldAttribute = RuntimeNamespace + ".TlFieldAttribute";
    private const string UntypedAttribute = RuntimeNamespace + ".TlUntypedAttribute";
    private const string HiddenAttribute = RuntimeNamespace + ".TlHiddenAttribute";
    private const string FirstReleaseAttribute = RuntimeNamespace + ".TlFirstReleaseAttribute";
    private const string SchemaType = Namespace + ".TdSchema";
    private const string NoMember = "Since and Until must be members of TdSchema";
    private const int MaxBits = 64;

    private static readonly SymbolDisplayFormat _nameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private readonly INamedTypeSymbol _type;
    private readonly List<IFieldSymbol> _schemas;
    private readonly List<Diagnostic> _diagnostics = [];

    private ModelParser(INamedTypeSymbol type, Compilation compilation)
    {
        _type = type;
        _schemas = [.. compilation.GetTypeByMetadataName(SchemaType)!.GetMembers().OfType<IFieldSymbol>()];
    }

    public static ParsedType Parse(GeneratorAttributeSyntaxContext match, CancellationToken cancel)
    {
        var parser = new ModelParser((INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation);
        cancel.ThrowIfCancellationRequested();
        var model = parser.ParseType(match.Attributes[0].AttributeClass!.ToDisplayString());
        return new ParsedType(parser._diagnostics.Count == 0 ? model : null, new(parser._diagnostics), LocationOf(match.TargetSymbol));
    }

    /// <summary>Creates the model of the valid records, sorted by name. Each union gets its cases.</summary>
    public static EquatableList<TypeModel> ModelsOf(IEnumerable<ParsedType> types)
    {
        var models = types.Select(type => type.Model).OfType<TypeModel>().OrderBy(model => model.Name, StringComparer.Ordinal).ToList();
        var held = new HashSet<string>(models.SelectMany(model => model.Fields).Select(field => field.Type.Held));
        return new(models.Select(model => model.Role switch
        {
            TypeRole.Union => model with
            {
                Cases = new(models.Where(one => one.Unions.FirstOrDefault() == model.Name).OrderBy(one => one.Role)
                    .Select(one => new CaseModel(PatternOf(one, models), one.Name, one.IsFieldless, one.Role == TypeRole.Union))
                    .Where(one => one.Pattern.Length > 0)),
                IsHeld = model.Unions.Count == 0 || held.Contains(model.Name),
                CasePrefixes = new(CasePrefixesOf(model.Name, models)),
                Expected = ExpectedOf(model, models),
            },
            _ => model with { IsHeld = held.Contains(model.Name) },
        }));
    }

    /// <summary>Lists the mistakes in the records, and duplicate TL names.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsOf(IReadOnlyCollection<ParsedType> types)
    {
        var duplicates =
            from type in types.Where(type => type.Model is { Role: TypeRole.Constructor })
                .OrderBy(type => type.Model!.Name, StringComparer.Ordinal)
            from name in type.Model!.TlNames
            group type by name.Name into owners
            from other in owners.Skip(1)
            select Mistake(other.Location,
                $"Both '{owners.First().Model!.Name}' and '{other.Model!.Name}' have the TL name '{owners.Key}'");
        return types.SelectMany(type => type.Diagnostics).Concat(duplicates);
    }

    /// <summary>Lists the constructors of a union and of the unions inside it, and its unrecognized case.</summary>
    public static IEnumerable<TypeModel> CasesOf(string union, IEnumerable<TypeModel> models) => models
        .Where(model => model.Role == TypeRole.Constructor && model.Unions.Contains(union)
            || model.Role == TypeRole.Unrecognized && model.Unions[0] == union)
        .OrderBy(model => model.Role);

    // Empty for a union without constructors: all of them can have mistakes.
    private static string PatternOf(TypeModel one, List<TypeModel> models)
    {
        if (one.Role != TypeRole.Union)
        {
            return $"TlConstructorId.{one.ConstructorId}";
        }

        var ids = models.Where(other => other.Role == TypeRole.Constructor && other.Unions.Contains(one.Name))
            .OrderBy(other => other.Path, StringComparer.Ordinal).Select(other => $"TlConstructorId.{other.ConstructorId}").ToList();
        return ids.Count == 0 ? "" : $">= {ids[0]} and <= {ids[ids.Count - 1]}";
    }

    private static IEnumerable<string> CasePrefixesOf(string union, IEnumerable<TypeModel> models) =>
        from model in CasesOf(union, models)
        where models.Any(other => other.Role == TypeRole.Unrecognized && other.Name == $"{union}.{other.SimpleName}")
            && model.Name.StartsWith(union + ".", StringComparison.Ordinal)
        from name in model.TlNames
        where name.Name.EndsWith(model.SimpleName, StringComparison.Ordinal)
        group name by name.Name.Substring(0, name.Name.Length - model.SimpleName.Length) into names
        orderby names.Key.Length descending
        select names.Key;

    /// <summary>Gets the name of a union in an error. If TL has two types with this name, it includes the first constructors.</summary>
    private static string ExpectedOf(TypeModel union, List<TypeModel> models)
    {
        const int MaxShown = 2;
        var isAmbiguous = models.Exists(other =>
            other.Role == TypeRole.Union && other.Name != union.Name && other.TlName == union.TlName);
        var names = CasesOf(union.Name, models).Where(one => one.TlNames.Count > 0).Select(one => one.TlName).ToList();
        return !isAmbiguous ? union.TlName
            : $"{union.TlName} ({string.Join(", ", names.Take(MaxShown))}{(names.Count > MaxShown ? ", …" : "")})";
    }

    private TypeModel ParseType(string attribute)
    {
        var role = attribute switch
        {
            UnionAttribute => TypeRole.Union,
            UnrecognizedAttribute => TypeRole.Unrecognized,
            _ => TypeRole.Constructor,
        };
        var name = NameOf(_type);
        var tlNames = role == TypeRole.Unrecognized ? [] : ParseNames(_type, name, FindAll(_type, attribute));
        var bases = Bases(_type).ToList();
        var unions = bases.Where(type => Find(type, UnionAttribute) is not null).ToList();
        var intermediateBases = unions.Count == 0 ? [] : bases.TakeWhile(type => !unions.Contains(type)).ToList();
        var parameters = PrimaryParameters(_type);
        Check(IsPartialRecord(_type), _type, $"'{name}' must be a partial record without type parameters, in the namespace {Namespace}, "
            + "and so must its containing types");
        Check(role != TypeRole.Union || _type.IsAbstract, _type, $"'{name}' must be abstract: an object is always one of its cases");
        Check(role == TypeRole.Union || _type.IsSealed, _type, $"'{name}' must be sealed: a TL constructor has no cases");
        Check(role != TypeRole.Constructor || unions.Count > 0, _type, $"'{name}' must derive from a record with [TlType]");
        var isUnrecognizedCase = parameters is [{ Name: "TypeName", Type.SpecialType: SpecialType.System_String }]
            && unions.Count > 0 && intermediateBases.Count == 0 && Find(_type, ConstructorAttribute) is null;
        Check(role != TypeRole.Unrecognized || isUnrecognizedCase, _type,
            $"'{name}' must have the single parameter 'string TypeName' and derive directly from a record with [TlType]");

        return new TypeModel(
            name,
            role,
            new(tlNames),
            new(unions.Select(NameOf)),
            new(intermediateBases.Select(NameOf)),
            new(parameters.Select(parameter => parameter.Name)),
            new(role == TypeRole.Constructor ? ParseFields(name, tlNames.Count > 0 ? tlNames[0].Since : 0, parameters) : []),
            new(FindAll(_type, UntypedAttribute).Select(NameIn)),
            new(_schemas.Select(schema => schema.Name)),
            IsPrinted: !bases.Exists(type => type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Any(method => method.IsSealed)),
            Cases: new([]));
    }

    private List<FieldModel> ParseFields(string typeName, int typeSince, ImmutableArray<IParameterSymbol> parameters)
    {
        var fields = new List<FieldModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var properties = FieldProperties(_type).ToList();
        foreach (var property in properties)
        {
            var attributes = FindAll(property, FieldAttribute);
            var isField = attributes.Count > 0 && property.SetMethod is not null;
            CheckField(isField, property);
            if (isField && ParseField(property, attributes, typeSince) is { } field)
            {
                fields.Add(field);
                foreach (var name in field.Names.Select(name => name.Name))
                {
                    Check(names.Add(name), property, $"Two fields of '{typeName}' have the name '{name}': "
                        + "use a name for one field only, even if TDLib uses it again for another field");
                }
            }
        }

        foreach (var untyped in FindAll(_type, UntypedAttribute))
        {
            Check(names.Add(NameIn(untyped)), _type, $"'{typeName}' has the field '{NameIn(untyped)}' twice: remove the [TlUntyped]");
        }

        foreach (var parameter in parameters)
        {
            CheckField(properties.Exists(property => property.Name == parameter.Name), parameter);
        }

        var declarations = properties.Select(property =>
            property.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>());
        Check(fields.Count + _schemas.Count <= MaxBits, _type,
            $"'{typeName}' has too many fields: the generated reader supports {MaxBits} fields and schemas");
        Check(declarations.Distinct().Count() <= 1, _type,
            $"Declare the fields of '{typeName}' in one part of the record: their order is the order in JSON");
        return fields;

        void CheckField(bool isField, ISymbol at) =>
            Check(isField, at, $"Property '{at.Name}' of '{typeName}' needs a [TlField] with its name in TL, and an init accessor");
    }

    private FieldModel? ParseField(IPropertySymbol property, List<AttributeData> attributes, int typeSince)
    {
        var options = attributes[0];
        var type = property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? ((INamedTypeSymbol)property.Type).TypeArguments[0]
            : property.Type;
        var value = ValueOf(type, options);
        Check(value is not null, property, $"Property '{property.Name}' has the type '{property.Type.ToDisplayString()}', which has no TL "
            + "type: use bool, int, long, string, DateTimeOffset, a record of the model, or ImmutableArray of one");
        var names = ParseNames(property, property.Name, attributes);
        if (value is null || names.Count == 0)
        {
            return null;
        }

        var until = SchemaIn(options, "Until");
        var isLate = names[0].Since > typeSince || until is not null;
        var zeroIsNull = Named<bool>(options, "ZeroIsNull");
        var isNullable = property.NullableAnnotation == NullableAnnotation.Annotated && !zeroIsNull;
        var countedBy = Named<string>(options, "CountedBy");
        var defaultCase = Named<INamedTypeSymbol>(options, "Default");
        var unwrappedCase = Named<INamedTypeSymbol>(options, "Unwrapped");
        var unwrapped = unwrappedCase is null ? null : ParseUnwrapped(unwrappedCase, type);

        var needsDefault = isLate && !isNullable && value.Kind == FieldKind.Object;
        var isDefaultValid = defaultCase is null
            ? !needsDefault
            : needsDefault && IsCase(defaultCase, type) && !FieldProperties(defaultCase).Any();
        var isUnwrappedValid = unwrappedCase is null || (unwrapped is not null && names.Count > 1 && !isLate && !isNullable);
        var haveLaterNoOptions = attributes.Skip(1).All(later => later.NamedArguments.All(argument => argument.Key is "Since" or "Early"));
        Check(isDefaultValid, property, $"'{property.Name}' needs a Default (a case without fields) if it is a non-nullable object that "
            + "some schema doesn't have; otherwise, remove the Default");
        Check(isUnwrappedValid, property, $"The Unwrapped case of '{property.Name}' must be a positional record with exactly one scalar "
            + "field; the property must be in every schema, have a later name, and not be nullable");
        Check(haveLaterNoOptions, property,
            $"Only the first [TlField] of '{property.Name}' can have options: a later one has a name, Since and Early");
        Check(!zeroIsNull || (value.Kind == FieldKind.Date && property.NullableAnnotation == NullableAnnotation.Annotated), property,
            $"'{property.Name}' has ZeroIsNull: its type must be DateTimeOffset?");
        Check(countedBy is null || (isNullable && value.Kind == FieldKind.Object && IsCount(countedBy)), property,
            $"'{property.Name}' has CountedBy, so it must be a nullable record, and CountedBy must name an int or int? field");
        CheckSchemas(until is not < 0, property, property.Name, NoMember);
        CheckSchemas(until is null or < 0 || until > names[names.Count - 1].Since, property, property.Name,
            "Until must be later than the Since of every name");
        Check(!property.IsRequired || names[0].Since <= FirstRelease, property,
            $"'{property.Name}' is newer than version 1.0 of the package, so it must not be 'required': apps must still compile");

        return new FieldModel(
            property.Name,
            value,
            new(names),
            until,
            isLate,
            isNullable,
            IsHidden: Find(property, HiddenAttribute) is not null,
            defaultCase is null ? null : NameOf(defaultCase),
            countedBy,
            unwrapped);
    }

    private bool IsCount(string property) => FieldProperties(_type).Any(other =>
        other.Name == property && other.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() is "int" or "int?");

    /// <summary>The newest schema of version 1.0 of the package.</summary>
    private int FirstRelease =>
        _schemas.FindIndex(schema => Find(schema, FirstReleaseAttribute) is not null) is >= 0 and var release ? release : int.MaxValue;

    /// <summary>Reads the names of a record or a property, the oldest first.</summary>
    private List<NameModel> ParseNames(ISymbol symbol, string symbolName, List<AttributeData> attributes)
    {
        var names = attributes.ConvertAll(NameModelOf);
        Check(names.TrueForAll(name => Regex.IsMatch(name.Name, @"\A[A-Za-z][A-Za-z0-9_]*\z")), symbol,
            $"'{symbolName}' needs a TL name: a letter, then letters, digits and underscores");
        var areMembers = names.TrueForAll(name => name.Since >= 0);
        var areInOrder = names.Zip(names.Skip(1), (older, newer) => older.Since < newer.Since).All(isLater => isLater);
        CheckSchemas(names.TrueForAll(name => name.Implied == name.Since || (name.Since > 0 && symbol is IPropertySymbol)), symbol,
            symbolName, "Early needs a field with Since set to a later schema");
        CheckSchemas(areMembers, symbol, symbolName, NoMember);
        CheckSchemas(!areMembers || areInOrder, symbol, symbolName, "each later name must have a later Since");
        return areMembers ? names : [];
    }

    private NameModel NameModelOf(AttributeData attribute)
    {
        var since = SchemaIn(attribute, "Since") ?? 0;
        return new(NameIn(attribute), since, Named<bool>(attribute, "Early") ? since - 1 : since);
    }

    /// <summary>Reads a schema from an attribute: its index, or -1 if it isn't a member of <c>TdSchema</c>.</summary>
    private int? SchemaIn(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value
            is { Kind: TypedConstantKind.Enum, Value: { } value }
            ? _schemas.FindIndex(schema => Equals(schema.ConstantValue, value))
            : null;

    private static UnwrappedModel? ParseUnwrapped(INamedTypeSymbol unwrappedCase, ITypeSymbol type) =>
        IsCase(unwrappedCase, type)
        && PrimaryParameters(unwrappedCase).Length == 1
        && FieldProperties(unwrappedCase).ToList() is [var only]
        && Find(only, FieldAttribute) is { } attribute
        && ValueOf(only.Type, attribute) is { Held: "" } value
            ? new UnwrappedModel(NameOf(unwrappedCase), only.Name, value)
            : null;

    /// <summary>Gets the TL type for the type of a property, or null if the type isn't supported.</summary>
    private static ValueModel? ValueOf(ITypeSymbol type, AttributeData field) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new(FieldKind.Bool, "Bool", "bool"),
        SpecialType.System_Int32 => new(FieldKind.Int32, "int32", "int"),
        SpecialType.System_Int64 when Named<bool>(field, "Int53") => new(FieldKind.Int53, "int53", "long"),
        SpecialType.System_Int64 => new(FieldKind.Int64, "int64", "long"),
        SpecialType.System_String => new(FieldKind.String, "string", "string"),
        _ when type.ToDisplayString() == "System.DateTimeOffset" => new(FieldKind.Date, "int32", "global::System.DateTimeOffset"),
        _ when TlNameOf(type) is { } tlName => new(FieldKind.Object, tlName, NameOf(type), NameOf(type)),
        _ when type is INamedTypeSymbol { MetadataName: "ImmutableArray`1", TypeArguments: [var item] } && TlNameOf(item) is { } tlName =>
            new(FieldKind.Vector, $"vector<{tlName}>", $"global::System.Collections.Immutable.ImmutableArray<{NameOf(item)}>",
                NameOf(item)),
        _ => null,
    };

    /// <summary>Gets the TL name of a record of the model, or null for another type.</summary>
    private static string? TlNameOf(ITypeSymbol type) =>
        (Find(type, ConstructorAttribute) ?? Find(type, UnionAttribute)) is { } attribute ? NameIn(attribute) : null;

    /// <summary>Determines whether a type is a TL constructor that a property of another type can hold.</summary>
    private static bool IsCase(INamedTypeSymbol type, ITypeSymbol held) =>
        Find(type, ConstructorAttribute) is not null && Bases(type).Prepend(type).Contains(held, SymbolEqualityComparer.Default);

    /// <summary>Gets the properties that are fields. A computed property without [TlField] isn't one.</summary>
    private static IEnumerable<IPropertySymbol> FieldProperties(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false }
            && (property.SetMethod is not null || Find(property, FieldAttribute) is not null));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not SpecialType.System_Object } @base ? Bases(@base).Prepend(@base) : [];

    private static ImmutableArray<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor =>
            constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is RecordDeclarationSyntax))?.Parameters
        ?? ImmutableArray<IParameterSymbol>.Empty;

    private static bool IsPartialRecord(INamedTypeSymbol type) =>
        type is { IsRecord: true, IsReferenceType: true, TypeParameters.IsEmpty: true }
        && type.DeclaringSyntaxReferences.Any(reference =>
            ((TypeDeclarationSyntax)reference.GetSyntax()).Modifiers.Any(SyntaxKind.PartialKeyword))
        && (type.ContainingType is null ? type.ContainingNamespace.ToDisplayString() == Namespace : IsPartialRecord(type.ContainingType));

    /// <summary>Gets the name of a type in code of the same namespace: <c>SessionType.Android</c>, <c>TdFunction&lt;Ok&gt;</c>.</summary>
    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(_nameFormat);

    private static AttributeData? Find(ISymbol symbol, string attribute) => FindAll(symbol, attribute).FirstOrDefault();

    private static List<AttributeData> FindAll(ISymbol symbol, string attribute) =>
        [.. symbol.GetAttributes().Where(data => data.AttributeClass?.ToDisplayString() == attribute)];

    private static string NameIn(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }] ? name : "";

    private static T? Named<T>(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value is T value ? value : default;

    private void Check(bool isValid, ISymbol at, string otherwise)
    {
        if (!isValid)
        {
            _diagnostics.Add(Mistake(LocationOf(at), otherwise));
        }
    }

    private void CheckSchemas(bool areValid, ISymbol at, string name, string otherwise) =>
        Check(areValid, at, $"The schemas of '{name}' are wrong: {otherwise}");

    // The text isn't an argument: two diagnostics are equal only if their arguments are the same objects.
    private static Diagnostic Mistake(Location place, string text) => Diagnostic.Create(
        new("TDS001", "Mistake in the TDLib model", text, "TdSession.Model", DiagnosticSeverity.Error, isEnabledByDefault: true), place);

    /// <summary>Gets a location with the name of its file. A location in a syntax tree would keep the whole compilation alive.</summary>
    private static Location LocationOf(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        return Location.Create(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);
    }
}
