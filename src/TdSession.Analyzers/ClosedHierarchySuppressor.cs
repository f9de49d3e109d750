using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TdSession.Analyzers;

/// <summary>Suppresses CS8509 for a <c>switch</c> expression that has an arm for each case of a closed hierarchy, such as
/// <c>SessionType</c>.</summary>
/// <remarks>If a later version of TdSession adds a case, a <c>switch</c> without a <c>_</c> arm causes a compiler warning instead of only
/// an exception.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedHierarchySuppressor : DiagnosticSuppressor
{
    private const string Library = "TdSession";

    private static readonly SuppressionDescriptor _allCases =
        new("TDS101", "CS8509", "The hierarchy is closed, and each of its cases has an arm.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(_allCases);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (FindSwitch(diagnostic, context) is { } found && HasAllCases(found))
            {
                context.ReportSuppression(Suppression.Create(_allCases, diagnostic));
            }
        }
    }

    private static ISwitchExpressionOperation? FindSwitch(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        var tree = diagnostic.Location.SourceTree;
        var syntax = tree?.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<SwitchExpressionSyntax>();
        return syntax is null
            ? null
            : context.GetSemanticModel(tree!).GetOperation(syntax, context.CancellationToken) as ISwitchExpressionOperation;
    }

    private static bool HasAllCases(ISwitchExpressionOperation found)
    {
        if (found is not
            {
                Value:
                {
                    Type: INamedTypeSymbol { IsAbstract: true, ContainingAssembly.Name: Library } hierarchy,
                    Syntax: var value, SemanticModel: { } model
                }
            })
        {
            return false;
        }

        var patterns = found.Arms.Where(arm => arm.Guard is null).SelectMany(arm => Alternatives(arm.Pattern)).ToList();
        var types = patterns.Select(MatchedType).OfType<ITypeSymbol>().ToList();
        var mayBeNull = model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;
        return Cases(hierarchy, model.Compilation).All(one => types.Any(type => model.Compilation.HasImplicitConversion(one, type)))
            && (!mayBeNull
                || patterns.Any(pattern => pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }));
    }

    private static IEnumerable<IPatternOperation> Alternatives(IPatternOperation pattern) =>
        pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
            ? Alternatives(either.LeftPattern).Concat(Alternatives(either.RightPattern))
            : [pattern];

    /// <summary>Gets the type if a pattern matches all its values.</summary>
    private static ITypeSymbol? MatchedType(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => type.MatchedType,
        IDeclarationPatternOperation declaration => declaration.MatchedType,
        IRecursivePatternOperation recursive when recursive.DeconstructionSubpatterns.Concat(
            recursive.PropertySubpatterns.Select(property => property.Pattern)).All(MatchesAll) => recursive.MatchedType,
        _ => null,
    };

    private static bool MatchesAll(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };

    /// <summary>Gets all types that a value can have. They are sealed, and an app can't add any.</summary>
    private static IEnumerable<INamedTypeSymbol> Cases(INamedTypeSymbol hierarchy, Compilation compilation) =>
        hierarchy.ContainingNamespace.GetTypeMembers().SelectMany(type => type.GetTypeMembers().Add(type))
            .Where(type => !type.IsAbstract && compilation.HasImplicitConversion(type, hierarchy));
}
