namespace ActiveSessions.Tests;

public class TerminalTextTests
{
    [Theory]
    [InlineData("Lisbon, Portugal")]
    [InlineData("花子のMacBook Air")]
    [InlineData("e\u0301 👩\u200D👧 ❤\uFE0F")]
    [InlineData("[red]<b>&\\\"")]
    public void Printable_text_is_unchanged(string text) => TerminalText.Clean(text).Should().Be(text);

    [Theory]
    [InlineData("\u001b[31m", "\uFFFD[31m")]
    [InlineData("\u0007\u0000\u007f\u009b", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("a\r\n\tb", "a\uFFFD\uFFFD\uFFFDb")]
    [InlineData("\u202Eevil\u202C", "\uFFFDevil\uFFFD")]
    [InlineData("\u2066\u2069\u200B\uFEFF\u2028\u2029", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U000E0041", "\uFFFD")]
    public void Control_character_is_replaced(string text, string clean) => TerminalText.Clean(text).Should().Be(clean);

    [Fact]
    public void Long_text_ends_in_an_ellipsis() => TerminalText.Clean(new string('x', 65)).Should().Be(new string('x', 64) + "…");

    [Fact]
    public void RightToLeft_text_ends_with_a_LeftToRight_mark() => TerminalText.Clean("ليلى").Should().Be("ليلى\u200E");
}
