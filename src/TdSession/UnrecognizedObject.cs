using System.Text.Json.Serialization;

namespace TdSession;

/// <summary>A TDLib object that is not about sessions, or that a newer TDLib introduced: its type's name, and all its fields in <see cref="TdObject.UnknownFields"/>.</summary>
/// <remarks>It is written back with the same fields. Type keys inside the fields keep the spelling they came in.</remarks>
/// <param name="TypeName">The value of the type key, such as <c>updateOption</c>.</param>
[TlUnrecognized]
[JsonConverter(typeof(TdJsonConverter))]
public sealed partial record UnrecognizedObject(string TypeName) : TdObject
{
    /// <summary>Gets the value of the type key, such as <c>updateOption</c>.</summary>
    /// <exception cref="ArgumentException">The library has a record for the type.</exception>
    public string TypeName { get; init => field = NotKnown(value); } = NotKnown(TypeName);
}
