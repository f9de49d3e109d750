using System.Text;
using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>The answer to a request that failed.</summary>
/// <remarks>TL source: <c>td_api.tl: error</c>. It is an answer, not an exception: the app decides what a failed request means.</remarks>
[TlConstructor("error")]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record Error : TdObject
{
    /// <summary>Gets the code: mostly like those of HTTP, such as 400, 404, 406 or 429. The message of a 406 must not be shown to the user.</summary>
    [TlField("code")]
    public required int Code { get; init; }

    /// <summary>Gets the message, such as <c>HASH_INVALID</c>; it is subject to change.</summary>
    [TlField("message")]
    public required string Message { get; init => field = NotNull(value); }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) =>
        PrintMembers(builder, $"{nameof(Code)} = {Code}, {nameof(Message)} = {Message}");
}
