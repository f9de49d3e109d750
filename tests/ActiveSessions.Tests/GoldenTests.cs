using TdSession.Tests;
using TdSession.Tests.GoldenFiles;

namespace ActiveSessions.Tests;

/// <summary>Each <c>.txt</c> of the folder has the output of a run and its exit code. Its name is the input and then the options, each
/// after a <c>+</c>: <c>updates.jsonl+80+requests.txt</c>. Adding a file adds a test. A failed test writes the output to a
/// <c>.received</c> file.</summary>
public class GoldenTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order()!;

    public static TheoryData<string> All => [.. Names];

    public static TheoryData<string> WithInput => [.. Names.Where(name => InputOf(name) is not null)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Output_matches_the_golden_file(string name)
    {
        var (args, width) = CommandOf(name);

        await ShouldBeAsync(await Run.OfAsync(args, Stream.Null, width), name);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Output_is_the_same_in_every_culture(string name)
    {
        using var culture = MadeUpCulture.Enter();

        await Output_matches_the_golden_file(name);
    }

    [Theory]
    [MemberData(nameof(WithInput))]
    public async Task Standard_input_can_arrive_byte_by_byte(string name)
    {
        var (args, width) = CommandOf(name);
        await using var bytes = new TricklingStream(await File.ReadAllBytesAsync(args[^1], TestContext.Current.CancellationToken));

        await ShouldBeAsync(await Run.OfAsync([.. args[..^1], "-"], bytes, width), name);
    }

    [Fact]
    public void Every_input_has_an_expected_output() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => Path.GetExtension(name) is ".json" or ".jsonl")
            .Should().OnlyContain(input => Names.Any(name => name.Contains(input!, StringComparison.Ordinal)));

    private static string? InputOf(string name) =>
        name.Split('+')[0] is var input && File.Exists(Path.Combine(Folder, input)) ? input : null;

    private static (string[] Args, int Width) CommandOf(string name)
    {
        var args = new List<string>();
        var width = 200;
        foreach (var option in name.Split('+').Skip(1))
        {
            if (int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var columns))
            {
                width = columns;
            }
            else if (option.Split('=') is [var key, var older])
            {
                args.AddRange([$"--{key}", Path.Combine(Folder, older)]);
            }
            else
            {
                args.Add($"--{option}");
            }
        }

        return (InputOf(name) is { } input ? [.. args, Path.Combine(Folder, input)] : [.. args], width);
    }

    private static async Task ShouldBeAsync(Run run, string name)
    {
        var error = run.Error.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(": standard input:", $": {InputOf(name)}:", StringComparison.Ordinal);
        var text = string.Create(CultureInfo.InvariantCulture, $"{run.Output}{error}exit code {run.ExitCode}\n");
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"));
        if (text != expected)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, name + ".received"), text);
        }

        text.Should().Be(expected);
    }
}
