namespace TdSession.Tests.Concurrency;

/// <summary>Whatever is shared by sixteen threads gives each of them what it gives to one alone.</summary>
public sealed class ConcurrencyTests
{
    private static readonly string[][] _expected = OnOneThread();

    [Fact]
    public async Task Shared_options_give_every_thread_the_same_results()
    {
        var shared = new Ways();
        var judged = new int[SixteenThreads.Count];

        await SixteenThreads.Do(rounds: 1, (thread, _) =>
        {
            // Every thread goes through all messages, and each begins at another one.
            var first = thread * Corpora.Messages.Count / SixteenThreads.Count;
            for (var step = 0; step < Corpora.Messages.Count; step++)
            {
                var index = (first + step) % Corpora.Messages.Count;
                ShouldBeAsExpected(shared, index);
                judged[thread]++;
            }
        });

        judged.Should().OnlyContain(count => count == Corpora.Messages.Count).And.OnlyContain(count => count >= 3700);
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
        var apart = Corpora.Messages.Select(message => TdEnvelope.Parse(message).Object).Where(value => value.UnknownFields.Count > 0)
            .ToArray();
        var shared = Corpora.Messages.Select(message => TdEnvelope.Parse(message).Object).Where(value => value.UnknownFields.Count > 0)
            .ToArray();
        var expected = apart.Select(value => Contents(value.UnknownFields)).ToArray();
        var hashes = apart.Select(value => value.UnknownFields.GetHashCode()).ToArray();
        var found = new string[SixteenThreads.Count][];
        for (var thread = 0; thread < found.Length; thread++)
        {
            found[thread] = new string[shared.Length];
        }

        await SixteenThreads.Do(shared.Length, (thread, round) =>
        {
            var fields = shared[round].UnknownFields;
            found[thread][round] = (thread % 4) switch
            {
                0 => Contents(fields),
                1 => fields.GetHashCode() == hashes[round] ? expected[round] : "another hash",
                2 => fields.ContainsKey(apart[round].UnknownFields.Keys.First()) ? Contents(fields) : "no such field",
                _ => fields.Equals(apart[round].UnknownFields) ? Contents(fields) : "not equal",
            };
        });

        shared.Should().HaveCountGreaterThan(700);
        found.Should().OnlyContain(texts => texts.SequenceEqual(expected));
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
            throw new InvalidOperationException($"Message {index} was different once, and then was not.");
        }
    }

    private static string Contents(TdUnknownFields fields) =>
        string.Join(",", fields.Select(field => $"{JsonSerializer.Serialize(field.Key)}:{field.Value.GetRawText()}"));
}
