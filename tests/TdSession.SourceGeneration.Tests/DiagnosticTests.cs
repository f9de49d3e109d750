using Microsoft.CodeAnalysis.Text;

namespace TdSession.SourceGeneration.Tests;

/// <summary>Every mistake in a model is a diagnostic with a message and a place. <c>[|…|]</c> marks the place.</summary>
public sealed class DiagnosticTests
{
    private const string A = """[TlConstructor("a")] public sealed partial record A : TdObject""";
    private const string MarkedA = """[TlConstructor("a")] public sealed partial record [|A|] : TdObject""";
    private const string InOrder = "each later name must have a later Since";
    private const string Members = "Since and Until must be members of TdSchema";
    private const string UntilIsLast = "Until must be later than the Since of every name";
    private const string ZeroIsNull = "'F' has ZeroIsNull: its type must be DateTimeOffset?";
    private const string TooNew =
        "'F' is newer than version 1.0 of the package, so it must not be 'required': apps must still compile";

    private const string Counted =
        "'F' has CountedBy, so it must be a nullable record, and CountedBy must name an int or int? field";

    [Theory]
    [InlineData("""[TlConstructor("a")] public sealed record [|A|] : TdObject;""", "A")]
    [InlineData("""[TlConstructor("a")] public sealed partial class [|A|] : TdObject;""", "A")]
    [InlineData("""[TlConstructor("a")] public sealed partial record [|A|]<T> : TdObject;""", "A<T>")]
    [InlineData($"public record Outer {{ {MarkedA}; }}", "Outer.A")]
    [InlineData($"public partial class Outer {{ {MarkedA}; }}", "Outer.A")]
    [InlineData($"public partial record Outer<T> {{ {MarkedA}; }}", "Outer<T>.A")]
    [InlineData("""[TlType("A")] public abstract record [|A|] : TdObject;""", "A")]
    [InlineData("[TlUnrecognized] public sealed record [|A|](string TypeName) : TdObject;", "A")]
    [InlineData($"using TdSession; namespace Elsewhere; {MarkedA};", "A")]
    [InlineData($"using TdSession; {MarkedA};", "A")]
    public void Reports_a_type_that_cannot_get_generated_code(string source, string name) =>
        Report($"'{name}' must be a partial record without type parameters, in the namespace TdSession, and so must its containing types",
            source);

    [Theory]
    [InlineData("""[TlConstructor("")] public sealed partial record [|A|] : TdObject;""", "A")]
    [InlineData("""[TlConstructor("a"), TlConstructor("", Since = TdSchema.V1_3_5)] public sealed partial record [|A|] : TdObject;""", "A")]
    [InlineData("[TlConstructor] public sealed partial record [|A|] : TdObject;", "A")]
    [InlineData("""[TlConstructor("a\"b")] public sealed partial record [|A|] : TdObject;""", "A")]
    [InlineData("""[TlType("")] public abstract partial record [|A|] : TdObject;""", "A")]
    [InlineData(A + """ { [TlField("")] public int [|Count|] { get; init; } }""", "Count")]
    [InlineData(A + " { [TlField] public int [|Count|] { get; init; } }", "Count")]
    [InlineData(A + """ { [TlField("@type")] public int [|Count|] { get; init; } }""", "Count")]
    [InlineData(A + """ { [TlField("_")] public int [|Count|] { get; init; } }""", "Count")]
    [InlineData(A + """ { [TlField("a"), TlField("zähler", Since = TdSchema.V1_3_5)] public int [|Count|] { get; init; } }""", "Count")]
    public void Reports_an_invalid_TL_name(string source, string name) =>
        Report($"'{name}' needs a TL name: a letter, then letters, digits and underscores", source);

    [Theory]
    [InlineData(A + " { public int [|Count|] { get; init; } }")]
    [InlineData(A + """ { [TlField("count")] public int [|Count|] => 1; }""")]
    [InlineData("""[TlConstructor("a")] public sealed partial record A(int [|Count|]) : TdObject;""")]
    [InlineData("""[TlConstructor("a")] public sealed partial record A(int [|Count|]) : TdObject { int Count { get; } = Count; }""")]
    public void Reports_a_property_without_TlField_or_init(string source) =>
        Report("Property 'Count' of 'A' needs a [TlField] with its name in TL, and an init accessor", source);

    [Theory]
    [InlineData("double", "double")]
    [InlineData("byte[]", "byte[]")]
    [InlineData("DateTime", "System.DateTime")]
    [InlineData("List<A>", "System.Collections.Generic.List<TdSession.A>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "System.Collections.Immutable.ImmutableArray<int>")]
    [InlineData("object?", "object?")]
    [InlineData("uint?", "uint?")]
    [InlineData("Missing", "Missing")]
    public void Reports_a_property_of_an_unsupported_type(string type, string named) =>
        Report(
            $"Property 'F' has the type '{named}', which has no TL type: use bool, int, long, string, DateTimeOffset, a record of "
            + "the model, or ImmutableArray of one",
            WithUnion($"""[TlField("f")] public {type} [|F|]"""));

    [Theory]
    [InlineData("""[TlField("b")]""")]
    [InlineData("""[TlField("c"), TlField("b", Since = TdSchema.V1_8_65)]""")]
    public void Reports_two_fields_with_the_same_name(string second) =>
        Report("Two fields of 'A' have the name 'b': use a name for one field only, even if TDLib uses it again for another field",
            WithUnion($$"""[TlField("b")] public int First { get; init; } {{second}} public int [|Second|]"""));

    [Theory]
    [InlineData("""[TlConstructor("a")]""", "a")]
    [InlineData("""[TlConstructor("c"), TlConstructor("a", Since = TdSchema.V1_8_65)]""", "a")]
    [InlineData("""[TlConstructor("aNew")]""", "aNew")]
    public void Reports_two_records_with_the_same_name(string second, string name) =>
        Report($"Both 'A' and 'B' have the TL name '{name}'", $"""
            {second}
            public sealed partial record [|B|] : TdObject;

            [TlConstructor("a")]
            [TlConstructor("aNew", Since = TdSchema.V1_8_65)]
            public sealed partial record A : TdObject;
            """);

    [Theory]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5)] public U [|F|]""")]
    [InlineData("""[TlField("f", Until = TdSchema.V1_3_5)] public U [|F|]""")]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5, Default = typeof(A))] public U [|F|]""")]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5, Default = typeof(int))] public U [|F|]""")]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5, Default = typeof(U))] public U [|F|]""")]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5, Default = typeof(U.WithField))] public U [|F|]""")]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5, Default = typeof(U.Fieldless))] public bool [|F|]""")]
    [InlineData("""[TlField("f", Default = typeof(U.Fieldless))] public U [|F|]""")]
    public void Reports_a_missing_or_unneeded_Default_case(string field) =>
        Report(
            "'F' needs a Default (a case without fields) if it is a non-nullable object that some schema doesn't have; "
            + "otherwise, remove the Default",
            WithUnion(field));

    [Theory]
    [InlineData("""[TlField("f", Unwrapped = typeof(U.WithField))] public U [|F|]""")]
    [InlineData("""[TlField("f", Unwrapped = typeof(U.Fieldless)), TlField("g", Since = TdSchema.V1_8_65)] public U [|F|]""")]
    [InlineData("""[TlField("f", Unwrapped = typeof(U.NotPositional)), TlField("g", Since = TdSchema.V1_8_65)] public U [|F|]""")]
    [InlineData("""[TlField("f", Unwrapped = typeof(A)), TlField("g", Since = TdSchema.V1_8_65)] public U [|F|]""")]
    [InlineData("""[TlField("f", Unwrapped = typeof(string)), TlField("g", Since = TdSchema.V1_8_65)] public U [|F|]""")]
    [InlineData("""[TlField("f", Unwrapped = typeof(U.WithField)), TlField("g", Since = TdSchema.V1_8_65)] public U? [|F|]""")]
    public void Reports_an_invalid_Unwrapped_case(string field) =>
        Report(
            "The Unwrapped case of 'F' must be a positional record with exactly one scalar field; the property must be in every schema, "
            + "have a later name, and not be nullable",
            WithUnion(field));

    [Theory]
    [InlineData("""[TlField("f", Since = TdSchema.V1_7_9), TlField("g", Since = TdSchema.V1_3_5)]""", InOrder)]
    [InlineData("""[TlField("f", Since = TdSchema.V1_7_9), TlField("g")]""", InOrder)]
    [InlineData("""[TlField("f"), TlField("g")]""", InOrder)]
    [InlineData("""[TlField("f", Since = TdSchema.V1_3_5), TlField("g", Since = TdSchema.V1_3_5)]""", InOrder)]
    [InlineData("""[TlField("f", Since = (TdSchema)99)]""", Members)]
    [InlineData("""[TlField("f"), TlField("g", Since = (TdSchema)(-1))]""", Members)]
    [InlineData("""[TlField("f", Until = (TdSchema)99)]""", Members)]
    [InlineData("""[TlField("f", Until = TdSchema.V1_0_0)]""", UntilIsLast)]
    [InlineData("""[TlField("f", Until = TdSchema.V1_3_5), TlField("g", Since = TdSchema.V1_3_5)]""", UntilIsLast)]
    [InlineData("""[TlField("f", Early = true)]""", "Early needs a field with Since set to a later schema")]
    public void Reports_invalid_schemas_of_a_field(string names, string what) =>
        Report($"The schemas of 'F' are wrong: {what}", WithUnion(names + " public bool [|F|]"));

    [Theory]
    [InlineData("""[TlConstructor("a", Since = TdSchema.V1_7_9), TlConstructor("b", Since = TdSchema.V1_3_5)]""", InOrder)]
    [InlineData("""[TlConstructor("a"), TlConstructor("b")]""", InOrder)]
    [InlineData("""[TlConstructor("a", Since = (TdSchema)99)]""", Members)]
    public void Reports_invalid_schemas_of_a_record(string names, string what) =>
        Report($"The schemas of 'A' are wrong: {what}", names + " public sealed partial record [|A|] : TdObject;");

    [Theory]
    [InlineData("required bool", "V1")]
    [InlineData("bool", "V2")]
    [InlineData("required bool", "V2", TooNew)]
    public void Only_fields_of_the_first_release_can_be_required(string property, string since, params string[] messages)
    {
        var schemas = new SourceFile("TdSchema.cs", "namespace TdSession; public enum TdSchema { V0, [TlFirstRelease] V1, V2 }");
        var model = Model($$"""{{A}} { [TlField("f", Since = TdSchema.{{since}})] public {{property}} F { get; init; } }""");
        var compilation = Generator.Compile(Generator.TdObject, model).With(schemas);

        MessagesOf(Generator.CreateDriver().After(compilation).Result()).Should().Equal(messages);
    }

    [Theory]
    [InlineData("""[TlField("f"), TlField("g", Since = TdSchema.V1_3_5, Int53 = true)] public long [|F|]""")]
    [InlineData("""[TlField("f"), TlField("g", Since = TdSchema.V1_3_5, Until = TdSchema.V1_7_9)] public bool [|F|]""")]
    [InlineData("""[TlField("f"), TlField("g", Since = TdSchema.V1_3_5, Default = typeof(U.Fieldless))] public U? [|F|]""")]
    public void Reports_an_option_on_a_later_name(string field) =>
        Report("Only the first [TlField] of 'F' can have options: a later one has a name, Since and Early", WithUnion(field));

    [Theory]
    [InlineData("""[TlField("f", ZeroIsNull = true)] public DateTimeOffset [|F|]""", ZeroIsNull)]
    [InlineData("""[TlField("f", ZeroIsNull = true)] public int? [|F|]""", ZeroIsNull)]
    [InlineData("""[TlField("f", CountedBy = "G")] public U? [|F|]""", Counted)]
    [InlineData("""[TlField("f", CountedBy = "F")] public int? [|F|]""", Counted)]
    public void Reports_an_option_of_another_type(string field, string message) => Report(message, WithUnion(field));

    [Theory]
    [InlineData("f", """[TlUntyped("f")]""")]
    [InlineData("g")]
    public void Reports_an_untyped_field_that_is_given_twice(string name, string other = "") =>
        Report($"'A' has the field '{name}' twice: remove the [TlUntyped]",
            $$"""{{other}} [TlUntyped("{{name}}")] {{MarkedA}} { [TlField("g")] public bool G { get; init; } }""");

    [Fact]
    public void Reports_more_fields_than_the_reader_supports() =>
        Report("'A' has too many fields: the generated reader supports 64 fields and schemas",
            $"{MarkedA} {{ {Flags(65 - Enum.GetValues<TdSchema>().Length)} }}");

    [Theory]
    [InlineData("""[TlConstructor("a")] public partial record [|A|] : TdObject;""", "sealed: a TL constructor has no cases")]
    [InlineData("[TlUnrecognized] public partial record [|A|](string TypeName) : TdObject;", "sealed: a TL constructor has no cases")]
    [InlineData("""[TlType("A")] public sealed partial record [|A|] : TdObject;""", "abstract: an object is always one of its cases")]
    public void Reports_a_record_with_the_wrong_modifier(string source, string otherwise) =>
        Report($"'A' must be {otherwise}", source);

    [Theory]
    [InlineData("[TlUnrecognized] public sealed partial record [|A|] : TdObject;")]
    [InlineData("[TlUnrecognized] public sealed partial record [|A|](string Name) : TdObject;")]
    [InlineData("[TlUnrecognized] public sealed partial record [|A|](int TypeName) : TdObject;")]
    [InlineData("[TlUnrecognized] public sealed partial record [|A|](string TypeName, int More) : TdObject;")]
    [InlineData("[TlUnrecognized] public sealed partial record [|A|](string TypeName);")]
    [InlineData("public abstract record B : TdObject; [TlUnrecognized] public sealed partial record [|A|](string TypeName) : B;")]
    [InlineData("""
        [TlConstructor("a"), TlUnrecognized] public sealed partial record [|A|]([property: TlField("b")] string TypeName) : TdObject;
        """)]
    public void Reports_an_invalid_Unrecognized_case(string source) =>
        Report("'A' must have the single parameter 'string TypeName' and derive directly from a record with [TlType]", source);

    [Theory]
    [InlineData("""[TlConstructor("a")] public sealed partial record [|A|];""")]
    [InlineData("""public abstract record Base; [TlConstructor("a")] public sealed partial record [|A|] : Base;""")]
    public void Reports_a_constructor_outside_a_union(string source) =>
        Report("'A' must derive from a record with [TlType]", source);

    [Fact]
    public void Reports_fields_in_two_declarations() =>
        Report("Declare the fields of 'A' in one part of the record: their order is the order in JSON", $$"""
            {{MarkedA}} { [TlField("first")] public int First { get; init; } }
            public sealed partial record A { [TlField("second")] public int Second { get; init; } }
            """);

    public static TheoryData<string> ValidModels =>
    [
        """[TlConstructor("aZ"), TlConstructor("Zz_09", Since = TdSchema.V1_3_5)] public sealed partial record A : TdObject;""",
        A + """ { [TlField("Z")] public int Last { get; init; } }""",
        """[TlType("U")] public abstract partial record U : TdObject;""",
        """
        public abstract record Base;
        [TlType("U")] public abstract partial record U : Base { [TlConstructor("a")] public sealed partial record A : U; }
        """,
        A + """; [TlConstructor("b", Since = TdSchema.V1_3_5)] public sealed partial record A;""",
        "public sealed partial record A { public int Twice => F * 2; } " + A + """ { [TlField("f")] public int F { get; init; } }""",
        $"{A} {{ {Flags(64 - Enum.GetValues<TdSchema>().Length)} }}",
    ];

    [Theory]
    [MemberData(nameof(ValidModels))]
    public void Valid_model_has_no_diagnostics(string source) =>
        Generator.Run(Generator.TdObject, Model(source)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Error_in_one_record_does_not_affect_others()
    {
        var result = Generator.Run(Generator.TdObject, Model("""
            [TlConstructor("right")]
            public sealed partial record Right : TdObject;

            [TlConstructor("wrong")]
            public partial record Wrong : TdObject;
            """));

        MessagesOf(result).Should().Equal("'Wrong' must be sealed: a TL constructor has no cases");
        result.GeneratedSources.Select(source => source.HintName).Should()
            .BeEquivalentTo("Right.g.cs", "TdObject.g.cs", "TdSessionJsonContext.g.cs", "TlJsonSchemaText.g.cs", "TlTypeTable.g.cs");
    }

    public static TheoryData<string> Records =>
        [.. SourceFile.SmallModel.SelectMany(file => Regex.Matches(file.Text, @"partial record \w+")).Select(match => match.Value)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Error_in_any_record_is_reported(string record)
    {
        var wrong = SourceFile.SmallModel.Select(file =>
            file with { Text = file.Text.Replace(record, record["partial ".Length..], StringComparison.Ordinal) });

        MessagesOf(Generator.Run(wrong)).Should().ContainMatch("'*' must be a partial record*");
    }

    [Fact]
    public void All_errors_are_reported_together() =>
        MessagesOf(Generator.Run(Generator.TdObject, Model("""
            [TlConstructor("")]
            public record A : TdObject
            {
                public int Count { get; init; }

                [TlField("ratio")]
                public double Ratio { get; init; }
            }
            """))).Should().SatisfyRespectively(
                message => message.Should().Be("'A' needs a TL name: a letter, then letters, digits and underscores"),
                message => message.Should().StartWith("'A' must be a partial record"),
                message => message.Should().StartWith("'A' must be sealed"),
                message => message.Should().StartWith("Property 'Count' of 'A' needs a [TlField]"),
                message => message.Should().StartWith("Property 'Ratio' has the type 'double'"));

    private static IEnumerable<string> MessagesOf(GeneratorRunResult result) =>
        result.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Makes a file in the namespace of the model, unless the source has usings.</summary>
    private static SourceFile Model(string source) =>
        new("Model.cs", source.StartsWith("using", StringComparison.Ordinal) ? source : "namespace TdSession;\n\n" + source);

    private static string WithUnion(string field) => $$"""
        [TlType("U")]
        public abstract partial record U : TdObject
        {
            [TlConstructor("fieldless")]
            public sealed partial record Fieldless : U;

            [TlConstructor("withField")]
            public sealed partial record WithField([property: TlField("id")] long Id) : U;

            [TlConstructor("notPositional")]
            public sealed partial record NotPositional : U
            {
                [TlField("id")]
                public long Id { get; init; }
            }
        }

        {{A}}
        {
            {{field}} { get; init; } = default!;
        }
        """;

    private static string Flags(int count) => string.Concat(Enumerable.Range(1, count).Select(number =>
        $$"""[TlField("was{{number}}"), TlField("f{{number}}", Since = TdSchema.V1_3_5)] public bool F{{number}} { get; init; } """));

    private static void Report(string message, string marked)
    {
        var model = Model(marked);
        var start = model.Text.IndexOf("[|", StringComparison.Ordinal);
        var end = model.Text.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = model.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var diagnostic = Generator.Run(Generator.TdObject, model with { Text = text }).Diagnostics.Should().ContainSingle().Subject;

        diagnostic.Id.Should().Be("TDS001");
        diagnostic.GetMessage(CultureInfo.InvariantCulture).Should().Be(message);
        diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        diagnostic.Location.GetLineSpan().Should()
            .Be(new FileLinePositionSpan("Model.cs", SourceText.From(text).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end))));
        diagnostic.Location.SourceSpan.Should().Be(TextSpan.FromBounds(start, end));
    }
}
