namespace TdSession.Tests.PropertyTests;

/// <summary>Random numbers that a seed determines on every framework: SplitMix64.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Rolls a number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Rolls a number from <paramref name="from"/> to <paramref name="limit"/> - 1.</summary>
    public int Next(int from, int limit) => from + Next(limit - from);

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public bool OneIn(int times) => Next(times) == 0;

    public void Shuffle<T>(T[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
