namespace TdSession.PackageTests;

/// <summary>An app that was never built before, and gets the library as a package only.</summary>
internal sealed class FreshApp(string name, string folder, string version)
{
    /// <summary>A session that the apps read.</summary>
    public const string Session =
        """{"_":"session","id":"-5037220090008078296","is_current":false,"is_password_pending":false,"is_unconfirmed":true"""
        + ""","can_accept_secret_chats":true,"can_accept_calls":true,"type":{"_":"sessionTypeAndroid"},"api_id":6"""
        + ""","application_name":"Telegram Android","application_version":"11.4.2","is_official_application":true"""
        + ""","device_model":"Pixel 8 \u0431","platform":"Android","system_version":"SDK 34","log_in_date":1700000000"""
        + ""","last_active_date":1700086400,"ip_address":"192.0.2.7","location":"Amsterdam, Netherlands","x":1e2}""";

    public static async Task<FreshApp> CreateAsync(PackedLibrary library, string name)
    {
        var folder = Path.Combine(PackedLibrary.Folder, name);
        var source = Path.Combine(Workspace.AppsFolder, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new FreshApp(name, folder, await library.GetVersionAsync());
    }

    /// <summary>Builds a new app, and runs it with <see cref="Session"/>.</summary>
    /// <returns>Its output.</returns>
    public static async Task<string> BuildAndRunAsync(PackedLibrary library, string name) =>
        await (await CreateAsync(library, name)).RunAsync(Session);

    /// <summary>Builds a new app for .NET Framework, and runs it with <see cref="Session"/>. A test is skipped if mono is
    /// missing.</summary>
    /// <returns>Its output.</returns>
    public static async Task<string> BuildAndRunOnNetFrameworkAsync(PackedLibrary library, string name, params IEnumerable<string> options)
    {
        var app = await CreateAsync(library, name);
        var program = Path.Combine(await app.MakeAsync("build", options), name + ".exe");
        if (OperatingSystem.IsWindows())
        {
            return await app.PrintedByAsync(program, Session);
        }

        Assert.SkipUnless(await Command.ExistsAsync("mono"), "The app was built, but there is no mono to run it.");
        return await app.PrintedByAsync("mono", program, Session);
    }

    /// <summary>Builds or publishes the app. A warning is an error.</summary>
    /// <returns>The folder with the program.</returns>
    public async Task<string> MakeAsync(string command, params IEnumerable<string> arguments)
    {
        var (output, warnings) = await MakeWithWarningsAsync(command, arguments);
        warnings.Should().BeEmpty();
        return output;
    }

    /// <summary>Builds or publishes an app with warnings that are not errors.</summary>
    /// <returns>The folder with the program, and the warnings.</returns>
    public async Task<(string Output, IReadOnlyList<string> Warnings)> MakeWithWarningsAsync(string command,
        params IEnumerable<string> arguments)
    {
        var output = Path.Combine(folder, "out");
        var log = await Command.DotNetAsync(
            folder, [command, "-m:1", "-warnaserror", "--output", output, $"-p:TdSessionVersion={version}", .. arguments]);
        return (output, [.. log.Split('\n').Where(line => line.Contains("warning ", StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>Adds the newest package of the library, as the README says.</summary>
    public Task AddPackageAsync() => Command.DotNetAsync(folder, "add", "package", "TdSession", "--prerelease");

    /// <summary>Builds the app, and runs it.</summary>
    /// <returns>Its output.</returns>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var output = await MakeAsync("build");
        return await PrintedByAsync("dotnet", [Path.Combine(output, name + ".dll"), .. arguments]);
    }

    public async Task<string> PrintedByAsync(string program, params IEnumerable<string> arguments)
    {
        var command = await Command.RunAsync(program, folder, arguments);
        command.Errors.Should().BeEmpty();
        command.ExitCode.Should().Be(0);
        return command.Output;
    }
}
