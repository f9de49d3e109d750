namespace TdSession.Tests.Model;

/// <summary>A <c>with</c> expression changes what it names and keeps everything else, unknown fields included.</summary>
public sealed class WithTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Copy_is_equal_but_not_the_same_instance(string name)
    {
        var value = Samples.All[name];
        var copy = value with { };

        copy.Should().Be(value);
        copy.Should().NotBeSameAs(value);
        copy.GetType().Should().Be(value.GetType());
    }

    [Fact]
    public void With_does_not_change_the_original()
    {
        var original = Samples.Session with { };
        var changed = original with
        {
            IsCurrent = true,
            Type = new SessionType.Mac(),
            Location = "",
            LogInDate = DateTimeOffset.FromUnixTimeSeconds(0)
        };

        original.Should().Be(Samples.Session);
        changed.IsCurrent.Should().BeTrue();
        changed.Type.Should().Be(new SessionType.Mac());
        changed.Location.Should().BeEmpty();
        changed.LogInDate.Should().Be(DateTimeOffset.FromUnixTimeSeconds(0));
        changed.LastActiveDate.Should().Be(original.LastActiveDate);
        (changed with
        {
            IsCurrent = original.IsCurrent,
            Type = original.Type,
            Location = original.Location,
            LogInDate = original.LogInDate
        }).Should().Be(original);
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
