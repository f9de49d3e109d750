using TdSession.PackageTests;

[assembly: AssemblyFixture(typeof(PackedLibrary))]
