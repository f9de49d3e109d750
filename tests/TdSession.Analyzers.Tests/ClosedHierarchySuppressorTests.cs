using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TdSession.Analyzers.Tests;

public class ClosedHierarchySuppressorTests
{
    private const string NotExhaustive = "CS8509";
    private const string Unconfirmed = "UnconfirmedSessionType";

    private static readonly ImmutableArray<MetadataReference> _framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference _library = MetadataReference.CreateFromFile(typeof(Session).Assembly.Location);

    [Theory]
    [InlineData("Device(var id) => 1, ConnectedBot { BotUserId: var id } => 2, Unrecognized { TypeName: _ } => 3")]
    [InlineData("Unrecognized or Device => 1, ConnectedBot bot => 2")]
    [InlineData("Device(0) => 0, Device => 1, ConnectedBot => 2, Unrecognized => 3")]
    public async Task Switch_with_all_cases_needs_no_discard(string arms) =>
        (await WarnAsync(Switch(Unconfirmed, arms))).Should().BeEmpty();

    [Theory]
    [InlineData("Device => 1, ConnectedBot { BotUserId: 1 } => 2, Unrecognized => 3")]
    [InlineData("Device => 1, ConnectedBot(_) => 2, Unrecognized { TypeName: { Length: > 3 } } => 3")]
    [InlineData("Device => 1, ConnectedBot => 2, Unrecognized when value.UnknownFields.Count > 0 => 3")]
    [InlineData("Device => 1, ConnectedBot => 2, not Unrecognized => 3")]
    public async Task Switch_without_a_case_gives_a_warning(string arms) =>
        (await WarnAsync(Switch(Unconfirmed, arms))).Should().Equal(NotExhaustive);

    [Fact]
    public async Task Each_missing_case_of_each_hierarchy_gives_a_warning()
    {
        foreach (var hierarchy in typeof(Session).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsGenericType: false } && type.IsAssignableTo(typeof(TdObject))))
        {
            var cases = typeof(Session).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(hierarchy))
                .Select(Name).ToList();

            (await WarnAsync(Switch(Name(hierarchy), string.Join(", ", cases.Select(name => name + " => 1"))))).Should()
                .BeEmpty(hierarchy.Name);
            foreach (var missing in cases)
            {
                (await WarnAsync(Switch(Name(hierarchy), string.Join(", ",
                    cases.Where(name => name != missing).Select(name => name + " => 1"))))).Should().Equal([NotExhaustive], missing);
            }
        }
    }

    [Fact]
    public async Task Arm_for_a_base_type_covers_its_cases()
    {
        var others = typeof(Session).Assembly.GetExportedTypes()
            .Where(type => type.BaseType == typeof(TdObject) && type != typeof(TdFunction)).Select(type => Name(type) + " => 1");

        (await WarnAsync(Switch("TdObject", $"TdFunction => 0, {string.Join(", ", others)}"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Nullable_value_needs_an_arm_for_null()
    {
        const string Cases = "Device => 1, ConnectedBot => 2, Unrecognized => 3";

        (await WarnAsync(Switch(Unconfirmed + "?", Cases + ", null => 4"))).Should().BeEmpty();
        (await WarnAsync(Switch(Unconfirmed + "?", Cases))).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Warnings_about_other_hierarchies_are_kept() =>
        (await WarnAsync("""
            abstract record Shape { public record Circle : Shape; public record Square : Shape; }
            static class App { static int Use(Shape value) => value switch { Shape.Circle => 1, Shape.Square => 2 }; }
            """)).Should().Equal(NotExhaustive);

    [Fact]
    public async Task Case_of_a_later_version_gives_a_warning()
    {
        const string Arms = "Old => 1, Unrecognized => 2";

        (await WarnAsync(Switch("Kind", Arms), Version(""))).Should().BeEmpty();
        (await WarnAsync(Switch("Kind", Arms), Version("public sealed record New : Kind;"))).Should().Equal(NotExhaustive);
    }

    /// <summary>Compiles a version of the library: a closed hierarchy with an old case and an added one.</summary>
    private static CompilationReference Version(string added) => Compile("TdSession", $$"""
        namespace TdSession;
        public abstract record Kind
        {
            private Kind() { }
            public sealed record Old : Kind;
            public sealed record Unrecognized : Kind;
            {{added}}
        }
        """).ToMetadataReference();

    private static string Name(Type type) => type.FullName!["TdSession.".Length..].Replace('+', '.');

    private static string Switch(string type, string arms) => $$"""
        using TdSession;
        using static TdSession.{{type.TrimEnd('?')}};
        static class App { static int Use({{type}} value) => value switch { {{arms}} }; }
        """;

    private static CSharpCompilation Compile(string name, string source, params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12))],
            [.. _framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<IEnumerable<string>> WarnAsync(string source, MetadataReference? library = null)
    {
        var app = Compile("App", source, library ?? _library);
        app.GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.Severity).Should()
            .Contain(DiagnosticSeverity.Warning).And.NotContain(DiagnosticSeverity.Error);
        var diagnostics = await app.WithAnalyzers([new ClosedHierarchySuppressor()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id);
    }
}
