namespace TdSession.InteropTests.Isolation;

/// <summary>TDLib must never reach a network, even if a test starts the host in the wrong way.</summary>
public sealed class HostIsolationTests
{
    private const int RefusedExitCode = 3;

    [Fact]
    public async Task Host_refuses_TDLib_outside_a_network_namespace()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has network namespaces.");
        using HostProcess host = HostProcess.Start(isolationCommand: [], libraryPath: TdLibVersion.Newest.LibraryPath);

        HostReply? reply = await host.ReadAsync(TestContext.Current.CancellationToken);

        reply.Should().BeOfType<HostReply.Refused>().Which.Reason.Should().Contain("shares the network");
        (await host.EndAsync(TestContext.Current.CancellationToken)).Should().Be(RefusedExitCode);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task Libtdjson_reports_the_expected_version(string versionName)
    {
        await using TdLibHost host = await TdLibHost.StartAsync(versionName);

        byte[] answer = await host.ExecuteAsync("""{"@type":"getOption","name":"version"}"""u8.ToArray());

        answer.Should().Equal(Encoding.UTF8.GetBytes($$"""{"@type":"optionValueString","value":"{{versionName}}"}"""));
    }
}
