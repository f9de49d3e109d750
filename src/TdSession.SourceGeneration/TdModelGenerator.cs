using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TdSession.SourceGeneration;

/// <summary>Writes a reader and a writer for every record of the model, from the attributes on it, and the table of TL names that finds them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TdModelGenerator : IIncrementalGenerator
{
    internal const string ModelStep = "Model";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = Parsed(context, ModelParser.ConstructorAttribute)
            .Combine(Parsed(context, ModelParser.UnionAttribute))
            .Combine(Parsed(context, ModelParser.UnrecognizedAttribute))
            .Select((all, _) => new EquatableArray<ParsedType>([.. all.Left.Left, .. all.Left.Right, .. all.Right]))
            .WithTrackingName(ModelStep);

        context.RegisterSourceOutput(types, Emit);
    }

    private static IncrementalValueProvider<ImmutableArray<ParsedType>> Parsed(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is RecordDeclarationSyntax, static (match, cancel) => ModelParser.Parse(match, cancel))
            .Collect();

    private static void Emit(SourceProductionContext context, EquatableArray<ParsedType> types)
    {
        foreach (var problem in types.SelectMany(type => type.Problems).Concat(ModelParser.FindDuplicateNames(types)))
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }

        var models = types.Where(type => type.Model is not null).Select(type => type.Model!).OrderBy(model => model.Name, StringComparer.Ordinal).ToArray();
        foreach (var model in models)
        {
            context.AddSource($"{model.Name}.g.cs", RecordEmitter.Emit(model, models));
        }

        if (models.Length > 0)
        {
            context.AddSource("TlSchema.g.cs", SchemaEmitter.Emit(models));
        }
    }
}
