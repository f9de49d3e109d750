#if NET10_0_OR_GREATER

namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>Damaged input is refused with a <see cref="JsonException"/>, or it is a value like any other.</summary>
public sealed class DamageTests
{
    private static readonly int _inputs =
        int.Parse(Environment.GetEnvironmentVariable("DAMAGE_INPUTS") ?? "200000", CultureInfo.InvariantCulture);
    private static readonly ulong _seed =
        ulong.Parse(Environment.GetEnvironmentVariable("DAMAGE_SEED") ?? "20261122", CultureInfo.InvariantCulture);

    [Fact]
    public void Damaged_input_throws_JsonException_or_round_trips() => Damage(_inputs, DamageCheck.Survives);

    [Fact]
    public void Every_route_reads_damaged_input_alike() =>
        Damage(_inputs / 20, input => DamageCheck.EveryRouteAgrees(input, typeof(TdEnvelope)));

    [Fact]
    public void Same_seed_gives_the_same_damaged_inputs()
    {
        var (one, other) = (new Mutator(DamageCorpus.Lines, 1), new Mutator(DamageCorpus.Lines, 1));

        for (var number = 0; number < 100; number++)
        {
            one.Next().Should().Equal(other.Next());
        }
    }

    [Fact]
    public void Every_line_of_the_damage_corpus_is_valid() =>
        DamageCorpus.Lines.Should().OnlyContain(line => DamageCheck.Survives(line));

    private static void Damage(int inputs, Func<byte[], bool> check)
    {
        var mutator = new Mutator(DamageCorpus.Lines, _seed);
        var (refused, read) = (0, 0);
        for (var number = 0; number < inputs; number++)
        {
            var input = mutator.Next();
            try
            {
                if (check(input))
                {
                    read++;
                }
                else
                {
                    refused++;
                }
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(
                    $"Input {number} of seed {_seed}: {Convert.ToBase64String(input)}\n{Encoding.UTF8.GetString(input)}", error);
            }
        }

        refused.Should().BeGreaterThan(inputs / 10);
        read.Should().BeGreaterThan(inputs / 10);
    }
}
#endif
