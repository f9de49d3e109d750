using System.Net;
using System.Text;
using System.Text.Json;

namespace TdSession.PackageTests;

/// <summary>The package, installed into apps of every kind, decodes and encodes there.</summary>
public sealed class FreshAppTests(PackedLibrary library)
{
    [Fact]
    public async Task A_console_app_reads_and_writes()
    {
        var app = await FreshApp.CreateAsync(library, "Console");

        var printed = await app.RunAsync(FreshApp.Session);

        printed.Should().Be("""
            Telegram Android on Android, last active 2023-11-15 22:13:20Z
            True
            {"@type":"terminateSession","session_id":"-5037220090008078296"}
            device -5037220090008078296

            """);
    }

    [Fact]
    public async Task A_native_app_is_published_without_a_warning_and_reads_and_writes()
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
    public async Task An_app_for_the_NET_Framework_with_a_strong_name_reads_and_writes()
    {
        var app = await FreshApp.CreateAsync(library, "NetFramework");

        var folder =
            await app.MakeAsync("build", $"-p:AssemblyOriginatorKeyFile={Path.Combine(Workspace.RepositoryFolder, "TdSession.snk")}");
        var program = Path.Combine(folder, "NetFramework.exe");
        Assert.SkipUnless(OperatingSystem.IsWindows() || await Command.ExistsAsync("mono"),
            "It was built, but there is no mono to run it.");
        var printed = OperatingSystem.IsWindows()
            ? await app.PrintedByAsync(program, FreshApp.Session)
            : await app.PrintedByAsync("mono", program, FreshApp.Session);

        printed.Should().Be("""
            Telegram Android on Android, last active 2023-11-15 22:13:20Z
            True
            False True
            2e0 [7]
            {"_":"terminateSession","session_id":"-5037220090008078296","@extra":1}

            """);
    }

    [Fact]
    public async Task Own_types_with_sessions_in_them_are_read_and_written_by_reflection_and_by_an_own_context()
    {
        var app = await FreshApp.CreateAsync(library, "OwnRecord");

        var printed = await app.RunAsync(FreshApp.Session);

        printed.Should().Be("""
            True
            True
            True
            True
            {"Name":"kitchen","Session":null,"Types":[{"@type":"sessionDeviceTypeIpad"},{"@type":"sessionTypeToaster"}]}

            """);
    }

    [Fact]
    public async Task A_web_api_returns_accepts_and_describes_sessions_through_an_own_context()
    {
        var app = await FreshApp.CreateAsync(library, "WebApi");
        var folder = await app.MakeAsync("build");
        using var server = Command.Start("dotnet", folder, Path.Combine(folder, "WebApi.dll"));
        try
        {
            var address = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
            using var handler = new SocketsHttpHandler { UseProxy = false };    // it is on this machine
            using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };

            var before = await client.GetStringAsync(new Uri("sessions", UriKind.Relative), TestContext.Current.CancellationToken);
            using var document = JsonDocument.Parse(
                await client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
            var (isRefused, problem) = await PutAsync(client, """{"@type":"sessions","sessions":[],"inactive_session_ttl_days":"x"}""");
            var (isTaken, answer) =
                await PutAsync(client, $$"""{"@type":"sessions","sessions":[{{FreshApp.Session}}],"inactive_session_ttl_days":7}""");
            var after = await client.GetStringAsync(new Uri("sessions", UriKind.Relative), TestContext.Current.CancellationToken);

            before.Should().Be("""{"_":"sessions","sessions":[],"inactive_session_ttl_days":180}""");
            isRefused.Should().Be(HttpStatusCode.BadRequest);
            JsonSerializer.Deserialize<JsonElement>(problem).GetProperty("detail").GetString()
                .Should().Be("sessions.inactive_session_ttl_days: expected int32, found String that is not a canonical decimal");
            isTaken.Should().Be(HttpStatusCode.OK);
            answer.Should().Be("""{"count":1,"types":[{"_":"sessionTypeAndroid"}],"current":null}""");
            after.Should().Be(
                $$"""{"_":"sessions","sessions":[{{FreshApp.Session.Replace(@"\u0431", "б", StringComparison.Ordinal)}}]"""
                + $$""","inactive_session_ttl_days":7}""");
            var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
            ReferenceIn(schemas.GetProperty("Sessions").GetProperty("properties").GetProperty("sessions").GetProperty("items")).Should()
                .Be("Session");
            ReferenceIn(schemas.GetProperty("Session").GetProperty("properties").GetProperty("type")).Should().Be("SessionType");
            ReferenceIn(schemas.GetProperty("Replaced").GetProperty("properties").GetProperty("types").GetProperty("items")).Should()
                .Be("SessionType");
            ReferenceIn(ListIn(document.RootElement).GetProperty("items")).Should().Be("Session");
            schemas.GetProperty("Session").GetProperty("required").GetArrayLength().Should().BeGreaterThan(10);
            schemas.GetProperty("Session").GetProperty("properties").GetProperty("id").GetProperty("type").GetString().Should()
                .Be("string");
            schemas.GetProperty("SessionType").GetProperty("anyOf")[0].GetProperty("properties").GetProperty("_").GetProperty("enum")
                .GetArrayLength()
                .Should().Be(17);

            // A runtime that ends by itself takes its files in the temp folder along; one that is killed leaves them there.
            await client.GetStringAsync(new Uri("stop", UriKind.Relative), TestContext.Current.CancellationToken);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
            server.ExitCode.Should().Be(0);
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill();
            }
        }
    }

    private static string ReferenceIn(JsonElement schema) => schema.GetProperty("$ref").GetString()!.Split('/')[^1];

    private static JsonElement ListIn(JsonElement document) =>
        document.GetProperty("paths").GetProperty("/current").GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static async Task<(HttpStatusCode Status, string Body)> PutAsync(HttpClient client, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PutAsync(new Uri("sessions", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
