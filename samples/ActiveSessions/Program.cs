using System.Text;
using ActiveSessions;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var isPiped = Console.IsOutputRedirected;
if (isPiped)
{
    // A pipe or file gets plain text, even if a variable of a build server or of .NET asks for colors.
    Environment.SetEnvironmentVariable("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", null);
}

var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = isPiped ? AnsiSupport.No : AnsiSupport.Detect,
    Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !isPiped },
});
if (isPiped)
{
    console.Profile.Width = 400;    // no window, so one line for each session
}

return await new App(console, Console.Error, Console.OpenStandardInput, TimeProvider.System).RunAsync(args);
