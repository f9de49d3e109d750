using System.Text;
using ActiveSessions;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var isPiped = Console.IsOutputRedirected;
if (isPiped)
{
    // Another program, or a file, gets text and nothing else, whatever variables are set: those of build servers, and this one of .NET's.
    Environment.SetEnvironmentVariable("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", null);
}

var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = isPiped ? AnsiSupport.No : AnsiSupport.Detect,
    Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !isPiped },
});
if (isPiped)
{
    console.Profile.Width = 400;    // no window to fit into: one line a session
}

return await new App(console, Console.Error, Console.OpenStandardInput, TimeProvider.System).RunAsync(args);
