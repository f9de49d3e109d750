using System.Globalization;
using Spectre.Console;
using TdSession;
using static ActiveSessions.TerminalText;

namespace ActiveSessions;

/// <summary>Shows the sessions that wait for confirmation, and the requests that confirm or reject them.</summary>
internal sealed class Notices(Account account, DateTimeOffset now)
{
    public void WriteTo(IAnsiConsole console)
    {
        foreach (var login in account.Announced)
        {
            var isNewest = login.Equals(account.Update?.Session);
            var all = isNewest && account.Update?.UnconfirmedSessionCount is > 1 and var count ? $" ({count} in all)" : "";
            Card.Write(console, new Phrase("!!!", Phrase.Alarm),
                [new($"{NameOf(login.Type)} {(isNewest ? "waits" : "may still wait")} for confirmation{all}", Phrase.Alarm)],
                [new(DetailsOf(login), Phrase.Plain)],
                [new(isNewest ? "" : "TDLib no longer announces it. That happens even if the server refused a request.", Phrase.Dim)]);
        }
    }

    /// <summary>Writes the requests directly to the output, because the console would break long lines. They are ASCII without control
    /// characters.</summary>
    public void WriteRequestsTo(IAnsiConsole console)
    {
        foreach (var login in account.Waiting)
        {
            console.Write(new Text($"\n{NameOf(login.Type)}: {DetailsOf(login)}\n"));
            Write("confirm", login.Type.ConfirmRequest);
            Write("reject", login.Type.RejectRequest);
        }

        void Write(string verb, TdFunction<Ok>? request) =>
            console.Profile.Out.Writer.WriteLine($"  {verb,-7}  {request?.ToJson() ?? "a request that only a newer TdSession knows"}");
    }

    private static string NameOf(UnconfirmedSessionType type) => type switch
    {
        UnconfirmedSessionType.Device => "A new log-in",
        UnconfirmedSessionType.ConnectedBot bot => string.Create(CultureInfo.InvariantCulture, $"A newly connected bot ({bot.BotUserId})"),
        _ => $"A new session of an unknown type ({Clean(type.Name)})",
    };

    private string DetailsOf(UnconfirmedSession login)
    {
        string[] details = [Clean(login.DeviceModel), Clean(login.Location), login.LogInDate.InWords(now)];
        return string.Join(", ", details.Where(detail => detail.Length > 0));
    }
}
