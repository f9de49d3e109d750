namespace TdSession.Tests.GoldenFiles;

/// <summary><c>Golden/js/OBJECT-VERSION.CLIENT.json</c>: messages of the JavaScript clients tdl and tdlib-native to an app, and those
/// of their libtdjson (<c>tdlib</c>).</summary>
public sealed class JavaScriptClientTests
{
    internal const string Folder = "js";

    public static TheoryData<string> Names => [.. GoldenFolder.Files(Folder, ".json")];

    public static TheoryData<string> NamesOfClients => [.. GoldenFolder.Files(Folder, ".json").Where(name => !IsOfTdLib(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Client_message_is_read_and_rewritten_byte_for_byte(string name)
    {
        var message = GoldenFolder.Read(Folder, name);

        var envelope = await EveryReader.ReadEnvelope(message, name);

        FoundFields.Of(envelope.Object).ShouldEqual(ExpectedFields.Of(name.Split('-')[0], JsonElement.Parse(message)), name);
        envelope.ClientId.Should().Be(1);
        JsonSerializer.Serialize(envelope, OptionsOf(name)).Should().Be(Encoding.UTF8.GetString(message));
    }

    [Theory]
    [MemberData(nameof(NamesOfClients))]
    public void Clients_of_the_same_TDLib_give_equal_messages(string name)
    {
        var ofTdLib = Regex.Replace(name, @"\.[\w-]+\.json$", ".tdlib.json");

        TdEnvelope.Parse(GoldenFolder.Read(Folder, name)).Should().Be(TdEnvelope.Parse(GoldenFolder.Read(Folder, ofTdLib)));
    }

    [Fact]
    public void All_captures_are_present() => NamesOfClients.Should().HaveCount(Names.Count * 2 / 3).And.HaveCount(30);

    private static bool IsOfTdLib(string name) => name.EndsWith(".tdlib.json", StringComparison.Ordinal);

    private static JsonSerializerOptions OptionsOf(string name)
    {
        var isOld = name.Contains("0.1008062.");
        return IsOfTdLib(name)
            ? isOld ? Formats.TdLib2023 : Formats.TdLib
            : isOld ? Formats.JavaScript2023 : Formats.JavaScript2026;
    }
}
