namespace TdSession.InteropTests.SchemaDrift;

/// <summary>An alarm for the day when TDLib's documentation sends the readers of the model to a function that it lacks.</summary>
public sealed class NamedFunctionsTests
{
    [Fact]
    public void Functions_named_in_descriptions_are_modeled_or_excluded()
    {
        (string Function, Description Source)[] named =
            [.. NamedFunctions.Find(Definitions(PublishedSchema.NewestPackage), ModelSchema.Newest)];

        string.Join('\n', NamedFunctions.Compare(named, Known(ModelSchema.Newest))).Should().BeEmpty();
        named.Select(item => item.Function).Should().Contain("confirmBusinessConnectedBot");
    }

    [Fact]
    public void Excluded_function_is_named_and_has_no_record()
    {
        string[] named =
            [.. NamedFunctions.Find(Definitions(PublishedSchema.NewestPackage), ModelSchema.Newest).Select(item => item.Function)];

        NamedFunctions.LeftOut.Keys.Should().BeSubsetOf(named).And.NotIntersectWith(Known(ModelSchema.Newest));
    }

    [Fact]
    public void Named_function_without_a_record_is_reported()
    {
        (string Function, Description Source)[] named =
            [.. NamedFunctions.Find(Definitions(PublishedSchema.NewestPackage), ModelSchema.Newest)];

        NamedFunctions.Compare(named, Known(ModelSchema.Newest).Except(["confirmBusinessConnectedBot"])).Should().ContainSingle()
            .Which.Should()
            .Match("src/TdSession/UnconfirmedSessionType.cs:*: what TDLib says of sessionTypeConnectedBot.bot_user_id names the function "
                + "confirmBusinessConnectedBot, which the model lacks; add a record to src/TdSession/Requests*");
    }

    [Fact]
    public void Description_that_names_a_new_function_is_reported()
    {
        const string sentence = "Terminates a session of the current user";
        string definitions = Definitions(PublishedSchema.NewestPackage);
        definitions.Should().Contain($"/** {sentence} */");
        string doctored =
            definitions.Replace($"/** {sentence} */", $"/** {sentence}; use getMe to know who that is */", StringComparison.Ordinal);

        NamedFunctions.Compare(NamedFunctions.Find(doctored, ModelSchema.Newest), Known(ModelSchema.Newest)).Should().ContainSingle()
            .Which.Should()
            .Match("src/TdSession/Requests/TerminateSession.cs:*: what TDLib says of terminateSession names the function getMe,*");
    }

    private static IEnumerable<string> Known(TdSchema schema) => ModelSchema.Read(schema).Select(type => type.Name);

    private static string Definitions(string package) => File.ReadAllText(Availability.RequireTypeDefinitions(package));
}
