using System.Collections;

namespace TdSession.SourceGeneration.Tests;

/// <summary>An edit re-runs what depends on it, and nothing else: typing in an editor must not print the model again at every
/// key.</summary>
public sealed class IncrementalTests
{
    private const string Schema = "(schema)";

    private static readonly CSharpCompilation _model = Generator.Compile(SourceFile.SmallModel);

    [Fact]
    public void Edit_in_another_file_regenerates_nothing() =>
        RerunsAfter(_model.With(new SourceFile("Other.cs", "internal static class Other;"))).Should().BeEmpty();

    [Fact]
    public void Another_file_order_regenerates_nothing() =>
        RerunsAfter(Generator.Compile(SourceFile.SmallModel.Reverse())).Should().BeEmpty();

    [Theory]
    [InlineData("Everything.cs", "namespace TdSession;", "namespace TdSession;\n\n// A comment, which moves all that follows.\n")]
    [InlineData("Everything.cs", "A field of every kind.", "One field of every kind.")]
    [InlineData("Shape.cs", "Side * Side", "Side * Side * 1")]
    [InlineData("Shape.cs", "public long Area", "public long Surface")]
    [InlineData("Shape.cs", "private Shape()\n    {\n    }", "private Shape()\n    {\n        GetType();\n    }")]
    [InlineData("Question.cs", "where TAnswer : TdObject;", "where TAnswer : TdObject\n{\n    private int _count;\n}")]
    public void Edit_that_keeps_the_model_regenerates_nothing(string file, string old, string @new) =>
        RerunsAfter(Edit(file, old, @new)).Should().BeEmpty();

    [Theory]
    [InlineData("Shape.cs", "\"side\"", "\"edge\"", "Shape.Square")]
    [InlineData("Everything.cs", "\"everything\"", "\"allOfIt\"", "Everything")]
    [InlineData("Everything.cs", "\"flag\"", "\"flag\", Since = TdSchema.V1_3_5", "Everything")]
    [InlineData("Question.cs", "\"Question\"", "\"Riddle\"", "Question")]
    public void Changed_record_regenerates_its_code_and_the_table(string file, string old, string @new, string record) =>
        RerunsAfter(Edit(file, old, @new)).Should().BeEquivalentTo(record, Schema);

    [Theory]
    [InlineData("\"shapeSquare\"", "\"shapeBlock\"", "Shape.Square", "Everything", "Nothing")]
    [InlineData("\"Shape\"", "\"Figure\"", "Shape", "Everything", "Nothing", "Renamed")]
    public void Renamed_type_regenerates_the_records_that_contain_it(string old, string @new, params string[] records) =>
        RerunsAfter(Edit("Shape.cs", old, @new)).Should()
            .BeEquivalentTo([.. records, Schema], "an error names the type that a field should have");

    [Fact]
    public void New_record_regenerates_its_unions_and_the_table()
    {
        // It comes last in the order of names, or else what follows would move, and be printed again.
        var added = _model.With(
            new SourceFile("Zero.cs", """namespace TdSession; [TlConstructor("zero")] public sealed partial record Zero : TdObject;"""));

        RerunsAfter(added).Should().BeEquivalentTo("Zero", "TdObject", Schema);
    }

    [Fact]
    public void Diagnostic_moves_with_its_source()
    {
        const string mistake = "namespace TdSession; [TlConstructor(\"wrong\")] public partial record Wrong : TdObject;";
        var driver = Generator.CreateDriver().After(_model.With(new SourceFile("Wrong.cs", mistake)));
        driver.Result().Diagnostics.Should().ContainSingle().Which.Location.GetLineSpan().StartLinePosition.Line.Should().Be(0);

        driver = driver.After(_model.With(new SourceFile("Wrong.cs", "\n\n" + mistake)));

        driver.Result().Diagnostics.Should().ContainSingle().Which.Location.GetLineSpan().StartLinePosition.Line.Should().Be(2);
        Reruns(driver.Result()).Should().BeEmpty("the problem moved, and not the model");
    }

    [Fact]
    public void Unmoved_diagnostic_is_unchanged_after_other_edits()
    {
        var wrong = new SourceFile("Wrong.cs", """namespace TdSession; [TlConstructor("wrong")] public partial record Wrong : TdObject;""");
        var driver = Generator.CreateDriver().After(_model.With(wrong));

        driver = driver.After(Edit("Shape.cs", "\"side\"", "\"edge\"").With(wrong));

        driver.Result().TrackedSteps[TdModelGenerator.DiagnosticsStep].SelectMany(step => step.Outputs).Should().ContainSingle()
            .Which.Reason.Should().Be(IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Cached_values_reference_no_compilation()
    {
        var wrong = new SourceFile("Wrong.cs", """namespace TdSession; [TlConstructor("wrong")] public partial record Wrong : TdObject;""");
        var steps = Generator.CreateDriver().After(_model.With(wrong)).Result().TrackedSteps;

        var cached = new[] { TdModelGenerator.ParsedStep, TdModelGenerator.ModelStep, TdModelGenerator.DiagnosticsStep }
            .SelectMany(name => steps[name])
            .SelectMany(step => step.Outputs)
            .SelectMany(output => TypesReachableFrom(output.Value))
            .ToHashSet();

        cached.Should().Contain([typeof(ParsedType), typeof(TypeModel), typeof(FieldModel)]);
        cached.Should().Contain(type => type.IsAssignableTo(typeof(Diagnostic)), "a place is in it, by the name of its file");
        cached.Should().NotContain(type =>
            type.IsAssignableTo(typeof(ISymbol)) || type.IsAssignableTo(typeof(SyntaxNode)) || type.IsAssignableTo(typeof(SyntaxTree))
            || type.IsAssignableTo(typeof(Compilation)));
    }

    private static CSharpCompilation Edit(string file, string old, string @new)
    {
        var before = SourceFile.SmallModel.Single(source => source.Path == file);
        before.Text.Should().Contain(old);
        return _model.With(before with { Text = before.Text.Replace(old, @new, StringComparison.Ordinal) });
    }

    /// <summary>Lists the records that are printed again after an edit, by name, and the table of them all.</summary>
    private static List<string> RerunsAfter(CSharpCompilation edited)
    {
        var driver = Generator.CreateDriver().After(_model);
        var before = Texts(driver.Result());

        driver = driver.After(edited);

        // What is re-used must be what a first run would give.
        var reruns = Reruns(driver.Result()).ToList();
        var after = Texts(driver.Result());
        after.Should().Equal(Texts(Generator.CreateDriver().After(edited).Result()));
        if (reruns.Count == 0)
        {
            after.Should().Equal(before);
            driver.Result().TrackedSteps[TdModelGenerator.ModelStep].SelectMany(step => step.Outputs).Select(output => output.Reason)
                .Should().OnlyContain(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);
        }

        return reruns;
    }

    private static IEnumerable<string> Reruns(GeneratorRunResult result) =>
        from step in result.TrackedOutputSteps.Values.SelectMany(steps => steps)
        from output in step.Outputs
        where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        from input in step.Inputs
        let value = input.Source.Outputs[input.OutputIndex].Value
        where value is not Diagnostic
        select value is TypeModel model ? model.Name : Schema;

    private static Dictionary<string, string> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static IEnumerable<Type> TypesReachableFrom(object? value)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return [];
        }

        var held = value is IEnumerable items
            ? items.Cast<object?>()
            : value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(field => field.GetValue(value));
        return held.SelectMany(TypesReachableFrom).Prepend(value.GetType());
    }
}
