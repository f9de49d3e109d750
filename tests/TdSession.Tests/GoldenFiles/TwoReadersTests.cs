using System.Text;

namespace TdSession.Tests.GoldenFiles;

/// <summary><see cref="TdEnvelope.Parse"/> has a fast reader for the text that TDLib and its clients write, and a general one for all other: they agree, and the fast one is used.</summary>
public sealed class TwoReadersTests
{
    public static TheoryData<string> Files =>
    [
        .. WriterCorpus.Names.Select(name => "writer/" + name),
        .. GoldenFolder.Files("libtdjson", ".jsonl").Select(name => "libtdjson/" + name),
        .. GoldenFolder.Files("libtdjson", ".json").Select(name => "libtdjson/" + name),
        .. GoldenFolder.Files("js", ".json").Select(name => "js/" + name),
    ];

    public static TheoryData<string> Edges => SessionGoldenTests.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void They_agree_on_what_TDLib_wrote(string file)
    {
        foreach (var line in GoldenFolder.ReadLines(file.Split('/')[0], file.Split('/')[1]))
        {
            var fast = TdEnvelope.ParseCanonical(line);

            // Texts with very many escapes, and the one int64 without an opposite, are left to the general reader.
            var text = Encoding.UTF8.GetString(line);
            (fast is not null || text.Length > 3000 || text.Contains("-9223372036854775808")).Should().BeTrue(text);
            (fast ?? TdEnvelope.ParseAny(line)).Should().Be(TdEnvelope.ParseAny(line));
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void They_agree_on_every_edge(string name)
    {
        var message = GoldenFolder.Read("session", name + ".json");

        if (TdEnvelope.ParseCanonical(message) is { } fast)
        {
            fast.Should().Be(TdEnvelope.ParseAny(message));
            fast.GetHashCode().Should().Be(TdEnvelope.ParseAny(message).GetHashCode());
        }
    }

    [Fact]
    public void The_fast_reader_finds_a_fault_at_every_place_where_the_general_one_does()
    {
        var message = GoldenFolder.Read("session", "type-android.json");
        for (var at = 0; at < message.Length; at++)
        {
            foreach (var other in "\"\\{}[],:0-1 xé\u0001"u8.ToArray())
            {
                var damaged = (byte[])message.Clone();
                damaged[at] = other;
                ShouldAgree(damaged);
            }

            ShouldAgree([.. message.Take(at)]);
            ShouldAgree([.. message.Take(at), .. message.Skip(at + 1)]);
            ShouldAgree([.. message.Take(at), message[at], .. message.Skip(at)]);
        }
    }

    private static void ShouldAgree(byte[] message)
    {
        if (TdEnvelope.ParseCanonical(message) is { } fast)
        {
            fast.Should().Be(TdEnvelope.ParseAny(message));
        }
    }
}
