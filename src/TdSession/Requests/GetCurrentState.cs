namespace TdSession;

/// <summary>Returns all updates needed to restore the current state of TDLib.</summary>
/// <remarks>TL source: <c>td_api.tl: getCurrentState</c>. The answer is <see cref="Updates"/>. Especially useful when TDLib runs in a
/// separate process. Can be called before initialization.</remarks>
[TlConstructor("getCurrentState")]
public sealed partial record GetCurrentState : TdFunction<Updates>;
