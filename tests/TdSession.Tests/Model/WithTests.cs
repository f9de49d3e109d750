namespace TdSession.Tests.Model;

/// <summary>A <c>with</c> expression copies everything that it doesn't change, including unknown fields.</summary>
public sealed class WithTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Copy_is_equal_but_not_the_same_instance(string name)
    {
        var value = Samples.All[name];
        var copy = value with { };

        copy.Should().Be(value).And.NotBeSameAs(value).And.BeOfType(value.GetType());
    }

    [Fact]
    public void With_keeps_unknown_fields()
    {
        var old = JsonSerializer.Deserialize<Session>(JsonSerializer.Serialize(Samples.Session)
            .Replace("\"location\"", "\"region\":\"R\",\"location\""))!;

        var changed = old with { Location = "L" };

        changed.UnknownFields["region"].GetString().Should().Be("R");
        JsonSerializer.Serialize(changed).Should().EndWith("""
            "location":"L","region":"R"}
            """);
        (changed with { UnknownFields = TdUnknownFields.Empty }).Should().Be(Samples.Session with { Location = "L" });
    }

    [Fact]
    public void With_does_not_change_a_shared_instance()
    {
        var type = JsonSerializer.Deserialize<SessionType.Mac>("""{"_":"sessionTypeMac"}""")!;
        var other = type with { UnknownFields = JsonSerializer.Deserialize<TdObject>("""{"_":"x","a":1}""")!.UnknownFields };

        other.Should().NotBe(type);
        JsonSerializer.Deserialize<SessionType.Mac>("""{"_":"sessionTypeMac"}""")!.UnknownFields.Should().BeEmpty();
    }
}
