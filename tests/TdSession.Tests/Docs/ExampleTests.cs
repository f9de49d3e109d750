using System.Xml.Linq;

namespace TdSession.Tests.Docs;

/// <summary>The examples in the XML documentation compile.</summary>
public sealed class ExampleTests
{
    /// <summary>The app around an example: a message, and a binding of <c>libtdjson</c>.</summary>
    private const string Context = """
        global using System.Text.Json;
        global using TdSession;
        global using static App;

        internal static class App
        {
            public static int clientId => 1;
            public static string json => "";
            public static string message => "";
            public static void td_send(int clientId, string request) => Console.WriteLine($"{clientId}: {request}");
            public static void Show(IEnumerable<Session> sessions) => Console.WriteLine(sessions.Count());
        }
        """;

    private static readonly Dictionary<string, string[]> _examples =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TdSession.xml")).Descendants("member")
            .Where(member => member.Descendants("example").Any())
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member => member.Descendants("example").Select(example => example.Element("code")?.Value ?? "").ToArray());

    public static TheoryData<string> Members => [.. _examples.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void Example_compiles(string member)
    {
        foreach (var code in _examples[member])
        {
            code.Should().NotBeNullOrWhiteSpace("an example has a <code> element");
            ReadmeTests.Compile(Context, code).Dispose();
        }
    }

    [Theory]
    [InlineData("T:TdSession.Session")]
    [InlineData("T:TdSession.TdJsonConverter")]
    public void Main_types_have_an_example(string member) => _examples.Should().ContainKey(member);
}
