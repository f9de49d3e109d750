using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TdSession;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, OwnContext.Default);
    options.SerializerOptions.TypeInfoResolverChain.Add(TdSessionJsonContext.Default);
});
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<TdSchemaTransformer>());

// What is wrong with a body may be said to anybody: the message names the field, and never quotes its value.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
    context.ProblemDetails.Detail = (context.Exception as BadHttpRequestException)?.InnerException?.Message);

builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();

var sessions = new Sessions { Items = [], InactiveSessionTtlDays = 180 };
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = error => (error as BadHttpRequestException)?.StatusCode ?? 500,
});
app.MapOpenApi();
app.MapGet("/sessions", () => sessions);
app.MapPut("/sessions", (Sessions replacement) =>
{
    sessions = replacement;
    var items = replacement.Items;
    return TypedResults.Ok(new Replaced(
        items.Length, [.. items.Select(session => session.Type)], items.FirstOrDefault(session => session.IsCurrent)));
});
app.MapGet("/current", () => sessions.Items);
app.MapGet("/stop", () => app.Lifetime.StopApplication());

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

internal sealed class TdSchemaTransformer : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var held = new Dictionary<string, Type>();
        if (TdJsonSchema.GetSchema(context.JsonTypeInfo, Refer) is not { } found
            || OpenApiModelFactory.Parse<OpenApiSchema>(found.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, context.Document!, out _)
                is not { } known)
        {
            return;
        }

        (schema.Type, schema.Properties, schema.Required, schema.Items, schema.AnyOf, schema.AllOf) =
            (known.Type, known.Properties, known.Required, known.Items, known.AnyOf, known.AllOf);
        schema.Items = await ResolveAsync(schema.Items);
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
        {
            schema.Properties![name] = (await ResolveAsync(property))!;
        }

        // A type inside another has a place of its own in the document, but for the cases of a hierarchy.
        string? Refer(Type type)
        {
            held[type.Name] = type;
            return type.IsNested ? null : $"#/components/schemas/{type.Name}";
        }

        async Task<IOpenApiSchema?> ResolveAsync(IOpenApiSchema? inner)
        {
            if (inner is OpenApiSchema { Items: OpenApiSchemaReference } list)
            {
                list.Items = await ResolveAsync(list.Items);
            }

            return inner is OpenApiSchemaReference { Reference.Id: { } id }
                ? await context.GetOrCreateSchemaAsync(held[id], null, cancellationToken)
                : inner;
        }
    }
}

internal sealed record Replaced(int Count, ImmutableArray<SessionType> Types, Session? Current);

[JsonSerializable(typeof(Sessions))]
[JsonSerializable(typeof(ImmutableArray<Session>))]
[JsonSerializable(typeof(Replaced))]
internal sealed partial class OwnContext : JsonSerializerContext;
