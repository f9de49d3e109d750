namespace TdSession.Tests.Concurrency;

/// <summary>Sixteen threads that do the same work at the same time.</summary>
internal static class SixteenThreads
{
    public const int Count = 16;

    /// <summary>Runs the rounds in turn. All threads start a round at once.</summary>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="work">The work of one thread in one round, by the numbers of the thread and the round.</param>
    public static async Task Do(int rounds, Action<int, int> work)
    {
        using var barrier = new Barrier(Count);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(thread => Task.Factory.StartNew(
            () => DoOnOneThread(thread), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        void DoOnOneThread(int thread)
        {
            try
            {
                for (var round = 0; round < rounds; round++)
                {
                    barrier.SignalAndWait();
                    work(thread, round);
                }
            }
            finally
            {
                // The other threads must not wait for a thread that fails.
                barrier.RemoveParticipant();
            }
        }
    }
}
