using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TdSession.Benchmarks;

/// <summary>Prints the tables of docs/performance.md: the ratio of each row to the first of its table, as a range over several runs.</summary>
/// <remarks>All rows take turns in one process, a millisecond each, so that another load on the machine slows all of them down. The
/// time of a row is its shortest turn in a run.</remarks>
internal sealed class Ratios
{
    private const int Runs = 7;
    private const int Turns = 150;
    private const int WarmUpTurns = 100;
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
        Row[] rows = [.. _tables.SelectMany(table => table)];
        for (var run = -1; run < Runs; run++)
        {
            for (var turn = 0; turn < (run < 0 ? WarmUpTurns : Turns); turn++)
            {
                Array.ForEach(rows, row => row.TakeTurn());
            }

            Array.ForEach(rows, row => row.EndRun(isWarmUp: run < 0));
        }

        foreach (var table in _tables)
        {
            Console.WriteLine("\n| | Time | Allocated |\n| --- | --- | --- |");
            Array.ForEach(table, row => Console.WriteLine($"| {row.Title} | {row.Range(table[0])} | {row.Allocated:N0} B |"));
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

    private sealed record Row(string Title, Action Run)
    {
        private readonly List<double> _runs = [];
        private double _shortest = double.MaxValue;
        private int _count = 1;

        public long Allocated { get; private set; }

        public static Row Of<T>(string title, Func<T> run) => new(title, () => Keep(run()));

        public void TakeTurn()
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var index = 0; index < _count; index++)
            {
                Run();
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            Allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / _count;
            _shortest = Math.Min(_shortest, elapsed.TotalNanoseconds / _count);
            _count = Math.Max(1, (int)(1_000_000 / _shortest));
        }

        public void EndRun(bool isWarmUp)
        {
            if (!isWarmUp)
            {
                _runs.Add(_shortest);
            }

            _shortest = double.MaxValue;
        }

        public string Range(Row @base)
        {
            var ratios = _runs.Zip(@base._runs, (time, unit) => time / unit).ToList();
            return this == @base ? "1" : $"{Text(ratios.Min())} to {Text(ratios.Max())}";
        }

        private static string Text(double ratio) => ratio.ToString(ratio < 1 ? "F2" : "G2", CultureInfo.InvariantCulture);

        [MethodImpl(MethodImplOptions.NoInlining)]    // or the JIT leaves out an object that nobody uses
        private static void Keep<T>(T value) => _ = value;
    }
}
