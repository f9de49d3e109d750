namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Finds the line of a type or a field in the sources of the library.</summary>
internal static class ModelSource
{
    private const string Folder = "src/TdSession";
    private const int MaxAttributes = 10;

    /// <summary>Returns the line of the field, or else of the type, such as <c>src/TdSession/Session.cs:54</c>.</summary>
    public static string Locate(Type type, string? fieldName = null)
    {
        string folder = Path.Combine(Workspace.RepositoryFolder, Folder);
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            string[] lines = File.ReadAllLines(file);
            int outer = type.DeclaringType is { } declaring ? FindDeclaration(lines, declaring, 0) : 0;
            int declaration = outer < 0 ? -1 : FindDeclaration(lines, type, outer);
            if (declaration >= 0)
            {
                string attribute = $"TlField(\"{fieldName}\"";
                int field = Array.FindIndex(lines, declaration, line => line.Contains(attribute, StringComparison.Ordinal));
                return $"{Path.GetRelativePath(Workspace.RepositoryFolder, file).Replace('\\', '/')}:{Math.Max(declaration, field) + 1}";
            }
        }

        throw new InvalidOperationException($"No source under {Folder} declares {type.Name}.");
    }

    // The part of the type with a TL attribute.
    private static int FindDeclaration(string[] lines, Type type, int start)
    {
        var declaration = new Regex($@"\brecord {Regex.Escape(type.Name)}\b");
        return Enumerable.Range(start, lines.Length - start).FirstOrDefault(HasAttribute, -1);

        bool HasAttribute(int line) => declaration.IsMatch(lines[line])
            && lines[Math.Max(0, line - MaxAttributes)..line].Any(above => above.Contains("[Tl", StringComparison.Ordinal));
    }
}
