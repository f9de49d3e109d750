using CsCheck;

namespace TdSession.Tests.PropertyTests;

/// <summary>Generates values of every type of the model.</summary>
internal sealed class Models
{
    private static readonly Gen<long> _int64 = Gen.OneOf(Gen.Long, Gen.OneOf(0L, -1, long.MinValue, long.MaxValue, 9007199254740993));
    private static readonly Gen<int> _int32 = Gen.OneOf(Gen.Int, Gen.OneOf(0, 1, -1, int.MinValue, int.MaxValue));
    private static readonly Gen<DateTimeOffset> _date =
        Gen.Select(_int32, Gen.Int[-14, 14],
            (seconds, hours) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours)));
    private static readonly SessionType[] _cases =
    [
        .. typeof(SessionType).GetNestedTypes()
            .Where(type => type.GetConstructor([]) is not null)
            .Select(type => (SessionType)Activator.CreateInstance(type)!),
    ];

    private readonly Gen<string> _text;
    private readonly Gen<TdUnknownFields> _unknownFields;

    private Models(Gen<string> text)
    {
        _text = text;
        _unknownFields = Gen.Frequency((3, Gen.Const(TdUnknownFields.Empty)), (1, JsonTexts.UnknownFields));
        var session = Session();
        var unconfirmedSession = UnconfirmedSession();
        Object = Gen.OneOf<TdObject>(
            session,
            WithUnknownFields(Gen.OneOf<TdObject>(unconfirmedSession, session, _text.Select(name => new UnrecognizedObject("x" + name)))
                .Array[0, 3].Select(items => new Updates { Items = [.. items] })),
            SessionType(),
            WithUnknownFields(Gen.Select(session.Array[0, 4], _int32.Nullable(),
                (items, days) => new Sessions { Items = [.. items], InactiveSessionTtlDays = days })),
            unconfirmedSession,
            UnconfirmedSessionType(),
            WithUnknownFields(Gen.Select(unconfirmedSession.Null(0.2), _int32.Nullable(),
                (item, count) => new UpdateUnconfirmedSession
                {
                    Session = item,
                    UnconfirmedSessionCount = item is null && count > 0 ? -count : count,
                })),
            BusinessConnectedBot(),
            WithUnknownFields(Gen.Select(BusinessConnectedBot(), _date.Nullable(), _text, _text, (bot, date, device, location) =>
                new BusinessConnectedBotInfo { Bot = bot, ConnectionDate = date, DeviceModel = device, Location = location })),
            WithUnknownFields(Website().Array[0, 3].Select(items => new ConnectedWebsites { Items = [.. items] })),
            WithUnknownFields(Gen.Select(_int32, _text, (code, message) => new Error { Code = code, Message = message })),
            WithUnknownFields(Gen.OneOf<TdObject>(
                new Ok(), new GetActiveSessions(), new TerminateAllOtherSessions(), new GetConnectedWebsites(), new LogOut())),
            WithUnknownFields(Gen.Select(_int64, Gen.Bool, Gen.Int[0, 6], Requests)),
            WithUnknownFields(_int32.Select(days => new SetInactiveSessionTtl(days))),
            WithUnknownFields(_text.Select(link => new ConfirmQrCodeAuthentication(link))),
            WithUnknownFields(_text.Select(name => new UnrecognizedObject("x" + name))));
        Envelope = Gen.Select(Object, JsonTexts.Value.Nullable(), _int32,
            (value, extra, clientId) => new TdEnvelope { Object = value, Extra = extra, ClientId = clientId });
    }

    public static Models Valid { get; } = new(JsonTexts.Text);

    /// <summary>Gets values with texts that are not valid Unicode, which .NET allows.</summary>
    public static Models Broken { get; } = new(Gen.OneOf(JsonTexts.Text, JsonTexts.BrokenText));

    public Gen<TdObject> Object { get; }

    public Gen<TdEnvelope> Envelope { get; }

    private static TdObject Requests(long id, bool value, int which) => which switch
    {
        0 => new TerminateSession(id),
        1 => new ConfirmSession(id),
        2 => new ToggleSessionCanAcceptCalls(id, value),
        3 => new ConfirmBusinessConnectedBot(id),
        4 => new DeleteBusinessConnectedBot(id),
        5 => new DisconnectWebsite(id),
        _ => new ToggleSessionCanAcceptSecretChats(id, value),
    };

    private Gen<Session> Session() => WithUnknownFields(
        from numbers in Gen.Select(_int64, _int32)
        from flags in Gen.Bool.Array[6]
        from type in SessionType()
        from texts in _text.Array[7]
        from dates in _date.Array[2]
        select new Session
        {
            Id = numbers.Item1,
            IsCurrent = flags[0],
            IsPasswordPending = flags[1],
            IsUnconfirmed = flags[2],
            CanAcceptSecretChats = flags[3],
            CanAcceptCalls = flags[4],
            Type = type,
            ApiId = numbers.Item2,
            ApplicationName = texts[0],
            ApplicationVersion = texts[1],
            IsOfficialApplication = flags[5],
            DeviceModel = texts[2],
            Platform = texts[3],
            SystemVersion = texts[4],
            LogInDate = dates[0],
            LastActiveDate = dates[1],
            IpAddress = texts[5],
            Location = texts[6],
        });

    private Gen<SessionType> SessionType() => WithUnknownFields(Gen.Frequency(
        (3, Gen.OneOf(_cases)),
        (1, _text.Select(name => (SessionType)new SessionType.Unrecognized("sessionTypeX" + name)))));

    private Gen<UnconfirmedSessionType> UnconfirmedSessionType() => WithUnknownFields(Gen.OneOf<UnconfirmedSessionType>(
        _int64.Select(id => (UnconfirmedSessionType)new UnconfirmedSessionType.Device(id)),
        _int64.Select(id => (UnconfirmedSessionType)new UnconfirmedSessionType.ConnectedBot(id)),
        _text.Select(name => (UnconfirmedSessionType)new UnconfirmedSessionType.Unrecognized("sessionTypeX" + name))));

    private Gen<UnconfirmedSession> UnconfirmedSession() => WithUnknownFields(
        Gen.Select(UnconfirmedSessionType(), _date, _text, _text, (type, date, device, location) =>
            new UnconfirmedSession { Type = type, LogInDate = date, DeviceModel = device, Location = location }));

    private Gen<BusinessConnectedBot> BusinessConnectedBot() =>
        WithUnknownFields(_int64.Select(id => new BusinessConnectedBot { BotUserId = id }));

    private Gen<ConnectedWebsite> Website() => WithUnknownFields(
        from numbers in _int64.Array[2]
        from texts in _text.Array[5]
        from dates in _date.Array[2]
        select new ConnectedWebsite
        {
            Id = numbers[0],
            DomainName = texts[0],
            BotUserId = numbers[1],
            Browser = texts[1],
            Platform = texts[2],
            LogInDate = dates[0],
            LastActiveDate = dates[1],
            IpAddress = texts[3],
            Location = texts[4],
        });

    private Gen<T> WithUnknownFields<T>(Gen<T> gen)
        where T : TdObject =>
        Gen.Select(gen, _unknownFields, (value, fields) => value with { UnknownFields = fields });
}
