namespace TdSession.InteropTests.Loop;

/// <summary>An app hears everything that TDLib says, and little of it is about sessions.</summary>
public sealed class MessageStreamTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Every_TDLib_message_is_rewritten_byte_for_byte(string versionName)
    {
        TdLibVersion version = TdLibVersion.Named(versionName);
        LoggedInTdLib tdLib = await hosts.LogInAsync(version);
        await tdLib.ServeAsync([.. SampleSessions.All.Select(sample => sample.Served)]);
        await tdLib.AskAsync(new GetActiveSessions());

        tdLib.Heard.Should().HaveCountGreaterThan(50);
        foreach (byte[] message in tdLib.Heard)
        {
            TdEnvelope envelope = TdEnvelope.Parse(message);

            TdEnvelope.IsKnownType(message).Should().Be(envelope.Object is not UnrecognizedObject);
            JsonSerializer.SerializeToUtf8Bytes(envelope, version.Options).ShouldBeWhatTdLibWrote(message);
        }
    }
}
