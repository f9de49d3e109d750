using System.Net;

namespace TdSession.PackageTests;

/// <summary>A Chromium without a window, which shows a folder of files as a site.</summary>
internal sealed class Browser(string program)
{
    public static async Task<Browser?> FindAsync()
    {
        foreach (var name in (string[])["chromium", "chromium-browser", "google-chrome"])
        {
            if (await Command.ExistsAsync(name))
            {
                return new Browser(name);
            }
        }

        return null;
    }

    /// <summary>Shows the first page of a site until it posts its content.</summary>
    /// <returns>The content.</returns>
    /// <remarks>Chromium can print a page too, but only after a fixed time, and that depends on the machine.</remarks>
    public async Task<string> ShowAsync(string site)
    {
        using var listener = new HttpListener();
        var address = Listen(listener);
        var profile = Directory.CreateDirectory(Path.Combine(Workspace.TempFolder, "browser"));
        using var browser = Command.Start(
            "env",
            profile.FullName,
            $"XDG_CONFIG_HOME={profile.FullName}", $"XDG_CACHE_HOME={profile.FullName}", program,
            "--headless", "--no-sandbox", "--disable-gpu", "--no-proxy-server", $"--user-data-dir={profile.FullName}",
            "--remote-debugging-port=0", address);
        browser.BeginErrorReadLine();
        browser.BeginOutputReadLine();
        try
        {
            return await ServeAsync(listener, site).WaitAsync(TimeSpan.FromMinutes(4));
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
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

    private static async Task<string> ServeAsync(HttpListener listener, string site)
    {
        while (true)
        {
            var context = await listener.GetContextAsync();
            if (context.Request.HttpMethod == "POST")
            {
                using var shown = new StreamReader(context.Request.InputStream);
                return await shown.ReadToEndAsync();
            }

            await AnswerAsync(context, site);
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
