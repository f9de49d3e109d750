using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TdSession.Benchmarks;

// `dotnet run -c Release --project tests/TdSession.Benchmarks` measures everything, `-- --filter '*.DecodeSession.*'` one class,
// `-- --ratios` the tables of docs/performance.md. `-- --inlining` looks at the JIT's listing.
if (args is ["--ratios"])
{
    Correctness.Check();
    Ratios.Print();
    return 0;
}

if (args is ["--inlining"])
{
    return Inlining.Check();
}

if (args is ["--decode"])
{
    Inlining.Decode();
    return 0;
}

var config = DefaultConfig.Instance
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile)
    .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(12)
        .WithIterationTime(TimeInterval.FromMilliseconds(100)))
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)    // a baseline is that of its class
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Job, Column.Toolchain, Column.WarmupCount, Column.IterationCount, Column.Error, Column.StdDev, Column.Median,
        Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);

if (args.Length == 0)
{
    args = ["--filter", "*"];
}

Correctness.Check();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
