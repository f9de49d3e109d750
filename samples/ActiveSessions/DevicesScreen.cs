using System.Globalization;
using Spectre.Console;
using TdSession;
using static ActiveSessions.TerminalText;

namespace ActiveSessions;

/// <summary>Telegram's "Devices" screen, as a table. Its colours are the terminal's own, for dark and light ones.</summary>
internal sealed class DevicesScreen(Account account, DateTimeOffset now)
{
    private const int WideEnoughForOneLine = 120;

    private static readonly Style _plain = Style.Plain;
    private static readonly Style _bold = new(decoration: Decoration.Bold);
    private static readonly Style _dim = new(decoration: Decoration.Dim);
    private static readonly Style _good = new(Color.Green);
    private static readonly Style _warning = new(Color.Maroon, decoration: Decoration.Bold);

    public void WriteTo(IAnsiConsole console)
    {
        if (account.Unconfirmed?.Session is { } unconfirmed)
        {
            console.Write(Notice(unconfirmed));
        }

        if (account.List is null && account.Sessions.IsEmpty)
        {
            console.Write(new Text("No list of sessions in it.\n", _dim));
            return;
        }

        console.Write(new Text(Count(account.Sessions.Length) + "\n", _bold));
        if (!account.Sessions.IsEmpty)
        {
            console.Write(Table(isWide: console.Profile.Width >= WideEnoughForOneLine));
        }

        if (account.List is { InactiveSessionTtlDays: { } days })
        {
            console.Write(new Text($"Sessions that are not used for {days} days are terminated automatically.\n", _dim));
        }
    }

    private Table Table(bool isWide)
    {
        var table = new Table { Border = TableBorder.Horizontal, BorderStyle = _dim, ShowRowSeparators = !isWide };
        foreach (var header in (string[])["", "Device", "Application", "Location", "Last active"])
        {
            table.AddColumn(new TableColumn(new Text(header, _bold)).PadLeft(0));
        }

        foreach (var session in account.Sessions)    // in the order in which TDLib returned them, as it demands
        {
            table.AddRow(
                new Text(Icon(session.Type)),
                Cell((session.DeviceModel, _bold), ($"{session.Platform} {session.SystemVersion}", _plain),
                    ((session.Type as SessionType.Unrecognized)?.TypeName, _dim)),
                Cell((session.ApplicationName, _plain), (session.ApplicationVersion, _dim)),
                Cell((session.Location, _plain), (session.IpAddress, _dim)),
                Cell([LastActive(session), .. Marks(session)]));
        }

        return table;

        Paragraph Cell(params (string? Text, Style Style)[] parts)
        {
            var cell = new Paragraph();
            foreach (var (text, style) in parts.Where(part => !string.IsNullOrWhiteSpace(part.Text)))
            {
                cell.Append(cell.Length == 0 ? "" : isWide ? " · " : "\n").Append(Clean(text!), style);
            }

            return cell.Length == 0 ? cell.Append("unknown", _dim) : cell;
        }
    }

    private static string Icon(SessionType type) => type switch
    {
        SessionType.Android or SessionType.Iphone or SessionType.Ipad => "📱",
        SessionType.Linux or SessionType.Ubuntu or SessionType.Mac or SessionType.Windows => "💻",
        SessionType.Brave or SessionType.Chrome or SessionType.Edge or SessionType.Firefox
            or SessionType.Opera or SessionType.Safari or SessionType.Vivaldi => "🌐",
        SessionType.Apple => "🍎",
        SessionType.Xbox => "🎮",
        _ => "❓",
    };

    private (string? Text, Style Style) LastActive(Session session) =>
        session.IsCurrent ? ("online", _good) : (session.LastActiveDate.InWords(now), _plain);

    private static IEnumerable<(string? Text, Style Style)> Marks(Session session)
    {
        if (session.IsCurrent)
        {
            yield return ("this device", _good);
        }

        if (session.IsUnconfirmed)
        {
            yield return ("unconfirmed", _warning);
        }

        if (session.IsPasswordPending)
        {
            yield return ("password pending", _warning);
        }

        if (!session.IsOfficialApplication)
        {
            yield return ("unofficial app", _warning);
        }
    }

    private Paragraph Notice(UnconfirmedSession unconfirmed)
    {
        var who = unconfirmed.Type switch
        {
            UnconfirmedSessionType.ConnectedBot bot =>
                string.Create(CultureInfo.InvariantCulture, $"A newly connected bot ({bot.BotUserId})"),
            _ => "A new login",
        };
        var all = account.Unconfirmed?.UnconfirmedSessionCount is > 1 and var count ? $" ({count} in all)" : "";
        string[] details = [Clean(unconfirmed.DeviceModel), Clean(unconfirmed.Location), unconfirmed.LogInDate.InWords(now)];
        return new Paragraph($"! {who} waits for confirmation{all}\n", _warning)
            .Append($"  {string.Join(", ", details.Where(detail => detail.Length > 0))}\n\n");
    }

    private static string Count(int sessions) => sessions switch
    {
        0 => "No active sessions",
        1 => "1 active session",
        _ => $"{sessions} active sessions",
    };
}
