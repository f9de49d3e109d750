using System.Net;

namespace TdSession.PackageTests;

/// <summary>A Chromium without a window, which shows a folder of files as a site.</summary>
internal sealed class Browser
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string _program;

    private Browser(string program) => _program = program;

    public static async Task<Browser?> FindAsync()
    {
        foreach (var name in _names)
        {
            if (await Command.ExistsAsync(name))
            {
                return new Browser(name);
            }
        }

        return null;
    }

    /// <summary>Shows the first page of a site, with everything that its scripts did to it.</summary>
    public async Task<string> ShowAsync(string site)
    {
        using var listener = new HttpListener();
        var address = Listen(listener);
        var profile = Directory.CreateDirectory(Path.Combine(Workspace.TempFolder, "browser"));
        var shown = Command.RunAsync(
            "env",
            profile.FullName,
            $"XDG_CONFIG_HOME={profile.FullName}", $"XDG_CACHE_HOME={profile.FullName}", _program,
            "--headless", "--no-sandbox", "--disable-gpu", "--no-proxy-server", $"--user-data-dir={profile.FullName}",
            "--virtual-time-budget=60000", "--dump-dom", address);
        await ServeAsync(listener, site, shown);
        return (await shown).Output;
    }

    private static string Listen(HttpListener listener)
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(address);
        listener.Start();
        return address;
    }

    private static async Task ServeAsync(HttpListener listener, string site, Task until)
    {
        while (true)
        {
            var next = listener.GetContextAsync();
            if (await Task.WhenAny(next, until) == until)
            {
                return;
            }

            await AnswerAsync(await next, site);
        }
    }

    private static async Task AnswerAsync(HttpListenerContext context, string site)
    {
        var file = Path.Combine(site, context.Request.Url!.AbsolutePath is "/" ? "index.html" : context.Request.Url.AbsolutePath[1..]);
        context.Response.StatusCode = File.Exists(file) ? 200 : 404;
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html",
            ".js" => "text/javascript",
            ".wasm" => "application/wasm",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        if (File.Exists(file))
        {
            await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }

        context.Response.Close();
    }
}
