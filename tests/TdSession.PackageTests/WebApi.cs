using System.Diagnostics;
using System.Net;

namespace TdSession.PackageTests;

/// <summary>The web app, built and started once for all of its tests.</summary>
public sealed class WebApi(PackedLibrary library) : IAsyncLifetime
{
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };    // the server is on this machine
    private Process? _server;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        var app = await FreshApp.CreateAsync(library, "WebApi");
        var folder = await app.MakeAsync("build");
        _server = Command.Start("dotnet", folder, Path.Combine(folder, "WebApi.dll"));
        var address = await _server.StandardOutput.ReadLineAsync();
        _client = new HttpClient(_handler) { BaseAddress = new Uri(address!) };
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            // A runtime that ends by itself removes its files from the temp folder. One that is killed leaves them there.
            await _client.GetAsync(new Uri("stop", UriKind.Relative));
            await _server!.WaitForExitAsync();
            _client.Dispose();
        }

        _server?.Kill();
        _server?.Dispose();
        _handler.Dispose();
    }

    internal Task<(HttpStatusCode Status, string Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    internal async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client!.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
