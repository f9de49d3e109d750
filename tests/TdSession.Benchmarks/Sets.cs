namespace TdSession.Benchmarks;

/// <summary>Adding unrecognized updates that differ only in one value to a set.</summary>
[BenchmarkCategory(nameof(Sets))]
public class Sets
{
    private TdEnvelope[] _updates = [];

    [Params(1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Parse() => _updates =
    [
        .. Enumerable.Range(0, Count).Select(number => TdEnvelope.Parse(Encoding.UTF8.GetBytes(
            $$"""{"@type":"updateOption","name":"n","value":{"@type":"optionValueInteger","value":"{{number}}"},"@client_id":1}"""))),
    ];

    [Benchmark(Description = "TdSession: a HashSet of different updates")]
    public int DifferentUpdates() => new HashSet<TdEnvelope>(_updates).Count;
}
