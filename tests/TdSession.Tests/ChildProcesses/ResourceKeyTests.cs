namespace TdSession.Tests.ChildProcesses;

/// <summary>With <c>UseSystemResourceKeys</c>, which Blazor and trimmed apps set, an error of System.Text.Json is a key and parts of the
/// input.</summary>
public sealed class ResourceKeyTests
{
    [Fact]
    public void Errors_do_not_quote_the_input_with_resource_keys() =>
        ChildProcess.Call(CheckMessages, stackSize: 1024 * 1024, "System.Resources.UseSystemResourceKeys");

    private static void CheckMessages()
    {
        var sample = MessageOf(() => JsonSerializer.Deserialize<bool[]>("[truCANARY]"));
        if (!sample.Contains("CANARY"))
        {
            throw new InvalidOperationException($"The switch is not set: {sample}");
        }

        foreach (var row in ErrorTableTests.AllRows)
        {
            IEnumerable<DecodingRoute> routes = DecodingRoute.For(row).Where(route => route.IsEnvelope || !route.ReadsAhead);
            foreach (var route in routes.Where(route => route.IsEnvelope || !row.IsOutsideOfValue))
            {
                var found = MessageOf(() => route.Decode(row.Utf8, row.Type, row.Options));
                if (found.Contains("CANARY") || found.Contains("481516") || found.Contains("192.0.2.108") || !found.Contains(": "))
                {
                    throw new InvalidOperationException($"{row.Name} by way of {route.Name}: {found}");
                }
            }
        }
    }

    private static string MessageOf(Func<object?> decode)
    {
        try
        {
            return "no error: " + decode();
        }
        catch (JsonException error)
        {
            var text = new StringBuilder();
            for (Exception? link = error; link is not null; link = link.InnerException)
            {
                text.AppendLine(link.Message);
            }

            return text.ToString();
        }
    }
}
