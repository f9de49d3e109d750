using Spectre.Console;
using Spectre.Console.Rendering;
using TdSession;

namespace ActiveSessions;

/// <summary>Shows sessions in the order in which TDLib returned them, as TDLib requires. It is a table if every row fits, and otherwise a
/// list of cards.</summary>
internal sealed class SessionList(IReadOnlyList<Session> sessions, DateTimeOffset now)
{
    private readonly SessionFields _fields = new(now);

    public void WriteTo(IAnsiConsole console)
    {
        if (new[] { OneLineTable, TwoLineTable }.Select(make => make()).FirstOrDefault(table => Fits(table, console)) is { } fitting)
        {
            console.Write(fitting);
        }
        else
        {
            WriteCards(console);
        }
    }

    private static bool Fits(IRenderable table, IAnsiConsole console) =>
        table.Measure(RenderOptions.Create(console, console.Profile.Capabilities), int.MaxValue).Max <= console.Profile.Width;

    private Table OneLineTable() => Table(", ", [_fields.Device], [_fields.System], [_fields.Application], [_fields.Location],
        [_fields.IpAddress], [_fields.LastActive], [_fields.LogInDate], [_fields.Accepts], [_fields.Status]);

    private Table TwoLineTable() => Table("\n", [_fields.Device, _fields.System], [_fields.ApplicationName, _fields.ApplicationVersion],
        [_fields.Location, _fields.IpAddress], [_fields.LastActive, _fields.LogInDate], [_fields.Accepts], [_fields.Status]);

    /// <summary>Creates a table with a column for each list of fields.</summary>
    private Table Table(string separator, params Field[][] columns)
    {
        var table = new Table { Border = TableBorder.Horizontal, BorderStyle = Phrase.Dim, ShowRowSeparators = separator == "\n" };
        table.AddColumn(new TableColumn("").PadLeft(0));
        foreach (var fields in columns)
        {
            var header = Phrase.Join(separator, fields.Select(field => new Phrase(field.Name, Phrase.Bold)));
            table.AddColumn(new TableColumn(header).PadLeft(0));
        }

        foreach (var session in sessions)
        {
            table.AddRow([
                new Text(SessionFields.IconOf(session.Type)),
                .. columns.Select(fields => Phrase.Join(separator, fields.SelectMany(field => field.PhrasesOf(session)))),
            ]);
        }

        return table;
    }

    private void WriteCards(IAnsiConsole console)
    {
        console.WriteLine();
        foreach (var session in sessions)
        {
            Card.Write(console, new Phrase(SessionFields.IconOf(session.Type), Phrase.Plain),
                [.. _fields.Device.PhrasesOf(session), .. _fields.Status.PhrasesOf(session)],
                [.. _fields.System.PhrasesOf(session), .. _fields.Application.PhrasesOf(session)],
                [.. _fields.Location.PhrasesOf(session), .. _fields.IpAddress.PhrasesOf(session)],
                _fields.Activity.PhrasesOf(session));
        }
    }
}
