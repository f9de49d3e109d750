namespace TdSession.SourceGeneration.Tests;

/// <summary>An edit emits again only what depends on it: an editor runs generators at every keystroke.</summary>
public sealed class IncrementalTests
{
    private const string Schema = "(schema)";

    private static readonly CSharpCompilation _model = Generator.Compile(SourceFile.SmallModel);

    private static readonly SourceFile _wrong =
        new("Wrong.cs", """namespace TdSession; [TlConstructor("wrong")] public partial record Wrong : TdObject;""");

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
        // Its name is the last in order. Any other would move the records after it.
        var added = _model.With(
            new SourceFile("Zero.cs", """namespace TdSession; [TlConstructor("zero")] public sealed partial record Zero : TdObject;"""));

        RerunsAfter(added).Should().BeEquivalentTo("Zero", "TdObject", Schema);
    }

    [Fact]
    public void Diagnostic_moves_with_its_source()
    {
        var driver = Generator.CreateDriver().After(_model.With(_wrong));
        driver.Result().Diagnostics.Should().ContainSingle().Which.Location.GetLineSpan().StartLinePosition.Line.Should().Be(0);

        driver = driver.After(_model.With(_wrong with { Text = "\n\n" + _wrong.Text }));

        driver.Result().Diagnostics.Should().ContainSingle().Which.Location.GetLineSpan().StartLinePosition.Line.Should().Be(2);
        Reruns(driver.Result()).Should().BeEmpty("the problem moved, and not the model");
    }

    [Fact]
    public void Unmoved_diagnostic_is_unchanged_after_other_edits()
    {
        var driver = Generator.CreateDriver().After(_model.With(_wrong));

        driver = driver.After(Edit("Shape.cs", "\"side\"", "\"edge\"").With(_wrong));

        driver.Result().TrackedSteps[TdModelGenerator.DiagnosticsStep].SelectMany(step => step.Outputs).Should().ContainSingle()
            .Which.Reason.Should().Be(IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Cached_values_reference_no_compilation()
    {
        var steps = Generator.CreateDriver().After(_model.With(_wrong)).Result().TrackedSteps;

        var cached = ObjectsReachableFrom(
            from name in new[] { TdModelGenerator.ParsedStep, TdModelGenerator.ModelStep, TdModelGenerator.DiagnosticsStep }
            from step in steps[name]
            from output in step.Outputs
            select output.Value);

        cached.Select(value => value.GetType()).Should().Contain([typeof(ParsedType), typeof(TypeModel), typeof(FieldModel)]);
        cached.Should().Contain(value => value is Diagnostic);
        cached.Should().NotContain(value => IsOfCompilation(value));
    }

    private static CSharpCompilation Edit(string file, string old, string @new)
    {
        var before = SourceFile.SmallModel.Single(source => source.Path == file);
        before.Text.Should().Contain(old);
        return _model.With(before with { Text = before.Text.Replace(old, @new, StringComparison.Ordinal) });
    }

    /// <summary>Lists the records whose code is emitted again after an edit, by name, and the table of all records.</summary>
    private static List<string> RerunsAfter(CSharpCompilation edited)
    {
        var driver = Generator.CreateDriver().After(_model);
        var before = Texts(driver.Result());

        driver = driver.After(edited);

        // A first run must give the same code.
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

    private static bool IsOfCompilation(object value) => value is ISymbol or SyntaxNode or SyntaxTree or Compilation;

    private static HashSet<object> ObjectsReachableFrom(IEnumerable<object?> values)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>(values);
        while (open.TryPop(out var value))
        {
            if (value is null or string or Type || value.GetType().IsPrimitive || !reached.Add(value) || IsOfCompilation(value))
            {
                continue;
            }

            var fields = FieldsOf(value.GetType()).Select(field => field.GetValue(value));
            foreach (var held in value is Array items ? items.Cast<object?>() : fields)
            {
                open.Push(held);
            }
        }

        return reached;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null ? [] : FieldsOf(type.BaseType).Concat(type.GetFields(
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
}
