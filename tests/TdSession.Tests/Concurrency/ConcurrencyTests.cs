namespace TdSession.Tests.Concurrency;

/// <summary>Sixteen threads that share options, contexts or values get the same results as one thread, even on the first use of new
/// options.</summary>
public sealed class ConcurrencyTests
{
    private static readonly string[][] _expected = OnOneThread();

    [Fact]
    public async Task Shared_options_give_every_thread_the_same_results()
    {
        var shared = new Ways();

        await SixteenThreads.Do(rounds: 1, (thread, _) =>
        {
            // Each thread reads all messages, from a different start.
            var first = thread * Corpora.Messages.Count / SixteenThreads.Count;
            for (var step = 0; step < Corpora.Messages.Count; step++)
            {
                ShouldBeAsExpected(shared, (first + step) % Corpora.Messages.Count);
            }
        });

        Corpora.Messages.Count.Should().BeGreaterThanOrEqualTo(3700);
    }

    [Fact]
    public async Task First_concurrent_use_gives_the_expected_results()
    {
        const int Rounds = 200;
        var fresh = Enumerable.Range(0, Rounds).Select(_ => new Ways()).ToArray();

        // The same message for all threads in even rounds, sixteen different ones in odd rounds.
        await SixteenThreads.Do(Rounds,
            (thread, round) => ShouldBeAsExpected(fresh[round], (round * 37 + round % 2 * thread * 211) % Corpora.Messages.Count));
    }

    [Fact]
    public async Task Unknown_fields_can_be_parsed_by_sixteen_threads()
    {
        var (expected, shared) = (UnknownFields(), UnknownFields());
        var contents = expected.Select(Contents).ToArray();

        await SixteenThreads.Do(shared.Length, (thread, round) =>
        {
            var isEqual = (thread % 4) switch
            {
                0 => Contents(shared[round]) == contents[round],
                1 => shared[round].GetHashCode() == expected[round].GetHashCode(),
                2 => shared[round].ContainsKey(expected[round].Keys.First()),
                _ => shared[round].Equals(expected[round]),
            };
            isEqual.Should().BeTrue("thread {0} reads {1}", thread, contents[round]);
            Contents(shared[round]).Should().Be(contents[round]);
        });

        shared.Should().HaveCountGreaterThan(700);

        static TdUnknownFields[] UnknownFields() => [.. Corpora.Messages.Select(message => TdEnvelope.Parse(message).Object.UnknownFields)
            .Where(fields => fields.Count > 0)];
    }

    private static string[][] OnOneThread()
    {
        var ways = new Ways();
        return [.. Corpora.Messages.Select(message => ways.Texts(message).ToArray())];
    }

    private static void ShouldBeAsExpected(Ways shared, int index)
    {
        var found = shared.Texts(Corpora.Messages[index]);
        if (!found.SequenceEqual(_expected[index]))
        {
            shared.Texts(Corpora.Messages[index]).Should().Equal(_expected[index]);
            throw new InvalidOperationException($"Message {index} differed, but not the second time.");
        }
    }

    private static string Contents(TdUnknownFields fields) =>
        string.Join(",", fields.Select(field => $"{JsonSerializer.Serialize(field.Key)}:{field.Value.GetRawText()}"));
}
