namespace TdSession.Tests.Model;

/// <summary>Objects are equal by value.</summary>
public sealed class EqualityTests
{
    public static TheoryData<string, string> SessionChanges => [.. JsonSerializer.SerializeToElement(Samples.Session).EnumerateObject()
        .Where(property => property.Name != "_")
        .Select(property => new TheoryDataRow<string, string>(property.Name, Other(property.Value.ValueKind)))];

    [Fact]
    public void Values_of_different_types_differ() =>
        Samples.All.Values.Should().OnlyHaveUniqueItems().And.NotContainNulls();

    [Theory]
    [MemberData(nameof(SessionChanges))]
    public void Sessions_that_differ_in_one_field_are_unequal(string field, string other)
    {
        var text = JsonSerializer.Serialize(Samples.Session);
        var changed = JsonNode.Parse(text)!.AsObject();
        changed[field] = JsonNode.Parse(other);

        JsonSerializer.Deserialize<Session>(changed.ToJsonString()).Should().NotBe(Samples.Session);
    }

    [Fact]
    public void Session_changes_cover_all_18_fields() => SessionChanges.Should().HaveCount(18);

    [Fact]
    public void Sessions_are_equal_by_items_in_order()
    {
        var list = Samples.Sessions;
        var copy = list with { Items = [.. list.Items.Select(item => item with { })] };

        copy.Should().Be(list);
        copy.GetHashCode().Should().Be(list.GetHashCode());
        (list with { Items = [.. list.Items.Reverse()] }).Should().NotBe(list);
        (list with { Items = list.Items.RemoveAt(1) }).Should().NotBe(list);
        (list with { Items = [] }).Should().NotBe(list);
        (list with { InactiveSessionTtlDays = 1 }).Should().NotBe(list);
        (list with { InactiveSessionTtlDays = null }).Should().NotBe(list with { InactiveSessionTtlDays = 0 });
        (list with { UnknownFields = UnknownFieldsOf("""{"_":"x","a":1}""") }).Should().NotBe(list);
    }

    [Fact]
    public void Updates_are_equal_by_items_in_order()
    {
        var updates = new Updates { Items = [Samples.Update, new UnrecognizedObject("updateOption")] };

        updates.Should().Be(new Updates { Items = [Samples.Update with { }, new UnrecognizedObject("updateOption")] });
        updates.GetHashCode().Should().Be((updates with { Items = [.. updates.Items] }).GetHashCode());
        updates.Should().NotBe(updates with { Items = [.. updates.Items.Reverse()] });
        updates.Should().NotBe(updates with { Items = updates.Items.RemoveAt(1) });
        updates.Should().NotBe(updates with { UnknownFields = UnknownFieldsOf("""{"_":"x","a":1}""") });
        new Updates { Items = default }.Should().Be(new Updates { Items = [] });
    }

    [Fact]
    public void Websites_are_equal_by_items_in_order()
    {
        var websites = (ConnectedWebsites)Samples.All[typeof(ConnectedWebsites).FullName!];

        (websites with { Items = [.. websites.Items.Select(item => item with { })] }).Should().Be(websites);
        (websites with { Items = [.. websites.Items] }).GetHashCode().Should().Be(websites.GetHashCode());
        websites.Should().NotBe(websites with { Items = [.. websites.Items.Reverse()] });
        websites.Should().NotBe(websites with { UnknownFields = UnknownFieldsOf("""{"_":"x","a":1}""") });
        websites.Should().NotBe(websites with { Items = default });
    }

    [Fact]
    public void Default_array_of_items_becomes_empty()
    {
        var list = new Sessions { Items = default, InactiveSessionTtlDays = 0 };

        list.Items.IsDefault.Should().BeFalse();
        list.Should().Be(new Sessions { Items = [], InactiveSessionTtlDays = 0 });
    }

    [Theory]
    [InlineData("""{"_":"x","a":1,"b":[1,2]}""", """{"_":"x","b":[1,2],"a":1}""", true)]
    [InlineData("""{"_":"x","a":{"p":1,"q":2}}""", """{"_":"x","a":{"q":2,"p":1}}""", false)]
    [InlineData("""{"_":"x","a":"A"}""", """{"_":"x","a":"\u0041"}""", true)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","a": 1 }""", true)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","a":2}""", false)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","a":"1"}""", false)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","b":1}""", false)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","a":1,"b":1}""", false)]
    [InlineData("""{"_":"x","a":[1,2]}""", """{"_":"x","a":[2,1]}""", false)]
    [InlineData("""{"_":"x","a":null}""", """{"_":"x"}""", false)]
    [InlineData("""{"_":"x","a":1}""", """{"_":"x","a":1.0}""", false)]
    [InlineData("""{"_":"x","a":1e2}""", """{"_":"x","a":1E2}""", false)]
    [InlineData("""{"_":"x","a":{"b":1,"b":1}}""", """{"_":"x","a":{"b":1e9999999999,"b":1}}""", false)]
    [InlineData("""{"_":"x","a":{"b":1,"b":1}}""", """{"_":"x","a":{"b":1}}""", false)]
    [InlineData("""{"_":"x","\u0061":[ {"\u0062" :"\/\ud83d\ude00"}]}""", """{"_":"x","a":[{"b":"/😀"}]}""", true)]
    [InlineData("""{"_":"x","a":[1e9999999999,1]}""", """{"_":"x","a":[1e9999999999,2]}""", false)]
    [InlineData("""{"_":"x","a":[1e9999999999,1]}""", """{"_":"x","a":[ 1e9999999999,1]}""", true)]
    [InlineData("""{"_":"x","a":{"p":1e9999999999,"q":1}}""", """{"_":"x","a":{"p":1e9999999999,"q":2}}""", false)]
    [InlineData("""{"_":"x","a":{"p":1e9999999999,"q":1}}""", """{"_":"x","a":{"p":1e9999999999,"r":1}}""", false)]
    [InlineData("""{"_":"x","a":{"p":1e9999999999,"q":1}}""", """{"_":"x","a":{"q":1,"p":1e9999999999}}""", false)]
    public void Unknown_fields_are_equal_in_any_order(string left, string right, bool areEqual)
    {
        UnknownFieldsOf(left).Equals(UnknownFieldsOf(right)).Should().Be(areEqual);
        UnknownFieldsOf(right).Equals((object)UnknownFieldsOf(left)).Should().Be(areEqual);
        (Samples.Session with { UnknownFields = UnknownFieldsOf(left) })
            .Equals(Samples.Session with { UnknownFields = UnknownFieldsOf(right) }).Should().Be(areEqual);
        if (areEqual)
        {
            UnknownFieldsOf(left).GetHashCode().Should().Be(UnknownFieldsOf(right).GetHashCode());
        }
    }

    [Fact]
    public void Envelopes_are_equal_by_object_extra_and_client()
    {
        var envelope = new TdEnvelope { Object = Samples.Session, Extra = JsonElement.Parse("""{"a":[1,"x"]}"""), ClientId = 3 };

        envelope.Should().Be(
            new TdEnvelope { Object = Samples.Session with { }, Extra = JsonElement.Parse("""{ "a" : [1,"\u0078"] }"""), ClientId = 3 });
        envelope.GetHashCode().Should().Be((envelope with { }).GetHashCode());
        envelope.Should().NotBe(envelope with { ClientId = 4 });
        envelope.Should().NotBe(envelope with { Extra = null });
        envelope.Should().NotBe(envelope with { Extra = JsonElement.Parse("null") });
        envelope.Should().NotBe(envelope with { Object = new Ok() });
        (envelope with { Extra = null }).Should().Be(new TdEnvelope { Object = Samples.Session, ClientId = 3 });
    }

    [Fact]
    public void No_value_equals_null()
    {
        Samples.All.Values.Should().OnlyContain(value => !value.Equals(null));
        TdUnknownFields.Empty.Equals("x").Should().BeFalse();
        TdUnknownFields.Empty.Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(10_000.0)]
    public void Different_updates_have_different_hashes(double scale)
    {
        var updates = Enumerable.Range(0, 10_000)
            .Select(index => (TdObject)new UnrecognizedObject("updateOption")
            {
                UnknownFields =
                UnknownFieldsOf($$$"""{"_":"x","name":"n{{{index % 100}}}","value":{"_":"y","value":{{{index / 100 * scale}}}}}""")
            })
            .ToArray();

        updates.Select(update => update.GetHashCode()).Distinct().Count().Should().BeGreaterThan(9_990);
        updates.Select(update => new TdEnvelope { Object = new Ok(), Extra = update.UnknownFields["value"] }.GetHashCode()).Distinct()
            .Count().Should().Be(100);
        Permuted("name", "value").GetHashCode().Should().NotBe(Permuted("value", "name").GetHashCode());
    }

    [Fact]
    public void Comparing_large_values_needs_little_stack_and_time()
    {
        const int Depth = 20_000;
        var deep = new string('[', Depth) + "1e9999999999" + new string(']', Depth);
        var anyDepth = new JsonSerializerOptions { MaxDepth = int.MaxValue };
        var fields = Enumerable.Range(0, 128_000).Select(index => $"\"f{index}\":1e9999999999").ToArray();
        var message = $$"""{"_":"ok","deep":{{deep}},"@extra":{{deep}}}""";
        var (one, other) = (JsonSerializer.Deserialize<TdEnvelope>(message, anyDepth),
            JsonSerializer.Deserialize<TdEnvelope>(message.Replace("9999999999]", "9999999999 ]"), anyDepth));
        var (many, reversed) = (UnknownFieldsOf($"{{\"_\":\"x\",{string.Join(",", fields)}}}"),
            UnknownFieldsOf($"{{\"_\":\"x\",{string.Join(",", Enumerable.Reverse(fields))}}}"));
        var areEqual = false;

        var thread = new Thread(() => areEqual = one!.Equals(other) && one.GetHashCode() == other!.GetHashCode() && many.Equals(reversed),
            maxStackSize: 128 * 1024);
        thread.Start();

        thread.Join(TimeSpan.FromMinutes(1)).Should().BeTrue("quadratic code needs about five minutes");
        areEqual.Should().BeTrue();
    }

    private static TdUnknownFields Permuted(string first, string second) =>
        UnknownFieldsOf($$"""{"_":"x","{{first}}":"a","{{second}}":"b"}""");

    private static string Other(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True => "false",
        JsonValueKind.False => "true",
        JsonValueKind.Number => "7",
        JsonValueKind.Object => """{"_":"sessionTypeXbox"}""",
        _ => "\"7\"",
    };

    private static TdUnknownFields UnknownFieldsOf(string json) => JsonSerializer.Deserialize<TdObject>(json)!.UnknownFields;
}
