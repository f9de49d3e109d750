using System.Text;
using ActiveSessions;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
if (Console.IsOutputRedirected)
{
    console.Profile.Width = 160;    // no window to fit into: one line a session
}

return await App.RunAsync(args, console, Console.Error, Console.OpenStandardInput, TimeProvider.System);
