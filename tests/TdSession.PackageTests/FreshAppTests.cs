namespace TdSession.PackageTests;

/// <summary>The package, installed into apps of every kind, decodes and encodes there.</summary>
public sealed class FreshAppTests(PackedLibrary library)
{
    [Fact]
    public async Task Console_app_reads_and_writes() =>
        (await FreshApp.BuildAndRunAsync(library, "Console")).Should().Be("""
            Telegram Android on Android, last active 2023-11-15 22:13:20Z
            True
            {"@type":"terminateSession","session_id":"-5037220090008078296"}
            device -5037220090008078296

            """);

    [Fact]
    public async Task Native_AOT_app_publishes_without_warnings_and_runs()
    {
        var app = await FreshApp.CreateAsync(library, "NativeAot");

        var folder = await app.MakeAsync("publish");
        var printed = await app.PrintedByAsync(Path.Combine(folder, "NativeAot"), FreshApp.Session);

        printed.Should().Be("""
            dynamic code: False
            Telegram Android on Android, last active 2023-11-15 22:13:20Z
            True
            Ok { } {"n":1}

            """);
    }

    [Fact]
    public async Task Strong_named_NET_Framework_app_reads_and_writes() =>
        (await FreshApp.BuildAndRunOnNetFrameworkAsync(
            library, "NetFramework", $"-p:AssemblyOriginatorKeyFile={Path.Combine(Workspace.RepositoryFolder, "TdSession.snk")}"))
            .Should().Be("""
            Telegram Android on Android, last active 2023-11-15 22:13:20Z
            True
            False True
            2e0 [7]
            {"_":"terminateSession","session_id":"-5037220090008078296","@extra":1}

            """);

    [Fact]
    public async Task App_types_round_trip_by_reflection_and_by_context() =>
        (await FreshApp.BuildAndRunAsync(library, "OwnRecord")).Should().Be("""
            True
            True
            True
            True
            {"Name":"kitchen","Session":null,"Types":[{"@type":"sessionDeviceTypeIpad"},{"@type":"sessionTypeToaster"}]}

            """);
}
