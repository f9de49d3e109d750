using System.Text.Json;

namespace TdSession;

public abstract partial record TdObject
{
    /// <summary>Writes the type key and the fields, without the braces. Generated for every type of the model.</summary>
    /// <remarks>Being abstract and internal, it is also what closes the hierarchy: no other assembly can implement it.</remarks>
    internal abstract void WriteFields(Utf8JsonWriter writer, TdJsonFormat format);
}
