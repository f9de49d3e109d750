using System.Collections;
using System.Collections.Concurrent;
using TdSession.Tests.Concurrency;

namespace TdSession.Tests.Requests;

/// <summary>A request gets its own answer, in any order and on any thread.</summary>
public sealed class TdRequestsTests
{
    private const string Secret = "NEVER_SHOWN";

    private static readonly Error _error = new() { Code = 404, Message = "Not Found" };

    private readonly ConcurrentQueue<TdEnvelope> _sent = new();
    private readonly TdRequests _requests;

    public TdRequestsTests() => _requests = new(_sent.Enqueue);

    private int Waiting =>
        ((ICollection)typeof(TdRequests).GetField("_waiting", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(_requests)!).Count;

    [Fact]
    public async Task SendAsync_sends_the_request_and_returns_its_answer()
    {
        var typed = Send(new GetActiveSessions());
        var any = Send(new UnrecognizedObject("getOption"));

        _sent.Select(request => request.Object).Should().Equal(new GetActiveSessions(), new UnrecognizedObject("getOption"));
        Answer(Samples.Sessions).Should().BeTrue();
        Answer(new UnrecognizedObject("optionValueEmpty")).Should().BeTrue();

        Sessions sessions = await typed;
        sessions.Should().Be(Samples.Sessions);
        (await any).Should().Be(new UnrecognizedObject("optionValueEmpty"));
        Waiting.Should().Be(0);
    }

    [Fact]
    public async Task Error_throws_TdErrorException_with_code_and_message()
    {
        var (typed, any) = (Send(new LogOut()), Send((TdObject)new LogOut()));
        Answer(_error);
        Answer(_error);

        foreach (var task in new Task[] { typed, any })
        {
            var exception = (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<TdErrorException>()).Which;
            exception.Error.Should().Be(_error);
            exception.Message.Should().Be("TDLib answered with error 404: Not Found");
        }

        Waiting.Should().Be(0);
    }

    [Fact]
    public async Task Exception_does_not_contain_a_406_message()
    {
        var task = Send(new LogOut());
        var unknownFields = TdUnknownFields.Create([new("x", JsonElement.Parse($"\"{Secret}\""))]);
        Answer(new Error { Code = 406, Message = Secret, UnknownFields = unknownFields });

        var exception = (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<TdErrorException>()).Which;

        exception.Error.Should().Be(new Error { Code = 406, Message = "" });
        exception.ToString().Should().Contain("406").And.NotContain(Secret);
        exception.Data.Count.Should().Be(0);
        exception.InnerException.Should().BeNull();
        typeof(Exception).GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Select(field => $"{field.GetValue(exception)}")
            .Should().NotContain(text => text.Contains(Secret));
    }

    [Fact]
    public async Task Unexpected_answer_error_names_both_types()
    {
        var task = Send(new GetActiveSessions());
        Answer(new Ok());

        await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<InvalidOperationException>()
            .WithMessage("The answer to GetActiveSessions is not Sessions but Ok.");
    }

    [Fact]
    public async Task Bot_alone_needs_the_untyped_SendAsync()
    {
        var (typed, any) = (Send(new GetBusinessConnectedBot()), Send((TdObject)new GetBusinessConnectedBot()));
        Answer(Samples.BotInfo.Bot);
        Answer(Samples.BotInfo.Bot);

        await FluentActions.Awaiting(() => typed).Should().ThrowExactlyAsync<InvalidOperationException>()
            .WithMessage("*BusinessConnectedBotInfo but BusinessConnectedBot.");
        (await any).Should().Be(Samples.BotInfo.Bot);
    }

    [Fact]
    public async Task Exception_of_send_reaches_the_caller()
    {
        var failing = new TdRequests(_ => throw new TimeoutException(Secret));

        await FluentActions.Awaiting(() => failing.SendAsync(new LogOut(), TestContext.Current.CancellationToken)).Should()
            .ThrowExactlyAsync<TimeoutException>().WithMessage(Secret);
    }

    [Fact]
    public async Task Canceled_token_sends_nothing()
    {
        var task = _requests.SendAsync(new LogOut(), new CancellationToken(canceled: true));

        await FluentActions.Awaiting(() => task).Should().ThrowAsync<OperationCanceledException>();
        task.IsCanceled.Should().BeTrue();
        _sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Canceling_stops_waiting_and_leaks_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var task = _requests.SendAsync(new LogOut(), cancellation.Token);
        Waiting.Should().Be(1);

        cancellation.CancelAfter(0);

        (await FluentActions.Awaiting(() => task).Should().ThrowAsync<OperationCanceledException>()).Which
            .CancellationToken.Should().Be(cancellation.Token);
        Waiting.Should().Be(0);
        Answer(new Ok()).Should().BeFalse("nobody waits for a late answer");
    }

    [Fact]
    public async Task Concurrent_requests_get_their_own_answers()
    {
        const int PerThread = 250;
        var answers = new Task<Session>[SixteenThreads.Count * PerThread];
        await SixteenThreads.Do(PerThread, (thread, round) =>
        {
            var number = (round * SixteenThreads.Count) + thread;
            answers[number] = _requests.SendAsync(new ConfirmQrCodeAuthentication($"{number}"));
        });
        Waiting.Should().Be(answers.Length);
        var shuffled = _sent.Select((request, index) => (request, Order: index * 7919 % answers.Length)).OrderBy(item => item.Order)
            .Select(item => item.request).ToArray();

        await SixteenThreads.Do(PerThread, (thread, round) =>
        {
            var request = shuffled[(round * SixteenThreads.Count) + thread];
            var id = long.Parse(((ConfirmQrCodeAuthentication)request.Object).Link, CultureInfo.InvariantCulture);
            _requests.TryComplete(request with { Object = Samples.Session with { Id = id } }).Should().BeTrue();
        });

        (await Task.WhenAll(answers)).Select(session => session.Id).Should()
            .Equal(Enumerable.Range(0, answers.Length).Select(id => (long)id));
        Waiting.Should().Be(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"\"")]
    [InlineData("\"1\"")]
    [InlineData("\"TdRequests-1\"")]
    [InlineData("[1]")]
    [InlineData("{\"id\":1}")]
    public async Task Message_with_another_extra_is_ignored(string? extra)
    {
        var task = Send(new LogOut());
        var message = new TdEnvelope { Object = new Ok(), Extra = extra is null ? null : JsonElement.Parse(extra) };

        _requests.TryComplete(message).Should().BeFalse();

        task.IsCompleted.Should().BeFalse();
        Answer(new Ok()).Should().BeTrue();
        await task;
    }

    [Fact]
    public async Task Answers_to_other_instances_and_similar_extras_are_ignored()
    {
        TdEnvelope? ofOther = null;
        var other = new TdRequests(request => ofOther = request);
        _ = other.SendAsync(new LogOut(), TestContext.Current.CancellationToken);
        var task = Send(new LogOut());
        _sent.TryPeek(out var request).Should().BeTrue();
        request!.TryGetExtra(out string? ours).Should().BeTrue();

        _requests.TryComplete(ofOther!).Should().BeFalse();
        foreach (var extra in new[] { ours + "0", ours + " ", ours!.ToUpperInvariant(), ours.Substring(1), "x" + ours })
        {
            _requests.TryComplete(new Ok().WithExtra(extra)).Should().BeFalse(extra);
        }

        Answer(new Ok()).Should().BeTrue();
        await task;
    }

    [Fact]
    public async Task Second_answer_is_ignored()
    {
        var task = Send(new LogOut());
        _sent.TryPeek(out var request).Should().BeTrue();

        _requests.TryComplete(request! with { Object = new Ok() }).Should().BeTrue();
        _requests.TryComplete(request! with { Object = _error }).Should().BeFalse();

        (await task).Should().Be(new Ok());
    }

    [Fact]
    public async Task Code_after_an_await_never_runs_inside_TryComplete()
    {
        // A thread can enter its lock again, so code that ran inside would see the flag.
        var gate = new object();
        var isInside = false;
        var continuation = SendAndLook();

        lock (gate)
        {
            isInside = true;
            Answer(new Ok());
            isInside = false;
        }

        (await continuation).Should().BeFalse();

        async Task<bool> SendAndLook()
        {
            await Send(new LogOut()).ConfigureAwait(false);
            lock (gate)
            {
                return isInside;
            }
        }
    }

    [Fact]
    public async Task Answer_inside_send_is_accepted()
    {
        TdRequests? loop = null;
        loop = new TdRequests(request => loop!.TryComplete(request with { Object = new Ok() }).Should().BeTrue());

        (await loop.SendAsync(new LogOut(), TestContext.Current.CancellationToken)).Should().Be(new Ok());
    }

    [Fact]
    public async Task Null_is_rejected()
    {
        FluentActions.Invoking(() => new TdRequests(null!)).Should().Throw<ArgumentNullException>().WithParameterName("send");
        FluentActions.Invoking(() => new TdErrorException(null!)).Should().Throw<ArgumentNullException>().WithParameterName("error");
        FluentActions.Invoking(() => _requests.TryComplete(null!)).Should().Throw<ArgumentNullException>().WithParameterName("message");
        await FluentActions.Awaiting(() => Send(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("request");
        await FluentActions.Awaiting(() => Send((TdFunction<Ok>)null!)).Should().ThrowAsync<ArgumentNullException>()
            .WithParameterName("request");
        _sent.Should().BeEmpty();
    }

    private Task<TResult> Send<TResult>(TdFunction<TResult> request)
        where TResult : TdObject =>
        _requests.SendAsync(request, TestContext.Current.CancellationToken);

    private Task<TdObject> Send(TdObject request) => _requests.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Answers the oldest request as TDLib does, in JSON.</summary>
    private bool Answer(TdObject answer)
    {
        _sent.TryDequeue(out var request).Should().BeTrue();
        return _requests.TryComplete(TdEnvelope.Parse((request! with { Object = answer }).ToJson()));
    }
}
