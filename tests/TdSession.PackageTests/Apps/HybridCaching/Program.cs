using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using TdSession;

var services = new ServiceCollection();
services.AddHybridCache();
await using var provider = services.BuildServiceProvider();
var cache = provider.GetRequiredService<HybridCache>();

var calls = 0;
var first = await GetSessionsAsync();
var second = await GetSessionsAsync();
Console.WriteLine($"{calls} call, {second.Items.Length} session, same instance: {ReferenceEquals(first, second)}");

ValueTask<Sessions> GetSessionsAsync() => cache.GetOrCreateAsync("sessions", _ => LoadSessionsAsync());

ValueTask<Sessions> LoadSessionsAsync()
{
    calls++;
    return ValueTask.FromResult(new Sessions { Items = [JsonSerializer.Deserialize<Session>(args[0])!], InactiveSessionTtlDays = 180 });
}
