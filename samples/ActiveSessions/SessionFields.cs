using Spectre.Console;
using TdSession;
using static ActiveSessions.TerminalText;

namespace ActiveSessions;

/// <summary>A field of a session, as phrases. It can be empty.</summary>
internal sealed record Field(string Name, Func<Session, IEnumerable<Phrase>> PhrasesOf)
{
    /// <summary>Creates a field whose text comes from the message and can be empty.</summary>
    public Field(string name, Style style, Func<Session, string> textOf)
        : this(name, session => [textOf(session).Trim() is { Length: > 0 } text ? new(Clean(text), style) : new("unknown", Phrase.Dim)])
    {
    }

    public string TextOf(Session session) =>
        string.Join(", ", PhrasesOf(session).Select(phrase => phrase.Text)) is { Length: > 0 } text ? text : "none";
}

/// <summary>The fields of a session.</summary>
internal sealed class SessionFields(DateTimeOffset now)
{
    /// <summary>The maximum age of a list that shows the current session as "online". An older list shows a date instead.</summary>
    private static readonly TimeSpan _onlineFor = TimeSpan.FromMinutes(5);

    public Field Device { get; } = new("Device", Phrase.Bold, session => session.Type is SessionType.Unrecognized type
        ? $"{session.DeviceModel} ({type.Name})"
        : session.DeviceModel);

    public Field System { get; } = new("System", Phrase.Plain, session => $"{session.Platform} {session.SystemVersion}");

    public Field Application { get; } = new("Application", Phrase.Plain,
        session => $"{session.ApplicationName} {session.ApplicationVersion}");

    public Field ApplicationName { get; } = new("Application", Phrase.Plain, session => session.ApplicationName);

    public Field ApplicationVersion { get; } = new("Version", Phrase.Dim, session => session.ApplicationVersion);

    public Field Location { get; } = new("Location", Phrase.Plain, session => session.Location);

    public Field IpAddress { get; } = new("IP address", Phrase.Dim, session => session.IpAddress);

    public Field LastActive { get; } = new("Last active", session => [IsOnline(session, now)
        ? new("online", Phrase.Good)
        : new(session.LastActiveDate.InWords(now), Phrase.Plain)]);

    public Field LogInDate { get; } = new("Logged in", session => [new(session.LogInDate.Day(now), Phrase.Dim)]);

    /// <summary>Gets what the session accepts. It's empty if it accepts nothing, or if TDLib is older than 1.7.9.</summary>
    public Field Accepts { get; } = new("Accepts", session => AcceptedBy(session).Select(thing => new Phrase(thing, Phrase.Plain)));

    /// <summary>Gets the three fields above in one line.</summary>
    public Field Activity { get; } = new("Activity", session =>
    [
        IsOnline(session, now) ? new("online", Phrase.Good) : new($"active {session.LastActiveDate.InWords(now)}", Phrase.Plain),
        new($"logged in {session.LogInDate.Day(now)}", Phrase.Dim),
        new(AcceptedBy(session) is [_, ..] accepted ? $"accepts {string.Join(", ", accepted)}" : "", Phrase.Dim),
    ]);

    /// <summary>Gets the marks, the most severe first.</summary>
    public Field Status { get; } = new("Status", StatusOf);

    public static string IconOf(SessionType type) => type switch
    {
        SessionType.Android or SessionType.Iphone or SessionType.Ipad => "📱",
        SessionType.Linux or SessionType.Ubuntu or SessionType.Mac or SessionType.Windows => "💻",
        SessionType.Brave or SessionType.Chrome or SessionType.Edge or SessionType.Firefox
            or SessionType.Opera or SessionType.Safari or SessionType.Vivaldi => "🌐",
        SessionType.Apple => "🍎",
        SessionType.Xbox => "🎮",
        _ => "❓",
    };

    private static bool IsOnline(Session session, DateTimeOffset now) =>
        session.IsCurrent && (now - session.LastActiveDate).Duration() < _onlineFor;

    private static string[] AcceptedBy(Session session) =>
        [.. session.CanAcceptCalls ? ["calls"] : (string[])[], .. session.CanAcceptSecretChats ? ["secret chats"] : (string[])[]];

    private static IEnumerable<Phrase> StatusOf(Session session)
    {
        if (session.IsUnconfirmed)
        {
            yield return new("!!! unconfirmed", Phrase.Alarm);
        }

        if (session.IsPasswordPending)
        {
            yield return new("!! password pending", Phrase.Warning);
        }

        if (!session.IsOfficialApplication)
        {
            yield return new("! unofficial app", Phrase.Caution);
        }

        if (session.IsCurrent)
        {
            yield return new("this device", Phrase.Good);
        }
    }
}
