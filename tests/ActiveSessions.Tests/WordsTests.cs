namespace ActiveSessions.Tests;

public class WordsTests
{
    [Theory]
    [InlineData("2026-09-16T15:30:40Z", "just now")]
    [InlineData("2026-09-16T15:30:00Z", "just now")]
    [InlineData("2026-09-16T15:29:01Z", "just now")]
    [InlineData("2026-09-16T15:29:00Z", "1 minute ago")]
    [InlineData("2026-09-16T14:30:01Z", "59 minutes ago")]
    [InlineData("2026-09-16T14:30:00Z", "1 hour ago")]
    [InlineData("2026-09-16T00:00:00Z", "15 hours ago")]
    [InlineData("2026-09-15T23:59:59Z", "yesterday")]
    [InlineData("2026-09-15T00:00:00Z", "yesterday")]
    [InlineData("2026-09-14T23:59:59Z", "14 Sep 2026")]
    [InlineData("1970-01-01T00:00:00Z", "1 Jan 1970")]
    [InlineData("2038-01-19T03:14:07Z", "19 Jan 2038")]
    public void Recent_date_is_relative_and_old_date_is_absolute(string date, string words) =>
        Parse(date).InWords(Parse("2026-09-16T15:30:00Z")).Should().Be(words);

    [Fact]
    public void Yesterday_uses_the_time_zone_of_the_reader() =>
        Parse("2026-09-15T22:30:00Z").InWords(Parse("2026-09-16T15:30:00+02:00")).Should().Be("15 hours ago");

    [Fact]
    public void Minutes_ago_takes_precedence_over_yesterday() =>
        Parse("2026-09-15T23:59:00Z").InWords(Parse("2026-09-16T00:04:00Z")).Should().Be("5 minutes ago");

    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "1 day")]
    [InlineData(2, "2 days")]
    public void Count_has_the_right_plural(int count, string words) => Words.Count(count, "day").Should().Be(words);

    [Theory]
    [InlineData("line 3", 3)]
    [InlineData("lines 3-4", 3, 4)]
    [InlineData("lines 1, 3-5, 7", 1, 3, 4, 5, 7)]
    [InlineData("lines 1, 3, 5, 7, 9 and 4 more", 1, 3, 5, 7, 9, 11, 13, 14, 15)]
    public void Numbers_are_combined_into_ranges(string words, params int[] numbers) => Words.Numbers("line", numbers).Should().Be(words);

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
