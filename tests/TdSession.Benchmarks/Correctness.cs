namespace TdSession.Benchmarks;

/// <summary>Fails if the rivals don't do the same work.</summary>
internal static class Correctness
{
    public static void Check()
    {
        var sessions = Corpus.Sessions(100);
        var json = Corpus.Write(sessions, Corpus.Underscore);
        Expect(sessions.Equals(TdEnvelope.Parse(json).Object), "the decoded list is the one that was encoded");
        var plain = JsonSerializer.Deserialize(json, PlainContext.Default.PlainSessions)!;
        Expect(plain.Items![99].Location == sessions.Items[99].Location && plain.Items[99].Id == sessions.Items[99].Id,
            "the plain model reads the same");
        Expect(Rivals.Newtonsoft<NewtonsoftSessions>(json)!.Items![99].DeviceModel == sessions.Items[99].DeviceModel,
            "Newtonsoft.Json reads the same");
        Expect(JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainSessions).Length == json.Length,
            "the plain model writes as much");
    }

    private static void Expect(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException($"Not so: {what}.");
        }
    }
}
