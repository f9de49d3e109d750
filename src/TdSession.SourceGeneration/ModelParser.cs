using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TdSession.SourceGeneration;

/// <summary>Turns the symbols of the model into a <see cref="TypeModel"/>, and decides all that there is to decide: the emitters only print.</summary>
internal sealed class ModelParser
{
    public const string ConstructorAttribute = "TdSession.TlConstructorAttribute";
    public const string UnionAttribute = "TdSession.TlTypeAttribute";
    public const string UnrecognizedAttribute = "TdSession.TlUnrecognizedAttribute";
    private const string FieldAttribute = "TdSession.TlFieldAttribute";
    private const int MostFields = 64;

    private readonly INamedTypeSymbol _type;
    private readonly List<Problem> _problems = [];

    private ModelParser(INamedTypeSymbol type) => _type = type;

    public static ParsedType Parse(GeneratorAttributeSyntaxContext match, CancellationToken cancel)
    {
        var parser = new ModelParser((INamedTypeSymbol)match.TargetSymbol);
        cancel.ThrowIfCancellationRequested();
        var model = parser.ParseType(match.Attributes[0]);
        return new ParsedType(parser._problems.Count == 0 ? model : null, new([.. parser._problems]), Place.Of(match.TargetSymbol));
    }

    /// <summary>Finds TL constructors that two records claim.</summary>
    public static IEnumerable<Problem> FindDuplicateNames(IEnumerable<ParsedType> types)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types.Where(type => type.Model is { Role: TypeRole.Constructor }))
        {
            foreach (var name in new[] { type.Model!.TlName, type.Model.TlNameV1865 }.Distinct())
            {
                if (owners.TryGetValue(name, out var owner))
                {
                    yield return new Problem(Diagnostics.DuplicateConstructor.Id, type.Place, new([owner, type.Model.Name, name]));
                }
                else
                {
                    owners.Add(name, type.Model.Name);
                }
            }
        }
    }

    private TypeModel ParseType(AttributeData attribute)
    {
        var role = attribute.AttributeClass!.ToDisplayString() switch
        {
            UnionAttribute => TypeRole.Union,
            UnrecognizedAttribute => TypeRole.Unrecognized,
            _ => TypeRole.Constructor,
        };
        var name = NameOf(_type);
        var tlName = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var tlNameV1865 = Named<string>(attribute, "V1865") ?? tlName;
        var parameters = PrimaryParameters(_type);
        Check(IsPartial(_type), Diagnostics.NotPartial, _type, name);
        Check(role == TypeRole.Unrecognized || (tlName.Length > 0 && tlNameV1865.Length > 0), Diagnostics.MissingName, _type, name);
        Check(role == TypeRole.Union || _type.IsSealed, Diagnostics.NotSealed, _type, name);
        Check(
            role != TypeRole.Unrecognized || parameters is [{ Name: "TypeName", Type.SpecialType: SpecialType.System_String }],
            Diagnostics.WrongUnrecognized,
            _type,
            name);

        var fields = role == TypeRole.Constructor ? ParseFields(name) : [];
        return new TypeModel(
            _type.ContainingNamespace.ToDisplayString(),
            name,
            role,
            tlName,
            tlNameV1865,
            new([.. Bases(_type).Select(NameOf)]),
            new([.. parameters.Select(parameter => parameter.Name)]),
            new([.. fields]));
    }

    private List<FieldModel> ParseFields(string typeName)
    {
        var fields = new List<FieldModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in OwnProperties(_type))
        {
            var attribute = Find(property, FieldAttribute);
            if (attribute is null)
            {
                Report(Diagnostics.MissingField, property, property.Name, typeName);
            }
            else if (ParseField(property, attribute) is { } field)
            {
                fields.Add(field);
                foreach (var name in new[] { field.Name, field.NameV1865, field.FormerName }.OfType<string>().Distinct())
                {
                    Check(name.Length > 0, Diagnostics.MissingName, property, property.Name);
                    Check(names.Add(name), Diagnostics.DuplicateField, property, typeName, name);
                }
            }
        }

        Check(names.Count <= MostFields, Diagnostics.TooManyFields, _type, typeName);
        return fields;
    }

    private FieldModel? ParseField(IPropertySymbol property, AttributeData attribute)
    {
        if (KindOf(property.Type, Named<bool>(attribute, "Int53")) is not { } kind)
        {
            Report(Diagnostics.UnsupportedType, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        var name = attribute.ConstructorArguments[0].Value as string ?? "";
        var nameV1865 = Named<string>(attribute, "V1865") ?? name;
        var isOptional = Named<bool>(attribute, "Optional");
        var isNullable = property.NullableAnnotation == NullableAnnotation.Annotated;
        var defaultCase = Named<INamedTypeSymbol>(attribute, "Default");
        var unwrappedCase = Named<INamedTypeSymbol>(attribute, "Unwrapped");
        var unwrapped = unwrappedCase is null ? null : ParseUnwrapped(unwrappedCase);

        var needsDefault = isOptional && !isNullable && kind is (FieldKind.String or FieldKind.Object or FieldKind.Vector);
        var hasDefault = kind == FieldKind.Object && defaultCase is not null && !OwnProperties(defaultCase).Any();
        Check(!needsDefault || hasDefault, Diagnostics.MissingDefault, property, property.Name);
        Check(unwrappedCase is null || (unwrapped is not null && name != nameV1865), Diagnostics.WrongUnwrapped, property, property.Name);

        var held = kind switch
        {
            FieldKind.Object => (INamedTypeSymbol)property.Type,
            FieldKind.Vector => (INamedTypeSymbol)((INamedTypeSymbol)property.Type).TypeArguments[0],
            _ => null,
        };
        return new FieldModel(
            property.Name,
            kind,
            held is null ? "" : NameOf(held),
            held is null ? "" : TlNameOf(held),
            name,
            nameV1865,
            Named<string>(attribute, "Formerly"),
            isOptional,
            isNullable,
            defaultCase is null ? null : NameOf(defaultCase),
            unwrapped);
    }

    private static UnwrappedModel? ParseUnwrapped(INamedTypeSymbol unwrappedCase) =>
        OwnProperties(unwrappedCase).ToArray() is [var only]
        && Find(only, FieldAttribute) is { } attribute
        && KindOf(only.Type, Named<bool>(attribute, "Int53")) is { } kind and not (FieldKind.Object or FieldKind.Vector)
            ? new UnwrappedModel(NameOf(unwrappedCase), only.Name, kind)
            : null;

    private static FieldKind? KindOf(ITypeSymbol type, bool isInt53)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return KindOf(nullable.TypeArguments[0], isInt53);
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => FieldKind.Bool,
            SpecialType.System_Int32 => FieldKind.Int32,
            SpecialType.System_Int64 => isInt53 ? FieldKind.Int53 : FieldKind.Int64,
            SpecialType.System_String => FieldKind.String,
            _ when type.ToDisplayString() == "System.DateTimeOffset" => FieldKind.Date,
            _ when IsRecordOfModel(type) => FieldKind.Object,
            _ when type is INamedTypeSymbol { MetadataName: "ImmutableArray`1" } vector && IsRecordOfModel(vector.TypeArguments[0]) => FieldKind.Vector,
            _ => null,
        };
    }

    private static bool IsRecordOfModel(ITypeSymbol type) => Find(type, ConstructorAttribute) is not null || Find(type, UnionAttribute) is not null;

    private static string TlNameOf(INamedTypeSymbol type) =>
        (Find(type, ConstructorAttribute) ?? Find(type, UnionAttribute))?.ConstructorArguments[0].Value as string ?? "";

    private static IEnumerable<IPropertySymbol> OwnProperties(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false });

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IParameterSymbol[] PrimaryParameters(INamedTypeSymbol type) =>
        type.InstanceConstructors
            .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is RecordDeclarationSyntax))
            .SelectMany(constructor => constructor.Parameters)
            .ToArray();

    private static bool IsPartial(INamedTypeSymbol? type) =>
        type is null
        || (type.DeclaringSyntaxReferences.Any(reference => ((TypeDeclarationSyntax)reference.GetSyntax()).Modifiers.Any(SyntaxKind.PartialKeyword))
            && IsPartial(type.ContainingType));

    /// <summary>Names a type as the code of its own namespace does: <c>SessionType.Android</c>, <c>TdFunction&lt;Ok&gt;</c>.</summary>
    private static string NameOf(INamedTypeSymbol type)
    {
        var name = type.TypeArguments.IsEmpty
            ? type.Name
            : $"{type.Name}<{string.Join(", ", type.TypeArguments.Select(argument => argument is INamedTypeSymbol named ? NameOf(named) : argument.Name))}>";
        return type.ContainingType is null ? name : $"{NameOf(type.ContainingType)}.{name}";
    }

    private static AttributeData? Find(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute);

    private static T? Named<T>(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value is T value ? value : default;

    private void Check(bool isRight, DiagnosticDescriptor otherwise, ISymbol at, params string[] arguments)
    {
        if (!isRight)
        {
            Report(otherwise, at, arguments);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, ISymbol at, params string[] arguments) =>
        _problems.Add(new Problem(descriptor.Id, Place.Of(at), new(arguments)));
}
