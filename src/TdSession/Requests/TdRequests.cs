using System.Collections.Concurrent;

namespace TdSession;

/// <summary>Sends requests to TDLib and matches the answers to them.</summary>
/// <remarks>
/// <para>Pass each received message to <see cref="TryComplete"/>. All methods are thread-safe. Code after an <see langword="await"/> never
/// runs inside <see cref="TryComplete"/>.</para>
/// <para>Each request gets a unique <c>@extra</c>, so the answer to a request that your app sent in another way is ignored. There is no
/// timeout: pass a token that has one. A canceled request may still be carried out.</para>
/// </remarks>
/// <example><code>
/// var requests = new TdRequests(envelope =&gt; td_send(clientId, envelope.ToJson()));
/// // In the loop that receives: if (!requests.TryComplete(message)) { /* an update */ }
/// Sessions sessions = await requests.SendAsync(new GetActiveSessions());
/// </code></example>
public sealed class TdRequests
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<TdObject>> _waiting = new(StringComparer.Ordinal);
    private readonly string _prefix = $"TdRequests-{Guid.NewGuid():N}-";
    private readonly Action<TdEnvelope> _send;
    private long _last;

    /// <summary>Initializes a new instance of the <see cref="TdRequests"/> class.</summary>
    /// <param name="send">The method that sends a request to TDLib, for example with <c>td_send</c>. If it throws, the caller of
    /// <c>SendAsync</c> gets the exception.</param>
    /// <exception cref="ArgumentNullException"><paramref name="send"/> is <see langword="null"/>.</exception>
    public TdRequests(Action<TdEnvelope> send) => _send = send ?? throw new ArgumentNullException(nameof(send));

    /// <summary>Sends a request and returns its answer.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token that stops waiting for the answer.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="TdErrorException">TDLib answered with an <see cref="Error"/>.</exception>
    /// <exception cref="InvalidOperationException">TDLib answered with an object of another type, for example because it has another
    /// version.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled. If it was canceled before the call, nothing was
    /// sent.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "Both methods are in the first version, and no call is ambiguous.")]
    public async Task<TResult> SendAsync<TResult>(TdFunction<TResult> request, CancellationToken cancellationToken = default)
        where TResult : TdObject =>
        await SendAsync((TdObject)request, cancellationToken).ConfigureAwait(false) switch
        {
            TResult result => result,
            var other => throw new InvalidOperationException(
                $"The answer to {request.GetType().Name} is not {typeof(TResult).Name} but {other.GetType().Name}."),
        };

    /// <summary>Sends a request that has no record in TdSession, and returns its answer.</summary>
    /// <param name="request">The request, such as <c>new UnrecognizedObject("getOption")</c>.</param>
    /// <param name="cancellationToken">A token that stops waiting for the answer.</param>
    /// <returns>The answer, of any type except <see cref="Error"/>.</returns>
    /// <inheritdoc cref="SendAsync{TResult}" path="/exception[not(@cref='T:System.InvalidOperationException')]"/>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "As above.")]
    public async Task<TdObject> SendAsync(TdObject request, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        var extra = _prefix + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<TdObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[extra] = answer;
        try
        {
            using var registration = cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
            _send(request.WithExtra(extra));
            return await answer.Task.ConfigureAwait(false) is var value && value is Error error ? throw new TdErrorException(error) : value;
        }
        finally
        {
            _waiting.TryRemove(extra, out _);
        }
    }

    /// <summary>Completes the request that a received message answers.</summary>
    /// <param name="message">A received message.</param>
    /// <returns><see langword="true"/> if it answers a waiting request of this instance; <see langword="false"/> for any other message,
    /// such as an update or the answer to a canceled request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public bool TryComplete(TdEnvelope message) =>
        (message ?? throw new ArgumentNullException(nameof(message))).TryGetExtra(out string? extra)
        && _waiting.TryRemove(extra, out var answer)
        && answer.TrySetResult(message.Object);
}
