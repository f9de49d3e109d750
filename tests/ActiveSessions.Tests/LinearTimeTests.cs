namespace ActiveSessions.Tests;

/// <summary>The work grows linearly with the input. The tests count memory and reads, because a clock depends on the machine.</summary>
public class LinearTimeTests
{
    public static TheoryData<string> Kinds => ["lines", "array", "updates", "broken", "spaces", "one session again and again"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Memory_grows_linearly_with_the_input(string kind)
    {
        await AllocatedAsync(kind, 10);    // a process allocates some memory only once

        var once = await AllocatedAsync(kind, 4000);
        var twice = await AllocatedAsync(kind, 8000);

        twice.Should().BeLessThan(3 * once);
    }

    /// <summary>Each read doubles the buffer, and only the new half of it is searched for the end of the line.</summary>
    [Fact]
    public async Task Long_line_needs_few_reads()
    {
        await using var stream = new CountingStream(new byte[16_000_000]);

        await foreach (var line in Utf8Lines.ReadAsync(stream))
        {
            line.Length.Should().Be(16_000_000);
        }

        stream.Reads.Should().BeLessThan(12);
    }

    private static async Task<long> AllocatedAsync(string kind, int count)
    {
        await using var input = new MemoryStream(Encoding.UTF8.GetBytes(TextOf(kind, count)));
        var before = GC.GetAllocatedBytesForCurrentThread();    // the reader never waits, so it stays on this thread

        var log = await AccountLog.ReadAsync(input);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        log.Sessions.Count().Should()
            .Be(kind switch { "spaces" => 0, "broken" => count / 2, "one session again and again" => 1, _ => count });
        return allocated;
    }

    private static string TextOf(string kind, int count)
    {
        var sessions = Enumerable.Range(1, count).Select(id => Input.Session(id)).ToArray();
        return kind switch
        {
            "lines" => Input.Lines(sessions),
            "array" => $"[{Input.Lines(sessions).Replace('\n', ',')}]",
            "broken" => Input.Lines(sessions.Take(count / 2)) + "\n" + string.Join('\n', Enumerable.Repeat("{", count / 2)),
            "spaces" => new string(' ', count * 1000),
            "updates" => Input.Lines(
                [Input.List(sessions), .. sessions.Select(session => Input.Announcement(new UnconfirmedSessionType.Device(session.Id)))]),
            _ => Input.Lines([Input.List(sessions[0]), .. Enumerable.Repeat(sessions[0], count)]),
        };
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
