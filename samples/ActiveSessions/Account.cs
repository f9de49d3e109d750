using System.Collections.Immutable;
using TdSession;

namespace ActiveSessions;

/// <summary>What an account's messages have said about its sessions so far.</summary>
internal sealed record Account
{
    /// <summary>An account without messages.</summary>
    public static Account Silent { get; } = new();

    /// <summary>An account that listed its sessions, and had none.</summary>
    public static Account Empty { get; } = Silent.Apply(new Sessions { Items = [], InactiveSessionTtlDays = null });

    /// <summary>The newest answer to <see cref="GetActiveSessions"/>.</summary>
    public Sessions? List { get; private init; }

    /// <summary>The sessions of the newest list, or if there is none, those that came one by one.</summary>
    public ImmutableArray<Session> Sessions { get; private init; } = [];

    /// <summary>The newest update about logins that wait for confirmation.</summary>
    public UpdateUnconfirmedSession? Unconfirmed { get; private init; }

    /// <summary>The newest error. One that must not be shown is ignored: it must not be processed in any way.</summary>
    public Error? Error { get; private init; }

    public bool IsSilent => List is null && Sessions.IsEmpty && Unconfirmed is null;

    /// <summary>Returns the account after one more message.</summary>
    public Account Apply(TdObject message) => message switch
    {
        Sessions list => this with { List = list, Sessions = list.Items },
        Session session => this with { Sessions = Put(session) },
        UpdateUnconfirmedSession update =>
            this with { Unconfirmed = update, Sessions = [.. Sessions.Select(session => Mark(session, update))] },
        Error { MustNotBeShown: false } error => this with { Error = error },
        _ => this,
    };

    /// <summary>Replaces the session of the list that has the same identifier, or adds one.</summary>
    private ImmutableArray<Session> Put(Session session)
    {
        var known = List is null ? null : Sessions.FirstOrDefault(other => other.Id == session.Id);
        return known is null ? Sessions.Add(session) : Sessions.Replace(known, session);
    }

    private static Session Mark(Session session, UpdateUnconfirmedSession update) => update.Session?.Type switch
    {
        null => session with { IsUnconfirmed = false },
        UnconfirmedSessionType.Device device when device.SessionId == session.Id => session with { IsUnconfirmed = true },
        _ => session,
    };
}
