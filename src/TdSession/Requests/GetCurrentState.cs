namespace TdSession;

/// <summary>Returns all updates needed to restore the current state of TDLib.</summary>
/// <remarks>
/// <para>TL source: <c>td_api.tl: getCurrentState</c>, since 1.3.2 (2018). The answer is <see cref="Updates"/>. It's especially useful if
/// TDLib runs in a separate process. It can be called before initialization.</para>
/// <para>The updates contain an <see cref="UpdateUnconfirmedSession"/> if TDLib's list of unconfirmed sessions isn't empty. After a
/// refused request, only <see cref="GetActiveSessions"/> still shows its session as unconfirmed.</para>
/// </remarks>
[TlConstructor("getCurrentState")]
public sealed partial record GetCurrentState : TdFunction<Updates>;
