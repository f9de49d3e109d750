using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(TdLibHosts))]

// One TDLib a version, which is asked one thing at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
