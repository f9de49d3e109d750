namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>Damaged input throws a <see cref="JsonException"/>, or is read as a value that round-trips.</summary>
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

    private static void Damage(int inputs, Func<byte[], bool> check)
    {
        var mutator = new Mutator(DamageCorpus.Lines, _seed);
        var read = 0;
        for (var number = 0; number < inputs; number++)
        {
            var input = mutator.Next();
            try
            {
                read += check(input) ? 1 : 0;
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(
                    $"Input {number} of seed {_seed}: {Convert.ToBase64String(input)}\n{Encoding.UTF8.GetString(input)}", error);
            }
        }

        read.Should().BeInRange(inputs / 10, inputs * 9 / 10);
    }
}
