namespace TdSession;

public abstract partial record TdObject
{
    /// <summary>Writes the opening brace, the type key and the fields. Generated for every type of the model.</summary>
    /// <remarks>Being abstract and internal, it is also what closes the hierarchy: no other assembly can implement it.</remarks>
    internal abstract void WriteFields(ref TlWriter json);
}
