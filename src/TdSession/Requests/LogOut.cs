namespace TdSession;

/// <summary>Closes the TDLib instance after a proper logout, which ends the current session.</summary>
/// <remarks>TL source: <c>td_api.tl: logOut</c>. The answer is <see cref="Ok"/>. It requires an available network connection. All local
/// data is destroyed. After the logout, TDLib sends <c>updateAuthorizationState</c> with <c>authorizationStateClosed</c>.</remarks>
[TlConstructor("logOut")]
public sealed partial record LogOut : TdFunction<Ok>;
