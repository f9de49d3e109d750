namespace TdSession.SourceGeneration;

/// <summary>Generates the readers and the writer of every record of the model from its attributes, and the tables of the whole
/// model.</summary>
/// <remarks>A parsed type has its location in the file, which changes with every edit above it. A model has no location. If an edit
/// doesn't change the model, nothing is emitted again. If it changes one record, only that record, its unions and the tables are
/// emitted.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class TdModelGenerator : IIncrementalGenerator
{
    internal const string ParsedStep = "Parsed";
    internal const string ModelStep = "Model";
    internal const string DiagnosticsStep = "Diagnostics";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = Parsed(context, ModelParser.ConstructorAttribute)
            .Combine(Parsed(context, ModelParser.UnionAttribute))
            .Combine(Parsed(context, ModelParser.UnrecognizedAttribute))
            .Select(static (all, _) =>
                new EquatableList<ParsedType>(all.Left.Left.Concat(all.Left.Right).Concat(all.Right).Distinct()))
            .WithTrackingName(ParsedStep);
        var diagnostics = parsed.SelectMany(static (types, _) => ModelParser.DiagnosticsOf(types)).WithTrackingName(DiagnosticsStep);
        var models = parsed.Select(static (types, _) => ModelParser.ModelsOf(types)).WithTrackingName(ModelStep);

        context.RegisterSourceOutput(diagnostics, static (context, diagnostic) => context.ReportDiagnostic(diagnostic));
        context.RegisterSourceOutput(
            models.SelectMany(static (models, _) => models),
            static (context, model) => context.AddSource($"{model.Name}.g.cs", RecordEmitter.Emit(model)));
        context.RegisterSourceOutput(models, static (context, models) => EmitTables(context, models));
    }

    private static IncrementalValueProvider<ImmutableArray<ParsedType>> Parsed(IncrementalGeneratorInitializationContext context,
        string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax,
                static (match, cancel) => ModelParser.Parse(match, cancel))
            .Collect();

    private static void EmitTables(SourceProductionContext context, EquatableList<TypeModel> models)
    {
        if (models.Count > 0)
        {
            context.AddSource("TlTypeTable.g.cs", TypeTableEmitter.Emit(models));
            context.AddSource("TdSessionJsonContext.g.cs", ContextEmitter.Emit(models));
            context.AddSource("TlJsonSchemaText.g.cs", JsonSchemaEmitter.Emit(models));
        }
    }
}
