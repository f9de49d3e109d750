#if NET10_0_OR_GREATER
using System.Text;
using System.Text.Json;

namespace TdSession.Tests.Docs;

/// <summary>The table of requests that the documentation shows survives what arrives.</summary>
public sealed class RequestsTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly List<TdEnvelope> _sent = [];
    private readonly Requests _requests;

    public RequestsTests() => _requests = new Requests(_sent.Add);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"1\"")]
    [InlineData("\"devices\"")]
    [InlineData("[1]")]
    [InlineData("{\"a\":1}")]
    [InlineData(null)]
    public async Task A_message_with_an_extra_of_somebody_elses_is_passed_over(string? extra)
    {
        var answer = _requests.SendAsync(new GetActiveSessions(), _patience, Cancellation);

        _requests.OnReceived(Message(new Ok(), extra)).Should().BeFalse();
        _requests.OnReceived(Message(Model.Samples.Sessions, "1")).Should().BeTrue();
        _requests.OnReceived(Message(Model.Samples.Sessions, "1")).Should().BeFalse("it was answered");

        (await answer).Should().Be(Model.Samples.Sessions);
        _sent.Should().ContainSingle().Which.Should().Be(new GetActiveSessions().WithExtra(1));
    }

    [Theory]
    [InlineData("""{"@type":"error","code":400,"message":"HASH_INVALID"}""", "400 HASH_INVALID")]
    [InlineData("""{"@type":"error","code":406,"message":"SECRET"}""", "406")]
    [InlineData("""{"@type":"ok"}""", "Unexpected answer: Ok")]
    public async Task An_answer_that_is_none_is_an_exception_and_a_406_is_not_shown(string answer, string message)
    {
        var attempt = () => _requests.SendAsync(new GetActiveSessions(), _patience, Cancellation);
        var sending = attempt.Should().ThrowAsync<InvalidOperationException>();

        _requests.OnReceived(TdEnvelope.Parse(answer) with { Extra = JsonElement.Parse("1") }).Should().BeTrue();

        (await sending).Which.Message.Should().Be(message);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_times_out_or_is_cancelled_and_is_forgotten()
    {
        using var cancellation = new CancellationTokenSource();
        var late = () => _requests.SendAsync(new GetActiveSessions(), TimeSpan.FromMilliseconds(10));
        var cancelled = () => _requests.SendAsync(new GetActiveSessions(), _patience, cancellation.Token);

        await late.Should().ThrowAsync<TimeoutException>();
        var waiting = cancelled.Should().ThrowAsync<OperationCanceledException>();
        await cancellation.CancelAsync();
        await waiting;

        _requests.OnReceived(Message(Model.Samples.Sessions, "1")).Should().BeFalse();
        _requests.OnReceived(Message(Model.Samples.Sessions, "2")).Should().BeFalse();
    }

    private static TdEnvelope Message(TdObject value, string? extra) =>
        TdEnvelope.Parse(new TdEnvelope { Object = value, Extra = extra is null ? null : JsonElement.Parse(Encoding.UTF8.GetBytes(extra)) }
            .ToUtf8Bytes(TdJsonFormat.TdLib));
}
#endif
