namespace TdSession.Tests.Model;

/// <summary><c>ToString</c> is the same in every culture. Errors are in <see cref="Errors.ErrorTableTests"/>.</summary>
public sealed class CultureTests
{
    [Fact]
    public void Custom_culture_affects_formatting()
    {
        using var culture = MadeUpCulture.Enter();

        (-1.5).ToString(CultureInfo.CurrentCulture).Should().Be("\u22121\u066B5");
        new DateTime(2023, 11, 15).ToString("d", CultureInfo.CurrentCulture).Should().Be("15\u221511\u22152566");
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Negative_numbers_print_the_same_in_every_culture(string name)
    {
        var type = Samples.All[name].GetType();
        var json = Regex.Replace(JsonSerializer.Serialize(Samples.All[name], type), "(?<=:\"?)(?=[0-9]+\"?[,}])", "-");
        var value = (TdObject)JsonSerializer.Deserialize(json.Replace("-0", "0"), type)!;
        var envelope = value.WithExtra(-1) with { ClientId = -1 };
        var usual = $"{value} {envelope}";
        using var culture = MadeUpCulture.Enter();

        $"{value} {envelope}".Should().Be(usual);
    }
}
