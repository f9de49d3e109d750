using TdSession.Tests.Conventions;

namespace TdSession.Tests.GoldenFiles;

/// <summary><c>Golden/libtdjson/VERSION.WHAT.json(l)</c>: messages of real libtdjson binaries. <c>Golden/answers</c>: handwritten messages
/// of versions without one.</summary>
public sealed class LibTdJsonTests
{
    internal const string Folder = "libtdjson";
    internal const string ByHand = "answers";

    private static readonly JsonSerializerOptions _smallBuffer = new() { DefaultBufferSize = 1 };

    public static TheoryData<string> Files =>
        [.. GoldenFolder.Files(Folder, ".json"), .. GoldenFolder.Files(Folder, ".jsonl"), .. GoldenFolder.Files(ByHand, ".json")];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Captured_messages_are_rewritten_byte_for_byte(string file)
    {
        var options = OptionsOf(file);
        foreach (var line in GoldenFolder.ReadLines(FolderOf(file), file))
        {
            var message = JsonElement.Parse(line);
            var typeName = message.GetProperty("@type").GetString()!;

            var envelope = await EveryReader.ReadEnvelope(line, file);
            var value = (TdObject)await EveryReader.Read(typeof(TdObject), line, file);

            envelope.Object.Should().Be(value);
            envelope.ClientId.Should().Be(message.TryGetProperty("@client_id", out var clientId) ? clientId.GetInt32() : 0);
            TdEnvelope.IsKnownType(line).Should().Be(Library.TypesByName.ContainsKey(typeName));
            JsonSerializer.Serialize(envelope, options).Should().Be(Encoding.UTF8.GetString(line));
            if (Library.TypesByName.TryGetValue(typeName, out var type))
            {
                value.Should().BeOfType(type);
                FoundFields.Of(value).ShouldEqual(ExpectedFields.Of(typeName, message), file);
            }
            else
            {
                ShouldBeVerbatim(value, typeName, message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Capture_is_read_as_a_JSON_stream(string file)
    {
        var envelopes = GoldenFolder.ReadLines(FolderOf(file), file).Select(line => TdEnvelope.Parse(line)).ToList();

        (await Stream<TdEnvelope>(file)).Should().Equal(envelopes);
        (await Stream<TdObject>(file)).Should().Equal(envelopes.Select(envelope => envelope.Object));
    }

    [Theory]
    [InlineData("1.8.33.startup.jsonl", 75, 5)]
    [InlineData("1.8.33.stream.jsonl", 100, 22)]
    [InlineData("1.8.62.startup.jsonl", 120, 5)]
    [InlineData("1.8.62.stream.jsonl", 145, 22)]
    [InlineData("1.8.67.startup.jsonl", 135, 5)]
    [InlineData("1.8.67.stream.jsonl", 165, 23)]
    public void Capture_has_the_expected_number_of_known_messages(string file, int atLeast, int known)
    {
        var lines = GoldenFolder.ReadLines(Folder, file);

        lines.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        lines.Count(line => TdEnvelope.IsKnownType(line)).Should().Be(known);
        lines.Count(line => JsonSerializer.Deserialize<TdObject>(line) is not UnrecognizedObject).Should().Be(known);
    }

    [Fact]
    public void All_captures_are_present() => Files.Should().HaveCount(19);

    private static async Task<List<T?>> Stream<T>(string file)
    {
        using var stream = new TricklingStream(GoldenFolder.Read(FolderOf(file), file));
        var values = new List<T?>();
        await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<T>(stream, topLevelValues: true, _smallBuffer,
            TestContext.Current.CancellationToken))
        {
            values.Add(value);
        }

        return values;
    }

    private static void ShouldBeVerbatim(TdObject value, string typeName, JsonElement message)
    {
        var fields = message.EnumerateObject().Where(field => field.Name is not ("@type" or "@extra" or "@client_id")).ToList();
        value.Should().BeOfType<UnrecognizedObject>().Which.TypeName.Should().Be(typeName);
        value.UnknownFields.Keys.Should().Equal(fields.Select(field => field.Name));
        value.UnknownFields.Values.Select(field => JsonSerializer.Serialize(field)).Should()
            .Equal(fields.Select(field => JsonSerializer.Serialize(field.Value)));
    }

    private static string FolderOf(string file) => GoldenFolder.Has(Folder, file) ? Folder : ByHand;

    private static JsonSerializerOptions OptionsOf(string file) => Formats.LibTdJson(
        file.StartsWith("1.8.67.", StringComparison.Ordinal) ? TdSchema.V1_8_65
        : file.StartsWith("1.8.17.", StringComparison.Ordinal) ? TdSchema.V1_8_3
        : TdSchema.V1_8_18);
}
