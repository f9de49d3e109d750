using TdSession.InteropTests.Environment;
using TdSession.InteropTests.Host.Protocol;

namespace TdSession.InteropTests.Isolation;

/// <summary>TDLib must not be able to reach anything but this machine, even when a test is started the wrong way.</summary>
public sealed class HostIsolationTests
{
    private const int RefusedExitCode = 3;

    [Fact]
    public async Task The_host_refuses_to_load_TDLib_in_the_network_of_its_caller()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Network namespaces are Linux's.");
        using HostProcess host = HostProcess.Start(isolationCommand: [], libraryPath: TdLibVersion.Newest.LibraryPath);

        HostReply? reply = await host.ReadAsync(TestContext.Current.CancellationToken);

        reply.Should().BeOfType<HostReply.Refused>().Which.Reason.Should().Contain("shares the network");
        (await host.EndAsync(TestContext.Current.CancellationToken)).Should().Be(RefusedExitCode);
    }

    [Theory, MemberData(nameof(TdLibVersion.All), MemberType = typeof(TdLibVersion))]
    public async Task The_libtdjson_is_of_the_version_that_the_tests_say(string versionName)
    {
        await using TdLibHost host = await TdLibHost.StartAsync(TdLibVersion.Named(versionName));

        byte[] answer = await host.ExecuteAsync("""{"@type":"getOption","name":"version"}"""u8.ToArray());

        answer.Should().Equal(System.Text.Encoding.UTF8.GetBytes($$"""{"@type":"optionValueString","value":"{{versionName}}"}"""));
    }
}
