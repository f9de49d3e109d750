namespace TdSession;

/// <summary>The answer to a request that failed: any request can have it.</summary>
/// <remarks>TL source: <c>td_api.tl: error</c>. It is an answer, not an exception: the app decides what a failed request means. Which
/// request it answers, the <c>@extra</c> of its <see cref="TdEnvelope"/> says.</remarks>
[TlConstructor("error")]
public sealed partial record Error : TdObject
{
    /// <summary>Gets the code, which is subject to future changes: mostly like those of HTTP, such as 400, 404, 406 or 429.</summary>
    /// <remarks>If it is 406, the message must not be processed in any way and must not be shown to the user:
    /// <see cref="MustNotBeShown"/>.</remarks>
    [TlField("code")]
    public required int Code { get; init; }

    /// <summary>Gets the message, such as <c>HASH_INVALID</c>, which is subject to future changes.</summary>
    [TlField("message")]
    public required string Message { get; init => field = NotNull(value); }

    /// <summary>Gets a value indicating whether the code is 406: then the message must not be processed in any way and must not be shown to
    /// the user.</summary>
    public bool MustNotBeShown => Code == 406;
}
