using TdSession.Tests;

namespace ActiveSessions.Tests;

/// <summary>Each file of the folder is shown as the <c>.txt</c> beside it says. Adding a file adds a test; its first run leaves what came
/// out as <c>.received.txt</c>.</summary>
public class GoldenTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Inputs => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path))
        .Where(name => Path.GetExtension(name) is not (".txt" or ".md")).Order()];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_file_is_shown_as_expected(string input)
    {
        var run = await Run.OfAsync(Path.Combine(Folder, input));

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        await ShouldBeAsync(run.Output, input);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_file_is_shown_the_same_in_every_culture(string input)
    {
        using var culture = MadeUpCulture.Enter();

        await A_file_is_shown_as_expected(input);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Standard_input_in_single_bytes_is_shown_like_the_file(string input)
    {
        await using var bytes =
            new TrickleStream(await File.ReadAllBytesAsync(Path.Combine(Folder, input), TestContext.Current.CancellationToken));
        var run = await Run.OfAsync(["-"], bytes);

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        await ShouldBeAsync(run.Output, input);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public async Task The_sample_is_shown_as_expected(int width)
    {
        var run = await Run.OfAsync([], Stream.Null, width);

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        await ShouldBeAsync(run.Output, $"sample.{width}");
    }

    private static async Task ShouldBeAsync(string output, string name)
    {
        var expected = Path.Combine(Folder, name + ".txt");
        var text = File.Exists(expected) ? await File.ReadAllTextAsync(expected) : null;
        if (output != text)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, name + ".received.txt"), output);
        }

        output.Should().Be(text);
    }

    /// <summary>Gives one byte at a time, as a slow pipe may.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }
}
