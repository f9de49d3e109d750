namespace TdSession.StandIn;

/// <summary>Answers the calls about sessions, and remembers those that change something.</summary>
internal sealed class AccountService
{
    private readonly Lock _lock = new();
    private readonly List<string> _changes = [];
    private StandInAnswers _answers = new();

    public void Serve(StandInAnswers answers)
    {
        lock (_lock)
        {
            _answers = answers;
        }
    }

    /// <summary>Returns the changes since this method was last called: Telegram's names of the calls, and their arguments.</summary>
    public IReadOnlyList<string> TakeChanges()
    {
        lock (_lock)
        {
            string[] changes = [.. _changes];
            _changes.Clear();
            return changes;
        }
    }

    /// <summary>Returns the answer, or <see langword="null"/> if the call isn't about sessions.</summary>
    public byte[]? Answer(RpcCall call, int layer)
    {
        lock (_lock)
        {
            var answer = new BinaryTlWriter();
            switch (call.Method)
            {
                case Tl.Account.GetAuthorizations:
                    answer.Constructor(Tl.Account.Authorizations).Int(_answers.InactiveTtlDays)
                        .Vector(_answers.Sessions, session => session.Write(answer));
                    break;
                case Tl.Account.GetConnectedBots:
                    StandInBot[] bots = _answers.Bot is { } connected ? [connected] : [];
                    answer.Constructor(Tl.Account.ConnectedBots)
                        .Vector(bots, bot => bot.Write(answer, layer)).Vector(bots, bot => bot.User.Write(answer, layer));
                    break;
                case Tl.Account.GetWebAuthorizations:
                    answer.Constructor(Tl.Account.WebAuthorizations).Vector(_answers.Websites, website => website.Write(answer))
                        .Vector(_answers.Websites, website => website.Bot.Write(answer, layer));
                    break;
                case var method when Describe(call) is { } change:
                    _changes.Add(change);
                    if (_answers.Error is null)
                    {
                        Change(method, change, answer);
                    }

                    break;
                default:
                    return null;
            }

            return _answers.Error?.Write() ?? answer.ToArray();
        }
    }

    private void Change(uint method, string change, BinaryTlWriter answer)
    {
        switch (method)
        {
            case Tl.Account.UpdateConnectedBot or Tl.Account.OldUpdateConnectedBot:
                answer.Constructor(Tl.Updates.Several)
                    .Constructor(Tl.Vector).Int(0).Constructor(Tl.Vector).Int(0).Constructor(Tl.Vector).Int(0).Int(0).Int(0);
                break;
            case Tl.Account.AcceptLoginToken:
                _answers.Sessions[0].Write(answer);
                break;
            default:
                answer.Constructor(_answers.IsFalse ? Tl.BoolFalse : Tl.BoolTrue);
                _answers = _answers.IsFalse ? _answers : _answers with { Sessions = [.. After(change)] };
                break;
        }
    }

    // A terminated session is gone, and a confirmed one is no longer unconfirmed.
    private IEnumerable<StandInSession> After(string change) =>
        from session in _answers.Sessions
        where change != $"account.resetAuthorization {session.Hash}"
        select change == $"account.changeAuthorizationSettings {session.Hash} confirmed" ? session with { IsUnconfirmed = false } : session;

    private static string? Describe(RpcCall call)
    {
        var arguments = new BinaryTlReader(call.Arguments);
        return call.Method switch
        {
            Tl.Account.ResetAuthorization => $"account.resetAuthorization {arguments.Long()}",
            Tl.Account.ResetAuthorizations => "auth.resetAuthorizations",
            Tl.Account.SetAuthorizationTtl => $"account.setAuthorizationTTL {arguments.Int()}",
            Tl.Account.AcceptLoginToken => $"auth.acceptLoginToken {Convert.ToHexString(arguments.String())}",
            Tl.Account.ChangeAuthorizationSettings => DescribeSettings(ref arguments),
            Tl.Account.ConfirmBotConnection => $"account.confirmBotConnection {ReadUser(ref arguments)}",
            Tl.Account.UpdateConnectedBot or Tl.Account.OldUpdateConnectedBot => DescribeBot(ref arguments),
            Tl.Account.ResetWebAuthorization => $"account.resetWebAuthorization {arguments.Long()}",
            Tl.Account.ResetWebAuthorizations => "account.resetWebAuthorizations",
            _ => null,
        };
    }

    private static string DescribeSettings(ref BinaryTlReader arguments)
    {
        int flags = arguments.Int();
        return $"account.changeAuthorizationSettings {arguments.Long()}"
            + ((flags & 1) != 0 ? $" encrypted_requests_disabled:{arguments.Constructor() == Tl.BoolTrue}" : "")
            + ((flags & 2) != 0 ? $" call_requests_disabled:{arguments.Constructor() == Tl.BoolTrue}" : "")
            + ((flags & 8) != 0 ? " confirmed" : "");
    }

    // The bot follows its rights, which TDLib doesn't send to delete it.
    private static string DescribeBot(ref BinaryTlReader arguments)
    {
        const int isDeleted = 1 << 1;
        return arguments.Int() == isDeleted
            ? $"account.updateConnectedBot {ReadUser(ref arguments)} deleted"
            : throw new NotSupportedException("The stand-in can only delete a connected bot.");
    }

    // inputUser user_id:long access_hash:long = InputUser
    private static long ReadUser(ref BinaryTlReader arguments)
    {
        arguments.Constructor();
        return arguments.Long();
    }
}
