using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TdSession.Benchmarks;

/// <summary>Prints the tables of docs/performance.md: the ratio of each row to the first of its table, as a range over several
/// runs.</summary>
/// <remarks>All rows take turns in one process, a millisecond each, so that another load on the machine slows all of them down. A run
/// takes the median of the ratios of its turns.</remarks>
internal sealed class Ratios
{
    private const int Runs = 7;
    private const int Turns = 150;
    private static readonly DecodeSession _decode = new();
    private static readonly EncodeSession _encode = new();
    private static readonly KnownType _known = new();

    private static readonly Row[][] _tables =
    [
        [
            Row.Of("`Utf8JsonReader`, tokens and strings", _decode.Floor),
            Row.Of("a copy of the session and its strings: what no reader saves", _decode.Allocate),
            Row.Of("TdSession, `TdEnvelope.Parse`", _decode.Envelope),
            Row.Of("the same, from a string", _decode.Text),
            Row.Of("TdSession, `JsonSerializer`", _decode.Serializer),
            Row.Of("System.Text.Json, source-generated, settable class", _decode.Generated),
            Row.Of("System.Text.Json, source-generated, immutable record", _decode.Immutable),
            Row.Of("Newtonsoft.Json, a `JToken` per value", _decode.Newtonsoft),
        ],
        .. Enum.GetValues<Spelling>().Select(SpellingRows),
        [
            Row.Of("System.Text.Json, source-generated, settable class", _encode.Generated),
            Row.Of("TdSession, `ToUtf8Bytes`", _encode.Bytes),
            Row.Of("TdSession, `ToJson`", _encode.Text),
            Row.Of("TdSession, `JsonSerializer`", _encode.Serializer),
        ],
        [
            Row.Of("`Utf8JsonReader`, tokens of an update", _known.Walk),
            Row.Of("TdSession, `TdEnvelope.IsKnownType`", _known.IsKnownType),
            Row.Of("the same, of a string", _known.IsKnownTypeOfText),
        ],
    ];

    public static void Print()
    {
        for (var run = -1; run < Runs; run++)
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                Array.ForEach(_tables, table => Array.ForEach(table, row => row.TakeTurn(turn)));
            }

            if (run >= 0)    // the first one warms up
            {
                Array.ForEach(_tables, table => Array.ForEach(table, row => row.Compare(table[0])));
            }
        }

        foreach (var table in _tables)
        {
            Console.WriteLine("\n| | Time | Allocated |\n| --- | --- | --- |");
            Array.ForEach(table, Console.WriteLine);
        }
    }

    private static Row[] SpellingRows(Spelling spelling)
    {
        var decode = new DecodeSpellings { Spelling = spelling };
        decode.Write();
        return
        [
            Row.Of($"`Utf8JsonReader`, tokens and strings, {spelling}", decode.Floor),
            Row.Of("TdSession, `TdEnvelope.Parse`", decode.Envelope),
            Row.Of("TdSession, `JsonSerializer`", decode.Serializer),
        ];
    }

    private sealed class Row(string title, Action action)
    {
        private readonly double[] _times = new double[Turns];
        private readonly List<double> _ratios = [];
        private long _allocated;
        private int _count = 1;

        public static Row Of<T>(string title, Func<T> action) => new(title, () => Keep(action()));

        public void TakeTurn(int turn)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var index = 0; index < _count; index++)
            {
                action();
            }

            _times[turn] = Stopwatch.GetElapsedTime(start).TotalMilliseconds / _count;
            _allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / _count;
            _count = Math.Max(1, (int)(1 / _times[turn]));
        }

        public void Compare(Row unit) => _ratios.Add(_times.Zip(unit._times, (time, one) => time / one).Order().ElementAt(Turns / 2));

        public override string ToString() => $"| {title} | {Text(_ratios.Min())} to {Text(_ratios.Max())} | {_allocated:N0} B |";

        private static string Text(double ratio) => ratio.ToString(ratio < 1 ? "F2" : "G2", CultureInfo.InvariantCulture);

        [MethodImpl(MethodImplOptions.NoInlining)]    // otherwise, the JIT removes an unused object
        private static void Keep<T>(T value) => _ = value;
    }
}
