namespace TdSession.SourceGeneration;

/// <summary>Prints the arms of a <c>switch</c> over the length of a UTF-8 name that tell names apart without making a string.</summary>
internal static class NameTable
{
    public static void Emit(SourceWriter code, IEnumerable<(string Name, string Value)> names, string otherwise)
    {
        foreach (var group in names.GroupBy(entry => entry.Name.Length).OrderBy(group => group.Key))
        {
            code.Write($"{group.Key} =>");
            foreach (var (name, value) in group)
            {
                code.Write($"    name.SequenceEqual(\"{name}\"u8) ? {value} :");
            }

            code.Write($"    {otherwise},");
        }

        code.Write($"_ => {otherwise},");
    }
}
