namespace TdSession.Tests.Model;

/// <summary>A field that an older TDLib doesn't have is null, and is not written.</summary>
public sealed class AbsentFieldTests
{
    [Theory]
    [InlineData("""{"_":"sessions","sessions":[]}""")]
    [InlineData("""{"_":"updateUnconfirmedSession"}""")]
    public void Absent_fields_are_not_written(string json)
    {
        var value = JsonSerializer.Deserialize<TdObject>(json)!;

        JsonSerializer.Serialize(value).Should().Be(json);
        JsonSerializer.Serialize(value, Formats.TdLib).Should().Be(json.Replace("\"_\"", "\"@type\""));
        JsonSerializer.Deserialize<TdObject>(JsonSerializer.Serialize(value, Formats.TdLib)).Should().Be(value);
    }

    [Theory]
    [InlineData("""{"_":"sessions","sessions":[]}""", null)]
    [InlineData("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":0}""", 0)]
    public void Absent_number_of_days_is_null_and_not_0(string json, int? days)
    {
        JsonSerializer.Deserialize<Sessions>(json)!.InactiveSessionTtlDays.Should().Be(days);
        JsonSerializer.Serialize(new Sessions { Items = [], InactiveSessionTtlDays = days }).Should().Be(json);
    }
}
