namespace TdSession.Tests.Model;

/// <summary>A date is what an int32 of seconds since 1970 can carry, in UTC.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("2022-11-24T14:05:43.0000000Z", 1669298743)]
    [InlineData("2022-11-24T14:05:43.9999999Z", 1669298743)]
    [InlineData("1970-01-01T00:00:00.9999999Z", 0)]
    [InlineData("1969-12-31T23:59:59.9999999Z", -1)]
    [InlineData("1969-12-31T23:59:59.0000000Z", -1)]
    [InlineData("1969-12-31T23:59:58.0000001Z", -2)]
    [InlineData("1901-12-13T20:45:52.0000000Z", int.MinValue)]
    [InlineData("1901-12-13T20:45:52.9999999Z", int.MinValue)]
    [InlineData("2038-01-19T03:14:07.0000000Z", int.MaxValue)]
    [InlineData("2038-01-19T03:14:07.9999999Z", int.MaxValue)]
    [InlineData("2022-11-24T16:05:43.5000000+02:00", 1669298743)]
    [InlineData("2022-11-24T00:05:43.0000000-14:00", 1669298743)]
    [InlineData("1901-12-14T10:45:52.0000000+14:00", int.MinValue)]
    public void Date_is_floored_to_seconds_and_converted_to_UTC(string date, int seconds)
    {
        var value = Parse(date);
        var expected = DateTimeOffset.FromUnixTimeSeconds(seconds);
        DateTimeOffset[] stored =
        [
            (Samples.Session with { LogInDate = value }).LogInDate,
            (Samples.Session with { LastActiveDate = value }).LastActiveDate,
            (Samples.UnconfirmedSession with { LogInDate = value }).LogInDate,
            (Samples.Website with { LogInDate = value }).LogInDate,
            (Samples.Website with { LastActiveDate = value }).LastActiveDate,
            (Samples.BotInfo with { ConnectionDate = value }).ConnectionDate ?? DateTimeOffset.FromUnixTimeSeconds(0),
        ];

        stored.Should().OnlyContain(found => found.UtcTicks == expected.UtcTicks && found.Offset == TimeSpan.Zero);
    }

    [Theory]
    [InlineData("1901-12-13T20:45:51.9999999Z")]
    [InlineData("2038-01-19T03:14:08.0000000Z")]
    [InlineData("0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("1901-12-13T22:45:51.9999999+02:00")]
    public void Date_outside_the_int32_range_is_rejected(string date)
    {
        var value = Parse(date);
        Func<object>[] attempts =
        [
            () => Samples.Session with { LogInDate = value },
            () => Samples.Session with { LastActiveDate = value },
            () => Samples.UnconfirmedSession with { LogInDate = value },
            () => Samples.Website with { LogInDate = value },
            () => Samples.Website with { LastActiveDate = value },
            () => Samples.BotInfo with { ConnectionDate = value },
        ];

        foreach (var attempt in attempts)
        {
            attempt.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Dates_within_one_second_are_equal() =>
        (Samples.Session with { LogInDate = Parse("2022-11-24T14:05:43.0000000Z") })
            .Should().Be(Samples.Session with { LogInDate = Parse("2022-11-24T16:05:43.7500000+02:00") });

    private static DateTimeOffset Parse(string date) => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
}
