using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TdSession.SourceGeneration;

/// <summary>Writes C# text block by block, and indents it.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Gets the name of a field as it stands in canonical text, with its punctuation.</summary>
    public static string Key(string name) => $",\"{name}\":";

    /// <summary>Gets the literal of a text in UTF-8.</summary>
    public static string Utf8(string text) => SymbolDisplay.FormatLiteral(text, quote: true) + "u8";

    /// <summary>Writes a line or a raw string of several, each indented as deep as the blocks around it.</summary>
    public void Write(string lines = "")
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes a line and opens a block under it.</summary>
    public void Open(string line)
    {
        Write(line);
        Write("{");
        _depth++;
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string after = "")
    {
        _depth--;
        Write("}" + after);
    }

    /// <summary>Writes the arms of a <c>switch</c> over the length of a UTF-8 <c>name</c> that tell names apart without making a
    /// string.</summary>
    public void WriteNameTable(IEnumerable<(string Name, string Value)> names, string otherwise)
    {
        foreach (var group in names.GroupBy(entry => entry.Name.Length).OrderBy(group => group.Key))
        {
            Write($"{group.Key} =>");
            foreach (var (name, value) in group)
            {
                Write($"    name.SequenceEqual({Utf8(name)}) ? {value} :");
            }

            Write($"    {otherwise},");
        }

        Write($"_ => {otherwise},");
    }

    public override string ToString() => _text.ToString();
}
