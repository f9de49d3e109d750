namespace TdSession.Tests.Conventions;

/// <summary>A run on a newer System.Text.Json is one, and does not fall back to that of the runtime.</summary>
public sealed class SystemTextJsonTests
{
    [Fact]
    public void Tests_use_the_requested_System_Text_Json_version()
    {
        var asked = typeof(SystemTextJsonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "SystemTextJson")?.Value;

        typeof(JsonSerializer).Assembly.GetName().Version!.Major.Should().Be(asked is null ? 10 : Version.Parse(asked).Major);
    }
}
