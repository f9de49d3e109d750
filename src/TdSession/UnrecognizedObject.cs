namespace TdSession;

/// <summary>A TDLib object of a type that TdSession doesn't know: it isn't about sessions, or a newer TDLib added it. All its fields are
/// in <see cref="TdObject.UnknownFields"/>.</summary>
/// <remarks>
/// <para>It is written back with the same fields. Type keys inside the fields keep their spelling.</para>
/// <para>You can create it with any name, for example to send a request that has no record: <c>new UnrecognizedObject("getOption")</c>.
/// With the name of a known type, the written JSON reads back as that type if the unknown fields contain the required fields.</para>
/// </remarks>
/// <param name="TypeName">The value of the type key, such as <c>updateOption</c>.</param>
[TlUnrecognized]
public sealed partial record UnrecognizedObject(string TypeName) : TdObject
{
    /// <summary>Gets the value of the type key, such as <c>updateOption</c>.</summary>
    public string TypeName { get; init => field = NotNull(value); } = NotNull(TypeName);
}
