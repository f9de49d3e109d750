namespace TdSession.InteropTests.Escaping;

/// <summary><c>getTextEntities</c> with an empty text is an echo: TDLib parses and writes its <c>@extra</c>.</summary>
public sealed partial class EscapingJudgedByTdLibTests(TdLibHosts hosts)
{
    private const int TextsInOneRequest = 2_000;
    private const string Special =
        "\0\u0001\b\t\n\f\r\u001f\"\\/<>&'+`\u007f\u0080\u0085\u00a0\u2028\u2029\ud7ff\ue000\ufeff\ufffd\uffff";

    [Theory, MemberData(nameof(TdLibVersion.OldestAndNewest), MemberType = typeof(TdLibVersion))]
    public async Task TDLib_and_TdSession_escape_and_read_text_alike(string versionName)
    {
        TdLibHost host = await hosts.GetAsync(versionName);
        foreach (string[] texts in EveryScalar().Chunk(TextsInOneRequest))
        {
            var escaped = new TdEnvelope
            {
                Object = new UnrecognizedObject("getTextEntities"),
                Extra = JsonSerializer.SerializeToElement(texts),
            };
            string raw = $$"""{"@type":"getTextEntities","text":"","@extra":[{{string.Join(',', texts.Select(RawUtf8))}}]}""";

            IReadOnlyList<byte[]> answers = await host.ExecuteAsync(
                [JsonSerializer.SerializeToUtf8Bytes(escaped, host.Version.Options), Encoding.UTF8.GetBytes(raw)]);

            string expected = JsonSerializer.Serialize(texts, host.Version.Options);
            foreach (byte[] answer in answers)
            {
                Encoding.UTF8.GetBytes($$"""{"@type":"textEntities","entities":[],"@extra":{{expected}}}""").ShouldBeWhatTdLibWrote(answer);
                host.Version.Parse(answer).Extra!.Value.EnumerateArray().Select(item => item.GetString()).Should().Equal(texts);
            }
        }
    }

    // Each Unicode scalar, in random order and mixed with special characters.
    private static IEnumerable<string> EveryScalar()
    {
        var random = new Random(20260605);
        int[] scalars = [.. Enumerable.Range(0, 0x110000).Where(Rune.IsValid)];
        random.Shuffle(scalars);
        return scalars.Chunk(8).Select(chunk =>
            string.Concat(chunk.Select(scalar => $"{new Rune(scalar)}{Special[random.Next(Special.Length)]}")));
    }

    // Escapes only what JSON requires, unlike TDLib and TdSession.
    private static string RawUtf8(string text) => $"\"{Required().Replace(text, character => $"\\u{(int)character.Value[0]:x4}")}\"";

    [GeneratedRegex("""[\0-\u001f"\\]""")]
    private static partial Regex Required();
}
