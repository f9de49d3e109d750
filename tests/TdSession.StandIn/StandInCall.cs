namespace TdSession.StandIn;

/// <summary>A call about sessions, as it reached the stand-in server: Telegram's own name and arguments for it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "method")]
[JsonDerivedType(typeof(GetAuthorizations), "account.getAuthorizations")]
[JsonDerivedType(typeof(ResetAuthorization), "account.resetAuthorization")]
[JsonDerivedType(typeof(ResetAuthorizations), "auth.resetAuthorizations")]
[JsonDerivedType(typeof(SetAuthorizationTtl), "account.setAuthorizationTTL")]
[JsonDerivedType(typeof(ChangeAuthorizationSettings), "account.changeAuthorizationSettings")]
[JsonDerivedType(typeof(AcceptLoginToken), "auth.acceptLoginToken")]
[JsonDerivedType(typeof(GetConnectedBots), "account.getConnectedBots")]
[JsonDerivedType(typeof(ConfirmBotConnection), "account.confirmBotConnection")]
[JsonDerivedType(typeof(UpdateConnectedBot), "account.updateConnectedBot")]
[JsonDerivedType(typeof(GetWebAuthorizations), "account.getWebAuthorizations")]
[JsonDerivedType(typeof(ResetWebAuthorization), "account.resetWebAuthorization")]
[JsonDerivedType(typeof(ResetWebAuthorizations), "account.resetWebAuthorizations")]
internal abstract record StandInCall
{
    public sealed record GetAuthorizations : StandInCall;

    public sealed record ResetAuthorization(long Hash) : StandInCall;

    public sealed record ResetAuthorizations : StandInCall;

    public sealed record SetAuthorizationTtl(int Days) : StandInCall;

    public sealed record ChangeAuthorizationSettings(
        long Hash, bool Confirmed, bool? EncryptedRequestsDisabled, bool? CallRequestsDisabled) : StandInCall;

    public sealed record AcceptLoginToken(string TokenInHex) : StandInCall;

    public sealed record GetConnectedBots : StandInCall;

    public sealed record ConfirmBotConnection(long BotUserId) : StandInCall;

    public sealed record UpdateConnectedBot(long BotUserId, bool IsDeleted) : StandInCall;

    public sealed record GetWebAuthorizations : StandInCall;

    public sealed record ResetWebAuthorization(long Hash) : StandInCall;

    public sealed record ResetWebAuthorizations : StandInCall;
}
