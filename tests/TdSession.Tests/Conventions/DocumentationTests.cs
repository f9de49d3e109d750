using System.Xml.Linq;

namespace TdSession.Tests.Conventions;

/// <summary>Every public member is documented: what an editor shows is the documentation that people read.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> _documentation =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TdSession.xml"))
        .Descendants("member")
        .GroupBy(member => member.Attribute("name")!.Value.Split('(')[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    [Fact]
    public void Every_type_is_documented() => Library.PublicTypes.Where(type => !IsDocumented("T:" + Name(type))).Should().BeEmpty();

    [Fact]
    public void Every_member_is_documented()
    {
        var members = Library.PublicTypes.SelectMany(Library.WrittenMembers).ToList();

        members.Should().HaveCountGreaterThan(60);
        members.Where(member => !IsDocumented(Prefix(member) + Name(member.DeclaringType!) + "." + member.Name)).Should().BeEmpty();
    }

    [Fact]
    public void Every_top_level_record_names_its_TL_definition()
    {
        var withoutSource = Library.WireTypes
            .Where(type =>
                type.DeclaringType is null && type != typeof(TdEnvelope) && type != typeof(UnrecognizedObject) && !type.IsGenericType)
            .Where(type => !_documentation["T:" + Name(type)].Value.Contains("td_api.tl: "));

        withoutSource.Should().BeEmpty();
    }

    private static bool IsDocumented(string id) =>
        _documentation.TryGetValue(id, out var member)
        && (member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value));

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Prefix(MemberInfo member) => member.MemberType switch
    {
        MemberTypes.Property => "P:",
        MemberTypes.Field => "F:",
        _ => "M:",
    };
}
