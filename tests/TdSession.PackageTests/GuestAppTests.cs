namespace TdSession.PackageTests;

/// <summary>The package, installed into apps of other languages and frameworks.</summary>
public sealed class GuestAppTests(PackedLibrary library)
{
    [Theory]
    [InlineData("FSharp", "true false")]
    [InlineData("VisualBasic", "True False")]
    public async Task FSharp_and_VisualBasic_apps_use_the_package(string name, string comparisons) =>
        (await FreshApp.BuildAndRunAsync(library, name)).Should().Be($$"""
            a phone
            a phone, Linux
            HASH_INVALID
            {"@type":"terminateSession","session_id":"7","@extra":1}
            {{comparisons}}

            """);

    [Fact]
    public async Task CSharp_7_3_app_uses_the_package() =>
        (await FreshApp.BuildAndRunOnNetFrameworkAsync(library, "CSharp73")).Should().Be("""
            a phone
            a phone
            HASH_INVALID
            {"@type":"terminateSession","session_id":"7","@extra":1}
            True

            """);

    [Fact]
    public async Task Entity_Framework_stores_and_returns_a_session()
    {
        var printed = await FreshApp.BuildAndRunAsync(library, "EntityFramework");

        // The session is equal, an equal one is no change, another one is a change, and the table has its JSON.
        var changed = FreshApp.Session.Replace("\"is_unconfirmed\":true", "\"is_unconfirmed\":false", StringComparison.Ordinal);
        printed.Should().Be($"True\n0\n1\n{changed}\n");
    }

    [Fact]
    public async Task HybridCache_returns_the_same_instance() =>
        (await FreshApp.BuildAndRunAsync(library, "HybridCaching")).Should().Be("1 call, 1 session, same instance: True\n");

    [Fact]
    public async Task Trimmed_Blazor_app_publishes_without_library_warnings_and_runs()
    {
        var app = await FreshApp.CreateAsync(library, "Blazor");

        var (folder, warnings) = await app.MakeWithWarningsAsync("publish");
        warnings.Should().OnlyContain(
            warning => warning.Contains("IL2104: Assembly 'Microsoft.", StringComparison.Ordinal), "Blazor itself has these warnings");
        Directory.GetFiles(Path.Combine(folder, "wwwroot", "_framework"), "TdSession.*.wasm").Should().ContainSingle();

        var browser = await Browser.FindAsync();
        Assert.SkipWhen(browser is null, "The app was published, but there is no Chromium to run it.");
        var shown = await browser.ShowAsync(Path.Combine(folder, "wwwroot"));

        shown.Should().Contain("<li>Telegram Desktop on Linux</li>").And.Contain("<p>True</p>")
            .And.Contain("""<p>{"@type":"terminateSession","session_id":"7"}</p>""");
    }
}
