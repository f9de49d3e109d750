namespace TdSession.InteropTests.Escaping;

/// <summary><c>getTextEntities</c> with an empty text is an echo: its <c>@extra</c> comes back through TDLib's own parser and
/// writer.</summary>
public sealed class EscapingJudgedByTdLibTests(TdLibHosts hosts)
{
    private const int TextsInOneRequest = 2_000;
    private const string EmptyAnswer = """{"@type":"textEntities","entities":[],"@extra":""";

    private static readonly Lazy<IReadOnlyList<string>> _texts = new(RandomTexts.EveryScalar);

    [Fact]
    public void Random_texts_contain_every_scalar()
    {
        const int allScalars = 0x110000 - 0x800;

        _texts.Value.Count.Should().BeGreaterThan(100_000);
        _texts.Value.SelectMany(text => text.EnumerateRunes()).Distinct().Count().Should().Be(allScalars);
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_and_TdSession_escape_text_alike(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);

        foreach (string[] texts in _texts.Value.Chunk(TextsInOneRequest))
        {
            // The question holds the texts as TDLib-independent as can be: everything but ASCII in raw UTF-8.
            string question = $$"""{"@type":"getTextEntities","text":"","@extra":{{RawUtf8(texts)}}}""";

            byte[] answer = await host.ExecuteAsync(Encoding.UTF8.GetBytes(question));

            byte[] ours =
                [.. Encoding.ASCII.GetBytes(EmptyAnswer), .. JsonSerializer.SerializeToUtf8Bytes(texts, version.Options), .. "}"u8];
            ours.ShouldBeWhatTdLibWrote(answer);

            TdEnvelope envelope = TdEnvelope.Parse(answer);
            envelope.Extra!.Value.EnumerateArray().Select(item => item.GetString()).Should().Equal(texts);
            JsonSerializer.SerializeToUtf8Bytes(envelope, version.Options).ShouldBeWhatTdLibWrote(answer);
        }
    }

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_reads_text_that_TdSession_escapes(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        TdLibHost host = await hosts.GetAsync(version);

        foreach (string[] texts in _texts.Value.Chunk(TextsInOneRequest))
        {
            var request = new TdEnvelope
            {
                Object = new UnrecognizedObject("getTextEntities"),
                Extra = JsonSerializer.SerializeToElement(texts),
            };

            byte[] answer = await host.ExecuteAsync(JsonSerializer.SerializeToUtf8Bytes(request, version.Options));

            TdEnvelope.Parse(answer).Extra!.Value.EnumerateArray().Select(item => item.GetString()).Should().Equal(texts);
        }
    }

    // Escapes no more than JSON asks for: the other way to write the same texts.
    private static string RawUtf8(string[] texts)
    {
        var json = new StringBuilder("[");
        foreach (string text in texts)
        {
            json.Append(json.Length == 1 ? "\"" : ",\"");
            foreach (char c in text)
            {
                _ = c is < ' ' or '"' or '\\' ? json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : json.Append(c);
            }

            json.Append('"');
        }

        return json.Append(']').ToString();
    }
}
