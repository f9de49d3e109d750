#if NET10_0_OR_GREATER
using System.Collections.Concurrent;

namespace TdSession.Tests.Docs;

internal sealed class Requests(Action<TdEnvelope> send)
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<TdObject>> _waiting = new();
    private long _last;

    public async Task<TResult> SendAsync<TResult>(TdFunction<TResult> request, TimeSpan timeout, CancellationToken cancellation = default)
        where TResult : TdObject
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            send(request.WithExtra(id));
            return await answer.Task.WaitAsync(timeout, cancellation) switch
            {
                TResult result => result,
                Error { MustNotBeShown: false } error => throw new InvalidOperationException($"{error.Code} {error.Message}"),
                Error error => throw new InvalidOperationException($"{error.Code}"),    // a 406: TDLib forbids to show its message
                var other => throw new InvalidOperationException($"Unexpected answer: {other.GetType().Name}"),
            };
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    // Whatever has an @extra of somebody else's, or none, is not for this table.
    public bool OnReceived(TdEnvelope message) =>
        message.TryGetExtra(out long id) && _waiting.TryRemove(id, out var answer) && answer.TrySetResult(message.Object);
}
#endif
