namespace TdSession.Tests.Model;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(406, true)]
    [InlineData(-406, false)]
    [InlineData(405, false)]
    [InlineData(407, false)]
    [InlineData(0, false)]
    public void Only_error_406_must_not_be_shown(int code, bool mustNotBeShown) =>
        new Error { Code = code, Message = "UPDATE_APP_TO_LOGIN" }.MustNotBeShown.Should().Be(mustNotBeShown);
}
