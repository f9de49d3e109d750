namespace TdSession;

/// <summary>The answer to a failed request. Every function can return it.</summary>
/// <remarks>TL source: <c>td_api.tl: error</c>. It's an answer, not an exception: your app decides what to do. The <c>@extra</c> of its
/// <see cref="TdEnvelope"/> identifies the request.</remarks>
[TlConstructor("error")]
public sealed partial record Error : TdObject
{
    /// <summary>Gets the error code, which is subject to future changes. Most codes are like those of HTTP, such as 400, 404, 406 or
    /// 429.</summary>
    /// <remarks>If it's 406, the message must not be processed in any way and must not be shown to the user: see
    /// <see cref="MustNotBeShown"/>.</remarks>
    [TlField("code")]
    public required int Code { get; init; }

    /// <summary>Gets the message, such as <c>HASH_INVALID</c>, which is subject to future changes.</summary>
    [TlField("message")]
    public required string Message { get; init => field = NotNull(value); }

    /// <summary>Gets a value indicating whether the code is 406. If it is, the message must not be processed in any way and must not be
    /// shown to the user.</summary>
    public bool MustNotBeShown => Code == 406;
}
