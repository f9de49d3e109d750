namespace TdSession;

/// <summary>A TDLib object that is not about sessions, or that a newer TDLib introduced: its type's name, and all its fields in
/// <see cref="TdObject.UnknownFields"/>.</summary>
/// <remarks>
/// <para>It is written back with the same fields. Type keys inside the fields keep the spelling they came in.</para>
/// <para>It can be made with any name, also one that this library knows or will learn: a request that has no record here is sent as
/// <c>new UnrecognizedObject("getBusinessConnectedBot")</c>. With a known name, what is written reads back as the known type if all the
/// fields that it must have are among the unknown ones, and otherwise not at all.</para>
/// </remarks>
/// <param name="TypeName">The value of the type key, such as <c>updateOption</c>.</param>
[TlUnrecognized]
public sealed partial record UnrecognizedObject(string TypeName) : TdObject
{
    /// <summary>Gets the value of the type key, such as <c>updateOption</c>.</summary>
    public string TypeName { get; init => field = NotNull(value); } = NotNull(TypeName);
}
