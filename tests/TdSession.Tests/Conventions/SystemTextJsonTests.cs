namespace TdSession.Tests.Conventions;

/// <summary>Tests with a newer System.Text.Json don't use that of the runtime.</summary>
public sealed class SystemTextJsonTests
{
    [Fact]
    public void Tests_use_the_requested_System_Text_Json_version()
    {
        var asked = typeof(SystemTextJsonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "SystemTextJson")?.Value;

        typeof(JsonSerializer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Should()
            .StartWith(asked ?? "10.");
    }
}
