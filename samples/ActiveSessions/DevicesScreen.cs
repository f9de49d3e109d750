using System.Globalization;
using Spectre.Console;
using TdSession;
using static ActiveSessions.TerminalText;

namespace ActiveSessions;

/// <summary>Telegram's "Devices" screen: unconfirmed sessions, the connected bot, and the list of sessions.</summary>
internal sealed class DevicesScreen(Account account, DateTimeOffset now)
{
    public void WriteTo(IAnsiConsole console)
    {
        new Notices(account, now).WriteTo(console);
        if (account.Bot is { } bot)
        {
            WriteBot(console, bot);    // TDLib requires it above the sessions
        }

        if (account.List is null && account.Sessions.Count == 0)
        {
            console.Write(new Text("No list of sessions in it.\n", Phrase.Dim));
            return;
        }

        var count = account.Sessions.Count == 0 ? "No active sessions" : Words.Count(account.Sessions.Count, "active session");
        console.Write(new Text(count + "\n", Phrase.Bold));
        if (account.Sessions.Count > 0)
        {
            new SessionList(account.Sessions, now).WriteTo(console);
        }

        if (account.List is { InactiveSessionTtlDays: { } days })
        {
            var unused = Words.Count(days, "day");
            console.Write(new Text($"Sessions that are not used for {unused} are terminated automatically.\n", Phrase.Dim));
        }
    }

    private void WriteBot(IAnsiConsole console, BusinessConnectedBotInfo info)
    {
        var type = new UnconfirmedSessionType.ConnectedBot(info.Bot.BotUserId);
        Card.Write(console, new Phrase("🤖", Phrase.Plain),
        [
            new(string.Create(CultureInfo.InvariantCulture, $"Connected bot {info.Bot.BotUserId}"), Phrase.Bold),
            new(account.Waiting.Any(login => login.Type.Equals(type)) ? "!!! unconfirmed" : "", Phrase.Alarm),
        ],
        [
            new(info.ConnectionDate is { } date ? $"connected {date.Day(now)}" : "", Phrase.Dim),
            new(Clean(info.DeviceModel), Phrase.Plain),
            new(Clean(info.Location), Phrase.Plain),
        ]);
    }
}
