namespace TdSession.Tests.Conventions;

/// <summary>The test project has a target for each target of the package.</summary>
public sealed class TargetFrameworkTests
{
    private static readonly string[] _targets = typeof(TargetFrameworkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TargetFrameworks").Value!.Split(';');

    [Fact]
    public void Test_project_targets_NET_10_and_NET_8() => _targets.Should().Contain(["net10.0", "net8.0"]);

    [Fact]
    public void Test_project_targets_NET_Framework_on_Windows()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows() || _targets.Contains("net472"),
            "The target net472 is left out: it needs Windows, or mono with its netstandard facade (on Debian, mono-devel).");
        _targets.Should().Contain("net472");
    }
}
