namespace TdSession.Tests.Model;

/// <summary>A date is a whole second in the range of TDLib's int32, in UTC.</summary>
public sealed class DateTests
{
    private static readonly Func<DateTimeOffset, DateTimeOffset?>[] _stores =
    [
        date => (Samples.Session with { LogInDate = date }).LogInDate,
        date => (Samples.Session with { LastActiveDate = date }).LastActiveDate,
        date => (Samples.UnconfirmedSession with { LogInDate = date }).LogInDate,
        date => (Samples.Website with { LogInDate = date }).LogInDate,
        date => (Samples.Website with { LastActiveDate = date }).LastActiveDate,
        date => (Samples.BotInfo with { ConnectionDate = date }).ConnectionDate,
    ];

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
        var expected = DateTimeOffset.FromUnixTimeSeconds(seconds);

        foreach (var store in _stores)
        {
            (store(Parse(date)) ?? DateTimeOffset.FromUnixTimeSeconds(0)).Should().BeExactly(expected);    // 0 is no connection date
        }
    }

    [Theory]
    [InlineData("1901-12-13T20:45:51.9999999Z")]
    [InlineData("2038-01-19T03:14:08.0000000Z")]
    [InlineData("0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("1901-12-13T22:45:51.9999999+02:00")]
    public void Date_outside_the_int32_range_is_rejected(string date)
    {
        foreach (var store in _stores)
        {
            FluentActions.Invoking(() => store(Parse(date))).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    private static DateTimeOffset Parse(string date) => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
}
