using System.Text.Json.Serialization;

namespace TdSession.StandIn;

/// <summary>A call about sessions, as it reached the stand-in server: Telegram's own name and arguments for it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "method")]
[JsonDerivedType(typeof(GetAuthorizations), "account.getAuthorizations")]
[JsonDerivedType(typeof(ResetAuthorization), "account.resetAuthorization")]
[JsonDerivedType(typeof(ResetAuthorizations), "auth.resetAuthorizations")]
[JsonDerivedType(typeof(SetAuthorizationTtl), "account.setAuthorizationTTL")]
[JsonDerivedType(typeof(ChangeAuthorizationSettings), "account.changeAuthorizationSettings")]
[JsonDerivedType(typeof(AcceptLoginToken), "auth.acceptLoginToken")]
internal abstract record StandInCall
{
    public sealed record GetAuthorizations : StandInCall;

    public sealed record ResetAuthorization(long Hash) : StandInCall;

    public sealed record ResetAuthorizations : StandInCall;

    public sealed record SetAuthorizationTtl(int Days) : StandInCall;

    public sealed record ChangeAuthorizationSettings(
        long Hash, bool Confirmed, bool? EncryptedRequestsDisabled, bool? CallRequestsDisabled) : StandInCall;

    public sealed record AcceptLoginToken(string TokenInHex) : StandInCall;
}
