using Spectre.Console;
using TdSession;

namespace ActiveSessions;

/// <summary>Shows which sessions are new, changed or gone since an older list.</summary>
internal sealed class Changes(IEnumerable<Session> before, IEnumerable<Session> after, DateTimeOffset now)
{
    private readonly SessionFields _fields = new(now);

    public void WriteTo(IAnsiConsole console)
    {
        var (old, current) = (ByKey(before), ByKey(after));
        var rows = new Grid().AddColumn(new GridColumn { Padding = new Padding(2, 0, 2, 0) }).AddColumn(new GridColumn().PadRight(0));
        foreach (var (key, session) in current)
        {
            if (!old.TryGetValue(key, out var earlier))
            {
                rows.AddRow(new Text("new", Phrase.Warning), Summary(session));
            }
            else if (Differences(earlier, session).ToList() is { Count: > 0 } differences)
            {
                rows.AddRow(new Text("changed"), Phrase.Join("\n", [.. _fields.Device.PhrasesOf(session), .. differences]));
            }
        }

        foreach (var (_, session) in old.Where(pair => !current.ContainsKey(pair.Key)))
        {
            rows.AddRow(new Text("gone", Phrase.Dim), Summary(session));
        }

        console.Write(new Text(rows.Rows.Count == 0 ? "\nNo changes\n" : "\nChanges\n", Phrase.Bold));
        console.Write(rows);
    }

    /// <summary>A session is identified by its log-in date, too: each device's own session has the identifier 0.</summary>
    private static Dictionary<(long Id, DateTimeOffset LogInDate), Session> ByKey(IEnumerable<Session> sessions) =>
        sessions.DistinctBy(session => (session.Id, session.LogInDate)).ToDictionary(session => (session.Id, session.LogInDate));

    private Paragraph Summary(Session session) =>
        Phrase.Join(" · ", Fields.Except([_fields.Accepts]).SelectMany(field => field.PhrasesOf(session)));

    /// <summary>Gets the differences, except for the date of the last activity.</summary>
    private IEnumerable<Phrase> Differences(Session earlier, Session session) =>
        from field in Fields
        let texts = (Old: field.TextOf(earlier), New: field.TextOf(session))
        where texts.Old != texts.New
        select new Phrase($"{field.Name}: {texts.Old} → {texts.New}", Phrase.Plain);

    private Field[] Fields =>
        [_fields.Device, _fields.System, _fields.Application, _fields.Location, _fields.IpAddress, _fields.Accepts, _fields.Status];
}
