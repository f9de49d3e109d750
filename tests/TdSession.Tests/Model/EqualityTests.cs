using System.Collections.Immutable;

namespace TdSession.Tests.Model;

/// <summary>Objects are equal by value.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void Values_of_different_types_differ() =>
        Samples.All.Values.Should().OnlyHaveUniqueItems().And.NotContainNulls();

    [Fact]
    public void One_changed_field_changes_equality_and_ToString()
    {
        var fields = JsonSerializer.SerializeToNode(Samples.Session)!.AsObject();
        foreach (var field in fields.Select(field => field.Key).Where(name => name != "_"))
        {
            var node = fields.DeepClone();
            node[field] = JsonNode.Parse(Other(fields[field]!.GetValueKind()));
            var changed = node.Deserialize<Session>();

            changed.Should().NotBe(Samples.Session, field);
            ($"{changed}" != $"{Samples.Session}").Should().Be(field is not ("device_model" or "ip_address" or "location"), field);
        }

        fields.Count.Should().Be(1 + 18);
    }

    [Fact]
    public void Lists_are_equal_by_items_in_order()
    {
        ShouldBeEqualByItems(Samples.Sessions, list => list.Items, (list, items) => list with { Items = items });
        ShouldBeEqualByItems(Samples.Updates, list => list.Items, (list, items) => list with { Items = items });
        ShouldBeEqualByItems(Samples.Websites, list => list.Items, (list, items) => list with { Items = items });

        static void ShouldBeEqualByItems<TList, T>(
            TList list, Func<TList, ImmutableArray<T>> itemsOf, Func<TList, ImmutableArray<T>, TList> withItems)
            where TList : TdObject
            where T : TdObject
        {
            var items = itemsOf(list);
            var copy = withItems(list, [.. items.Select(item => item with { })]);

            copy.Should().Be(list);
            copy.GetHashCode().Should().Be(list.GetHashCode());
            withItems(list, [.. items.Reverse()]).Should().NotBe(list);
            withItems(list, items.RemoveAt(1)).Should().NotBe(list);
            withItems(list, []).Should().NotBe(list).And.Be(withItems(list, default));
            itemsOf(withItems(list, default)).IsDefault.Should().BeFalse();
            (list with { UnknownFields = UnknownFieldsOf("""{"_":"x","a":1}""") }).Should().NotBe(list);
        }
    }

    [Fact]
    public void Sessions_with_different_days_are_unequal()
    {
        (Samples.Sessions with { InactiveSessionTtlDays = 1 }).Should().NotBe(Samples.Sessions);
        (Samples.Sessions with { InactiveSessionTtlDays = null }).Should().NotBe(Samples.Sessions with { InactiveSessionTtlDays = 0 });
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
            .Select(index => $$$"""{"_":"updateOption","name":"n{{{index % 100}}}","value":{"_":"y","value":{{{index / 100 * scale}}}}}""")
            .Select(json => JsonSerializer.Deserialize<TdObject>(json)!).ToArray();

        updates.Select(update => update.GetHashCode()).Distinct().Count().Should().BeGreaterThan(9_990);
        updates.Select(update => new TdEnvelope { Object = new Ok(), Extra = update.UnknownFields["value"] }.GetHashCode()).Distinct()
            .Count().Should().Be(100);
        UnknownFieldsOf("""{"_":"x","name":"a","value":"b"}""").GetHashCode().Should()
            .NotBe(UnknownFieldsOf("""{"_":"x","value":"a","name":"b"}""").GetHashCode());
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
