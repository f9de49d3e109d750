namespace TdSession.Tests.Model;

/// <summary>What an older sender did not have is null, and is not written; the flags of a session alone are false.</summary>
public sealed class AbsentFieldTests
{
    [Theory]
    [InlineData("""{"_":"sessions","sessions":[]}""")]
    [InlineData("""{"_":"updateUnconfirmedSession"}""")]
    public void Absent_fields_are_not_written(string json)
    {
        var value = JsonSerializer.Deserialize<TdObject>(json)!;

        JsonSerializer.Serialize(value).Should().Be(json);
        JsonSerializer.Serialize(value, GoldenFiles.Formats.TdLib).Should().Be(json.Replace("\"_\"", "\"@type\""));
        JsonSerializer.Deserialize<TdObject>(JsonSerializer.Serialize(value, GoldenFiles.Formats.TdLib)).Should().Be(value);
    }

    [Fact]
    public void Absent_number_of_days_is_null()
    {
        JsonSerializer.Deserialize<Sessions>("""{"_":"sessions","sessions":[]}""")!.InactiveSessionTtlDays.Should().BeNull();
        JsonSerializer.Deserialize<Sessions>(
            """{"_":"sessions","sessions":[],"inactive_session_ttl_days":0}""")!.InactiveSessionTtlDays.Should().Be(0);
        JsonSerializer.Serialize(new Sessions { Items = [], InactiveSessionTtlDays = 0 })
            .Should().Be("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":0}""");
    }
}
