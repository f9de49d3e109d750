using TdSession.Tests.GoldenFiles;

namespace TdSession.AotTests;

/// <summary>Judges the messages of the golden files, folder by folder, as <c>Golden/README.md</c> describes them.</summary>
internal sealed class Replay
{
    private static readonly TdSessionJsonContext _smallBuffer = new(new JsonSerializerOptions { DefaultBufferSize = 1 });

    private static readonly Dictionary<string, TdSchema> _schemas = new(StringComparer.Ordinal)
    {
        ["2018"] = TdSchema.V1_0_0,
        ["2019"] = TdSchema.V1_3_5,
        ["2021"] = TdSchema.V1_7_9,
        ["2022"] = TdSchema.V1_8_3,
        ["2023"] = TdSchema.V1_8_18,
        ["2026"] = TdSchema.V1_8_65,
    };

    private readonly Judge _canonical = new(new JsonSerializerOptions { Encoder = TdJavaScriptEncoder.Instance });
    private readonly Judge _tdLib = new(Formats.TdLib);
    private readonly Judge _tdLib2023 = new(Formats.TdLib2023);
    private readonly Judge _javaScript = new(Formats.JavaScript2026);
    private readonly Judge _javaScript2023 = new(Formats.JavaScript2023);

    private int _judgedBefore;

    /// <summary>Gets the place of the message that is being judged.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Gets the number of messages judged so far.</summary>
    public int Judged { get; private set; }

    public async Task Run()
    {
        Sessions();
        MustHaveJudged("session", 157);
        WriterCorpus();
        MustHaveJudged("writer", 2661);
        await LibTdJson();
        MustHaveJudged("libtdjson", 780);
        JavaScriptClients();
        MustHaveJudged("js", 45);
        Requests();
        MustHaveJudged("requests", 10);
        SessionTypeNames();
        MustHaveJudged("names of session types", 18);
    }

    private static bool EndsWith(string file, string ending) => file.EndsWith(ending, StringComparison.Ordinal);

    // A lost golden file is an error. A new one needs no change here.
    private void MustHaveJudged(string part, int atLeast)
    {
        var judged = Judged - _judgedBefore;
        Place = part;
        Judge.MustBe(true, judged >= atLeast, $"{judged} messages judged are at least {atLeast}");
        Console.WriteLine($"{part}: {judged}");
        _judgedBefore = Judged;
    }

    private void Sessions()
    {
        foreach (var file in GoldenFolder.Files("session", ".json")
            .Where(file => !EndsWith(file, ".values.json") && !EndsWith(file, ".canonical.json")))
        {
            At("session", file);
            var input = GoldenFolder.Read("session", file);
            var canonical = file.Replace(".json", ".canonical.json", StringComparison.Ordinal);
            var expected = GoldenFolder.Has("session", canonical) ? GoldenFolder.Read("session", canonical) : input;
            _canonical.ObjectMustBeWrittenAs(Encoding.UTF8.GetString(expected), input);
        }
    }

    private void WriterCorpus()
    {
        foreach (var file in GoldenFolder.Files("writer", ".jsonl").Where(file => !EndsWith(file, ".values.jsonl")))
        {
            var judge = new Judge(Formats.LibTdJson(_schemas[file.Split('.')[0]]));
            foreach (var line in Lines("writer", file))
            {
                judge.MustBeWrittenAs(Encoding.UTF8.GetString(line), line);
            }
        }
    }

    private async Task LibTdJson()
    {
        foreach (var file in GoldenFolder.Files("libtdjson", ".json").Concat(GoldenFolder.Files("libtdjson", ".jsonl")))
        {
            var judge = file.StartsWith("1.8.67.", StringComparison.Ordinal) ? _tdLib : _tdLib2023;
            using var stream = new TricklingStream(GoldenFolder.Read("libtdjson", file));
            await using var streamed = JsonSerializer.DeserializeAsyncEnumerable(stream, _smallBuffer.TdEnvelope, topLevelValues: true)
                .GetAsyncEnumerator();
            foreach (var line in Lines("libtdjson", file))
            {
                judge.MustBeWrittenAs(Encoding.UTF8.GetString(line), line);
                Judge.MustBe(true, await streamed.MoveNextAsync(), "there is a message in the stream");
                Judge.MustBe(TdEnvelope.Parse(line), streamed.Current, "streamed");
            }

            Judge.MustBe(false, await streamed.MoveNextAsync(), "there is one more message in the stream");
        }
    }

    private void JavaScriptClients()
    {
        foreach (var file in GoldenFolder.Files("js", ".json"))
        {
            At("js", file);
            var input = GoldenFolder.Read("js", file);
            var isOld = file.Contains("-0.1008062.", StringComparison.Ordinal);
            var judge = EndsWith(file, ".tdlib.json")
                ? isOld ? _tdLib2023 : _tdLib
                : isOld ? _javaScript2023 : _javaScript;
            judge.MustBeWrittenAs(Encoding.UTF8.GetString(input), input);
        }
    }

    // No golden file has requests.
    private void Requests()
    {
        string[] requests =
        [
            """{"_":"getActiveSessions"}""",
            """{"_":"terminateSession","session_id":"9223372036854775807"}""",
            """{"_":"terminateAllOtherSessions","@extra":{"of":[1,"\u0431",null]}}""",
            """{"_":"confirmSession","session_id":"-9223372036854775808","@client_id":7}""",
            """{"_":"toggleSessionCanAcceptCalls","session_id":"1","can_accept_calls":true}""",
            """{"_":"toggleSessionCanAcceptSecretChats","session_id":"1","can_accept_secret_chats":false}""",
            """{"_":"setInactiveSessionTtl","inactive_session_ttl_days":366,"@extra":1.10}""",
            """{"_":"confirmQrCodeAuthentication","link":"tg://login?token=x","@extra":"a","@client_id":1}""",
            """{"_":"confirmBusinessConnectedBot","bot_user_id":9007199254740991}""",
            """{"_":"deleteBusinessConnectedBot","bot_user_id":1,"@extra":null}""",
        ];
        foreach (var request in requests)
        {
            At("", request);
            _canonical.MustBeWrittenAs(request, Encoding.UTF8.GetBytes(request));
        }
    }

    /// <summary>A name comes from the name of the .NET type, which trimming must keep.</summary>
    private void SessionTypeNames()
    {
        const string names =
            "Android Apple Brave Chrome Edge Firefox Ipad Iphone Linux Mac Opera Safari Ubuntu Unknown Vivaldi Windows Xbox Toaster";
        foreach (var name in names.Split(' '))
        {
            At("", name);
            var type =
                (SessionType)JsonSerializer.Deserialize($$"""{"_":"sessionType{{name}}"}""", TdSessionJsonContext.Default.SessionType)!;
            Judge.MustBe(name, type.Name, "the name of a session type");
        }
    }

    private IEnumerable<byte[]> Lines(string folder, string file)
    {
        var lines = GoldenFolder.ReadLines(folder, file);
        for (var index = 0; index < lines.Count; index++)
        {
            At(folder, $"{file} line {index + 1}");
            yield return lines[index];
        }
    }

    private void At(string folder, string place)
    {
        Place = Path.Combine(folder, place);
        Judged++;
    }
}
