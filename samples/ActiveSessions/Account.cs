using TdSession;

namespace ActiveSessions;

/// <summary>The sessions of an account, according to its messages so far.</summary>
internal sealed class Account
{
    private readonly List<Session> _sessions = [];
    private readonly Dictionary<long, int> _places = [];    // in that list, by identifier
    private readonly Dictionary<UnconfirmedSessionType, UnconfirmedSession> _announced = [];

    /// <summary>Gets the newest answer to <see cref="GetActiveSessions"/>.</summary>
    public Sessions? List { get; private set; }

    /// <summary>Gets the sessions of the newest list or, without a list, those of single messages, in TDLib's order.</summary>
    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>Gets the sessions that TDLib announced, except those that a newer list shows as confirmed or doesn't contain.</summary>
    public IEnumerable<UnconfirmedSession> Announced => _announced.Values.OrderBy(login => login.LogInDate);

    /// <summary>Gets everything that waits for confirmation: the announced sessions and the unconfirmed ones.</summary>
    public IEnumerable<UnconfirmedSession> Waiting => Announced.UnionBy(
        from session in _sessions
        where session.IsUnconfirmed
        select new UnconfirmedSession
        {
            Type = new UnconfirmedSessionType.Device(session.Id),
            LogInDate = session.LogInDate,
            DeviceModel = session.DeviceModel,
            Location = session.Location,
        },
        login => login.Type);

    /// <summary>Gets the newest update about log-ins that wait for confirmation.</summary>
    public UpdateUnconfirmedSession? Update { get; private set; }

    /// <summary>Gets the newest answer to <see cref="GetBusinessConnectedBot"/>.</summary>
    public BusinessConnectedBotInfo? Bot { get; private set; }

    /// <summary>Gets the newest error. An error that must not be shown is ignored: it must not be processed in any way.</summary>
    public Error? Error { get; private set; }

    public bool IsSilent => List is null && _sessions.Count == 0 && Update is null && Bot is null;

    /// <summary>Updates the account from a message.</summary>
    public void Apply(TdObject message)
    {
        switch (message)
        {
            case Sessions list:
                Replace(list);
                break;
            case Session session:
                Put(session);
                break;
            case UpdateUnconfirmedSession update:
                Announce(update);
                break;
            case Updates updates:    // the answer to getCurrentState
                foreach (var item in updates.Items)
                {
                    Apply(item);
                }

                break;
            case BusinessConnectedBotInfo bot:
                Bot = bot;
                break;
            case BusinessConnectedBot bot:    // up to TDLib 1.8.63
                Bot = new BusinessConnectedBotInfo { Bot = bot, ConnectionDate = null, DeviceModel = "", Location = "" };
                break;
            case Error { MustNotBeShown: false } error:
                Error = error;
                break;
        }
    }

    private void Replace(Sessions list)
    {
        List = list;
        _sessions.Clear();
        _places.Clear();
        foreach (var session in list.Items)
        {
            _places.TryAdd(session.Id, _sessions.Count);
            _sessions.Add(session);
        }

        // The list determines which devices still wait. It doesn't contain connected bots.
        foreach (var device in _announced.Keys.OfType<UnconfirmedSessionType.Device>().ToList())
        {
            if (Find(device.SessionId) is not { IsUnconfirmed: true })
            {
                _announced.Remove(device);
            }
        }
    }

    /// <summary>Replaces the session of the list that has the same identifier, or adds one.</summary>
    private void Put(Session session)
    {
        if (List is not null && _places.TryGetValue(session.Id, out var place))
        {
            _sessions[place] = session;
        }
        else
        {
            _places[session.Id] = _sessions.Count;
            _sessions.Add(session);
        }

        if (!session.IsUnconfirmed)
        {
            _announced.Remove(new UnconfirmedSessionType.Device(session.Id));
        }
    }

    /// <summary>Marks the session of an update as unconfirmed. An update without a session clears no mark: TDLib sends it before the
    /// server answers a request about the session. The server can still refuse the request.</summary>
    private void Announce(UpdateUnconfirmedSession update)
    {
        Update = update;
        if (update.Session is not { } login)
        {
            return;
        }

        _announced[login.Type] = login;
        if (login.Type is UnconfirmedSessionType.Device device && Find(device.SessionId) is { } session)
        {
            _sessions[_places[session.Id]] = session with { IsUnconfirmed = true };
        }
    }

    private Session? Find(long id) => _places.TryGetValue(id, out var place) ? _sessions[place] : null;
}
