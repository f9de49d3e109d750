using System.Reflection;
using System.Text.Json;

namespace TdSession.Tests.Conventions;

/// <summary>A run on a newer System.Text.Json is one, and does not fall back to that of the runtime.</summary>
public sealed class SystemTextJsonTests
{
    [Fact]
    public void The_tests_run_on_the_version_that_was_asked_for()
    {
        var asked = typeof(SystemTextJsonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "SystemTextJson")?.Value;

        typeof(JsonSerializer).Assembly.GetName().Version!.Major.Should().Be(asked is null ? 10 : Version.Parse(asked).Major);
    }
}
