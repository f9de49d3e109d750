namespace TdSession.PackageTests;

/// <summary>An app that was never built before, and knows the library as a package only.</summary>
internal sealed class FreshApp
{
    /// <summary>A session that the apps read.</summary>
    public const string Session =
        """{"_":"session","id":"-5037220090008078296","is_current":false,"is_password_pending":false,"is_unconfirmed":true"""
        + ""","can_accept_secret_chats":true,"can_accept_calls":true,"type":{"_":"sessionTypeAndroid"},"api_id":6"""
        + ""","application_name":"Telegram Android","application_version":"11.4.2","is_official_application":true"""
        + ""","device_model":"Pixel 8 \u0431","platform":"Android","system_version":"SDK 34","log_in_date":1700000000"""
        + ""","last_active_date":1700086400,"ip_address":"192.0.2.7","location":"Amsterdam, Netherlands","x":1e2}""";

    private readonly string _name;
    private readonly string _folder;
    private readonly string _version;

    private FreshApp(string name, string folder, string version)
    {
        _name = name;
        _folder = folder;
        _version = version;
    }

    public static async Task<FreshApp> CreateAsync(PackedLibrary library, string name)
    {
        var version = await library.GetVersionAsync();
        var folder = Directory.CreateDirectory(Path.Combine(PackedLibrary.Folder, name));
        var source = Path.Combine(Workspace.AppsFolder, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new FreshApp(name, folder.FullName, version);
    }

    /// <summary>Builds or publishes the app. A warning is an error.</summary>
    /// <returns>The folder with the program.</returns>
    public async Task<string> MakeAsync(string command, params IEnumerable<string> arguments)
    {
        var (output, warnings) = await MakeWithWarningsAsync(command, arguments);
        warnings.Should().BeEmpty();
        return output;
    }

    /// <summary>Builds or publishes an app that has warnings which it does not take for errors.</summary>
    /// <returns>The folder with the program, and the warnings.</returns>
    public async Task<(string Output, IReadOnlyList<string> Warnings)> MakeWithWarningsAsync(string command,
        params IEnumerable<string> arguments)
    {
        var output = Path.Combine(_folder, "out");
        var log = await Command.DotNetAsync(
            _folder, [command, "-m:1", "-warnaserror", "--output", output, $"-p:TdSessionVersion={_version}", .. arguments]);
        return (output, [.. log.Split('\n').Where(line => line.Contains("warning ", StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>Adds the newest package of the library, as the README says.</summary>
    public Task AddPackageAsync() => Command.DotNetAsync(_folder, "add", "package", "TdSession", "--prerelease");

    /// <summary>Builds the app, and runs it.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var output = await MakeAsync("build");
        return await PrintedByAsync("dotnet", [Path.Combine(output, _name + ".dll"), .. arguments]);
    }

    public async Task<string> PrintedByAsync(string program, params IEnumerable<string> arguments)
    {
        var command = await Command.RunAsync(program, _folder, arguments);
        command.Errors.Should().BeEmpty();
        command.ExitCode.Should().Be(0);
        return command.Output;
    }
}
