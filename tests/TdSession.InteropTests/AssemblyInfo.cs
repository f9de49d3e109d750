using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(TdLibHosts))]

// The tests share one TDLib of each version.
[assembly: Parallelization(Mode = ParallelMode.None)]
