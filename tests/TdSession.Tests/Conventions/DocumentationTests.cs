using System.Xml.Linq;

namespace TdSession.Tests.Conventions;

/// <summary>The documentation of public members, which the compiler requires, has text.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> _documentation =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TdSession.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_member_has_a_summary()
    {
        _documentation.Should().HaveCountGreaterThan(100);
        _documentation.Where(member => member.Value.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(Summary(member.Value)))
            .Select(member => member.Key).Should().BeEmpty();
    }

    [Fact]
    public void Every_top_level_record_names_its_TL_definition() =>
        Library.WireTypes
            .Where(type => type.DeclaringType is null && !type.IsGenericType)
            .Except([typeof(TdEnvelope), typeof(UnrecognizedObject)])
            .Where(type => !_documentation["T:" + type.FullName].Value.Contains("td_api.tl: ")).Should().BeEmpty();

    private static string? Summary(XElement member) => member.Element("summary")?.Value;
}
