using System.Xml.Linq;

namespace TdSession.InteropTests.SchemaDrift;

/// <summary>The library's documentation of a type or a property, as plain text.</summary>
internal static partial class OurDescriptions
{
    private static readonly Dictionary<string, XElement> _members =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TdSession.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string Of(Type type) => Text(_members[$"T:{Name(type)}"]);

    public static string Of(PropertyInfo property) => Text(_members[$"P:{Name(property.DeclaringType!)}.{property.Name}"]);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement member) => WhiteSpace().Replace(
        string.Join(' ', member.Elements().Where(part => part.Name != "exception" && part.Name != "param").Select(Flat)), " ").Trim();

    private static string Flat(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("langword")?.Value ?? see.Attribute("cref")!.Value.Split("TdSession.")[^1],
        XElement { Name.LocalName: "para" } paragraph => Flat(paragraph) + " ",
        XElement inner => Flat(inner),
        XText text => text.Value,
        _ => "",
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
