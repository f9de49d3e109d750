using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TdSession.Tests.Conventions;

/// <summary>The rooms of docs/architecture.md: reading doesn't use writing, and the model uses neither.</summary>
public sealed class RoomTests
{
    private static readonly string[] _ofModel =
        [
        "TlConstructorAttribute", "TlTypeAttribute", "TlUnrecognizedAttribute", "TlUntypedAttribute", "TlFieldAttribute",
        "TlHiddenAttribute",
    ];

    private static readonly Dictionary<string, List<(string File, SyntaxNode Root)>> _rooms =
        new[] { "", "Requests", "Json", "Serialization", "Serialization/Attributes", "Serialization/Reading", "Serialization/Writing" }
            .ToDictionary(room => room, room => Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "TdSession", Path.Combine(room.Split('/'))), "*.cs")
                .Select(file => (Path.GetFileName(file), CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot())).ToList());

    [Fact]
    public void Reading_does_not_use_writing() =>
        Uses("Serialization/Reading", TypesOf("Serialization/Writing")).Should().BeEmpty();

    [Fact]
    public void Writing_uses_reading_only_to_copy_a_value() =>
        Uses("Serialization/Writing", TypesOf("Serialization/Reading")).Should().BeEquivalentTo("TlJsonBuilder.cs uses TlReader");

    [Fact]
    public void Model_uses_attributes_and_dates_only()
    {
        var internals = _rooms.Keys.Where(room => room.StartsWith("Serialization", StringComparison.Ordinal)).SelectMany(TypesOf)
            .Except(_ofModel).Except(["UnixDate"]).ToList();
        string[] seams = ["TdObject.cs", "TdUnknownFields.cs"];
        string[] texts = ["SessionType.cs uses TlPrinter", "SessionType.cs uses TlText", "UnconfirmedSessionType.cs uses TlText"];

        internals.Should().Contain(["TlReader", "TlWriter", "TlConverter"]);
        Uses("", internals).Where(use => !seams.Contains(use.Split(' ')[0])).Should().BeEquivalentTo(texts);
        Uses("Requests", internals).Should().BeEquivalentTo("TdErrorException.cs uses TlPrinter");
    }

    /// <summary>A throw in a catch block keeps the stack below it, so a nested message could end the process.</summary>
    [Fact]
    public void No_catch_block_throws()
    {
        var files = _rooms.Values.SelectMany(files => files).ToList();

        files.Count(file => file.Root.DescendantNodes().OfType<CatchClauseSyntax>().Any()).Should().BeGreaterThan(3);
        files.Where(file => file.Root.DescendantNodes().OfType<CatchClauseSyntax>().Any(Throws)).Select(file => file.File)
            .Should().BeEmpty();
    }

    private static bool Throws(CatchClauseSyntax clause) =>
        clause.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static IEnumerable<string> TypesOf(string room) =>
        _rooms[room].SelectMany(file => file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()).Select(member => member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        }).Where(name => name.StartsWith("Tl", StringComparison.Ordinal) || name == "UnixDate").Distinct();

    private static IEnumerable<string> Uses(string room, IEnumerable<string> types)
    {
        var names = types.ToHashSet();
        return
            from file in _rooms[room]
            from name in file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text)
                .Distinct()
            where names.Contains(name) || names.Contains(name + "Attribute")
            select $"{file.File} uses {name}";
    }
}
