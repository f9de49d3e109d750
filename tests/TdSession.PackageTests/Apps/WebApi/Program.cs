using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TdSession;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OwnContext.Default));
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();

var sessions = new Sessions { Items = [], InactiveSessionTtlDays = 180 };
app.MapGet("/sessions", () => sessions);
app.MapPut("/sessions", (Sessions replacement) =>
{
    sessions = replacement;
    return TypedResults.Ok(new Replaced(replacement.Items.Length, [.. replacement.Items.Select(session => session.Type)]));
});
app.MapGet("/stop", () => app.Lifetime.StopApplication());

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

internal sealed record Replaced(int Count, ImmutableArray<SessionType> Types);

[JsonSerializable(typeof(Sessions))]
[JsonSerializable(typeof(Replaced))]
internal sealed partial class OwnContext : JsonSerializerContext;
