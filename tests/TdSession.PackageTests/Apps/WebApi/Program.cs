using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TdSession;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OwnContext.Default));
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<TdSchemaTransformer>());
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();

var sessions = new Sessions { Items = [], InactiveSessionTtlDays = 180 };
app.MapOpenApi();
app.MapGet("/sessions", () => sessions);
app.MapPut("/sessions", (Sessions replacement) =>
{
    sessions = replacement;
    return TypedResults.Ok(new Replaced(replacement.Items.Length, [.. replacement.Items.Select(session => session.Type)], replacement.Items.FirstOrDefault(session => session.IsCurrent)));
});
app.MapGet("/stop", () => app.Lifetime.StopApplication());

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

internal sealed class TdSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (TdJsonSchema.Find(context.JsonTypeInfo) is { } found
            && OpenApiModelFactory.Parse<OpenApiSchema>(found.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, context.Document!, out _) is { } known)
        {
            (schema.Type, schema.Properties, schema.Required, schema.Items, schema.AnyOf, schema.AllOf) =
                (known.Type, known.Properties, known.Required, known.Items, known.AnyOf, known.AllOf);
        }

        return Task.CompletedTask;
    }
}

internal sealed record Replaced(int Count, ImmutableArray<SessionType> Types, Session? Current);

[JsonSerializable(typeof(Sessions))]
[JsonSerializable(typeof(Replaced))]
internal sealed partial class OwnContext : JsonSerializerContext;
