namespace TdSession.InteropTests.Loop;

/// <summary>All messages from the start of TDLib, and few of them are about sessions.</summary>
public sealed class MessageStreamTests(TdLibHosts hosts)
{
    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Every_TDLib_message_is_rewritten_byte_for_byte(string versionName)
    {
        LoggedInTdLib tdLib = await hosts.LogInAsync(versionName);
        await tdLib.ServeAsync(new StandInAnswers { Sessions = SampleSessions.Served });
        await tdLib.CloseAsync();
        await tdLib.ReopenAsync();
        await tdLib.AskAsync(new GetActiveSessions());

        tdLib.Heard.Should().HaveCountGreaterThan(50);
        foreach (byte[] message in tdLib.Heard)
        {
            TdEnvelope envelope = tdLib.Version.Parse(message);

            TdEnvelope.IsKnownType(message).Should().Be(envelope.Object is not UnrecognizedObject);
            JsonSerializer.Deserialize<TdEnvelope>(message).Should().Be(envelope);
        }
    }
}
