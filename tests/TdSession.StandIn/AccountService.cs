namespace TdSession.StandIn;

/// <summary>What the stand-in server answers to calls about sessions, and what it remembers of them.</summary>
internal sealed class AccountService
{
    private readonly Lock _lock = new();
    private readonly List<StandInCall> _calls = [];
    private IReadOnlyList<StandInSession> _sessions = [];
    private int _inactiveTtlDays;
    private StandInBot? _bot;
    private IReadOnlyList<StandInWebsite> _websites = [];
    private StandInError? _error;
    private bool _isFalse;

    public void Serve(IReadOnlyList<StandInSession> sessions, int inactiveTtlDays)
    {
        lock (_lock)
        {
            (_sessions, _inactiveTtlDays) = (sessions, inactiveTtlDays);
        }
    }

    public void Serve(StandInBot? bot, IReadOnlyList<StandInWebsite> websites)
    {
        lock (_lock)
        {
            (_bot, _websites) = (bot, websites);
        }
    }

    public void Fail(StandInError? error)
    {
        lock (_lock)
        {
            _error = error;
        }
    }

    public void AnswerFalse(bool isFalse)
    {
        lock (_lock)
        {
            _isFalse = isFalse;
        }
    }

    public IReadOnlyList<StandInCall> TakeCalls()
    {
        lock (_lock)
        {
            StandInCall[] calls = [.. _calls];
            _calls.Clear();
            return calls;
        }
    }

    /// <summary>The answer, or <see langword="null"/> when the call is about something else.</summary>
    public byte[]? Answer(RpcCall call, int layer)
    {
        if (Recognize(call) is not { } recognized)
        {
            return null;
        }

        lock (_lock)
        {
            _calls.Add(recognized);
            return _error is { } error ? RpcError.Write(error.Code, error.Message) : Answer(recognized, layer);
        }
    }

    private byte[] Answer(StandInCall call, int layer)
    {
        var writer = new BinaryTlWriter();
        switch (call)
        {
            case StandInCall.GetAuthorizations:
                writer.Constructor(Tl.Account.Authorizations).Int(_inactiveTtlDays);
                WriteVector(writer, _sessions, session => Write(writer, session));
                break;
            case StandInCall.GetConnectedBots:
                StandInBot[] bots = _bot is null ? [] : [_bot];
                writer.Constructor(Tl.Account.ConnectedBots);
                WriteVector(writer, bots, bot => bot.Write(writer, layer));
                WriteVector(writer, bots, bot => bot.User.Write(writer, layer));
                break;
            case StandInCall.GetWebAuthorizations:
                writer.Constructor(Tl.Account.WebAuthorizations);
                WriteVector(writer, _websites, website => website.Write(writer));
                WriteVector(writer, _websites, website => website.Bot.Write(writer, layer));
                break;
            case StandInCall.UpdateConnectedBot:
                writer.Constructor(Tl.Updates.Several);
                for (int vectors = 3; vectors > 0; vectors--)
                {
                    writer.Constructor(Tl.Vector).Int(0);
                }

                writer.Int(0).Int(0);
                break;
            case StandInCall.AcceptLoginToken:
                Write(writer, _sessions[0]);
                break;
            default:
                writer.Constructor(_isFalse ? Tl.BoolFalse : Tl.BoolTrue);
                _sessions = _isFalse ? _sessions : After(call);
                break;
        }

        return writer.ToArray();
    }

    private IReadOnlyList<StandInSession> After(StandInCall call) => call switch
    {
        StandInCall.ResetAuthorization reset => [.. _sessions.Where(session => session.Hash != reset.Hash)],
        StandInCall.ChangeAuthorizationSettings { Confirmed: true } change =>
            [.. _sessions.Select(session => session.Hash == change.Hash ? session with { IsUnconfirmed = false } : session)],
        _ => _sessions,
    };

    private static StandInCall? Recognize(RpcCall call)
    {
        var arguments = new BinaryTlReader(call.Arguments);
        return call.Method switch
        {
            Tl.Account.GetAuthorizations => new StandInCall.GetAuthorizations(),
            Tl.Account.ResetAuthorization => new StandInCall.ResetAuthorization(arguments.Long()),
            Tl.Account.ResetAuthorizations => new StandInCall.ResetAuthorizations(),
            Tl.Account.SetAuthorizationTtl => new StandInCall.SetAuthorizationTtl(arguments.Int()),
            Tl.Account.AcceptLoginToken => new StandInCall.AcceptLoginToken(Convert.ToHexString(arguments.String())),
            Tl.Account.ChangeAuthorizationSettings => ReadSettings(ref arguments),
            Tl.Account.GetConnectedBots => new StandInCall.GetConnectedBots(),
            Tl.Account.ConfirmBotConnection => new StandInCall.ConfirmBotConnection(ReadUser(ref arguments)),
            Tl.Account.UpdateConnectedBot or Tl.Account.OldUpdateConnectedBot => ReadBot(ref arguments),
            Tl.Account.GetWebAuthorizations => new StandInCall.GetWebAuthorizations(),
            Tl.Account.ResetWebAuthorization => new StandInCall.ResetWebAuthorization(arguments.Long()),
            Tl.Account.ResetWebAuthorizations => new StandInCall.ResetWebAuthorizations(),
            _ => null,
        };
    }

    private static StandInCall.ChangeAuthorizationSettings ReadSettings(ref BinaryTlReader arguments)
    {
        int flags = arguments.Int();
        long hash = arguments.Long();
        bool? encryptedRequestsDisabled = (flags & 1) != 0 ? arguments.Constructor() == Tl.BoolTrue : null;
        bool? callRequestsDisabled = (flags & 2) != 0 ? arguments.Constructor() == Tl.BoolTrue : null;
        return new StandInCall.ChangeAuthorizationSettings(hash, (flags & 8) != 0, encryptedRequestsDisabled, callRequestsDisabled);
    }

    // Rights come before the bot: TDLib sends none to delete it.
    private static StandInCall.UpdateConnectedBot ReadBot(ref BinaryTlReader arguments)
    {
        const int isDeleted = 1 << 1;
        int flags = arguments.Int();
        return flags == isDeleted
            ? new StandInCall.UpdateConnectedBot(ReadUser(ref arguments), IsDeleted: true)
            : throw new NotSupportedException("The stand-in knows only how to delete a connected bot.");
    }

    // inputUser user_id:long access_hash:long = InputUser
    private static long ReadUser(ref BinaryTlReader arguments)
    {
        arguments.Constructor();
        return arguments.Long();
    }

    private static void WriteVector<T>(BinaryTlWriter writer, IReadOnlyList<T> items, Action<T> writeItem)
    {
        writer.Constructor(Tl.Vector).Int(items.Count);
        foreach (T item in items)
        {
            writeItem(item);
        }
    }

    private static void Write(BinaryTlWriter writer, StandInSession session)
    {
        int flags = Flag(session.IsCurrent, 0) | Flag(session.IsOfficialApp, 1) | Flag(session.IsPasswordPending, 2)
            | Flag(session.AreEncryptedRequestsDisabled, 3) | Flag(session.AreCallRequestsDisabled, 4) | Flag(session.IsUnconfirmed, 5);
        writer.Constructor(Tl.Account.Authorization).Int(flags).Long(session.Hash);
        _ = session.DeviceModelBytes is { } bytes ? writer.String(bytes) : writer.String(session.DeviceModel);
        writer.String(session.Platform).String(session.SystemVersion).Int(session.ApiId).String(session.AppName).String(session.AppVersion)
            .Int(session.DateCreated).Int(session.DateActive).String(session.Ip).String(session.Country).String(session.Region);
    }

    private static int Flag(bool value, int bit) => value ? 1 << bit : 0;
}
