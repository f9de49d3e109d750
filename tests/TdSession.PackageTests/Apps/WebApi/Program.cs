using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
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

// A message of System.Text.Json can quote the body. A position cannot.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
{
    if (context.Exception is BadHttpRequestException { InnerException: JsonException error })
    {
        context.ProblemDetails.Detail = $"Invalid JSON in line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.";
    }
});

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
app.MapPost("/object", (TdObject value) => value);
app.MapPost("/envelope", ([FromBody] TdEnvelope value) => value);    // a type with TryParse is otherwise read from the query
app.MapPost("/function", (TdFunction value) => value);
app.MapPost("/function-of-ok", (TdFunction<Ok> value) => value);
app.MapPost("/objects", (List<TdObject> values) => values);
app.MapPost("/envelopes", ([FromBody] TdEnvelope[] values) => values);
app.MapPost("/functions", (List<TdFunction> values) => values);
app.MapPost("/functions-of-ok-by-name", (Dictionary<string, TdFunction<Ok>> values) => values);
app.MapPost("/lists-by-name", (Dictionary<string, List<TdObject>> values) => values);
app.MapPost("/everything", (Everything value) => value);
app.MapGet("/stop", () => app.Lifetime.StopApplication());

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

internal sealed class TdSchemaTransformer : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var types = new Dictionary<string, Type>();
        if (TdJsonSchema.GetSchema(context.JsonTypeInfo, Refer) is { } json
            && OpenApiModelFactory.Parse<OpenApiSchema>(json.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, context.Document!, out _)
                is { } parsed)
        {
            await ResolveAsync(parsed);
            (schema.Type, schema.Properties, schema.Required, schema.Items, schema.AdditionalProperties, schema.AllOf, schema.OneOf) =
                (parsed.Type, parsed.Properties, parsed.Required, parsed.Items, parsed.AdditionalProperties, parsed.AllOf, parsed.AnyOf);
        }

        // A case of a hierarchy, such as SessionType.Android, has no schema of its own in the document.
        string? Refer(Type type)
        {
            types[type.Name] = type;
            return type.IsNested ? null : $"#/components/schemas/{type.Name}";
        }

        // Replaces each reference with the schema of its type. ASP.NET Core turns that into a reference again.
        async Task<IOpenApiSchema> ResolveAsync(IOpenApiSchema inner)
        {
            if (inner is OpenApiSchemaReference { Reference.Id: { } id })
            {
                return await context.GetOrCreateSchemaAsync(types[id], null, cancellationToken);
            }

            if (inner is OpenApiSchema known)
            {
                known.Items = known.Items is { } items ? await ResolveAsync(items) : null;
                known.AdditionalProperties = known.AdditionalProperties is { } values ? await ResolveAsync(values) : null;
                foreach (var (name, property) in known.Properties?.ToList() ?? [])
                {
                    known.Properties![name] = await ResolveAsync(property);
                }

                foreach (var list in (IList<IOpenApiSchema>?[])[known.AnyOf, known.AllOf])
                {
                    for (var i = 0; i < list?.Count; i++)
                    {
                        list[i] = await ResolveAsync(list[i]);
                    }
                }
            }

            return inner;
        }
    }
}

internal sealed record Replaced(int Count, ImmutableArray<SessionType> Types, Session? Current);

internal sealed record Everything(
    TdObject Object,
    TdEnvelope? Envelope,
    TdFunction Function,
    TdFunction<Ok> FunctionOfOk,
    IReadOnlyList<Session> Sessions,
    Dictionary<string, TdEnvelope> Envelopes);

[JsonSerializable(typeof(Sessions))]
[JsonSerializable(typeof(ImmutableArray<Session>))]
[JsonSerializable(typeof(Replaced))]
[JsonSerializable(typeof(List<TdObject>))]
[JsonSerializable(typeof(TdEnvelope[]))]
[JsonSerializable(typeof(List<TdFunction>))]
[JsonSerializable(typeof(Dictionary<string, TdFunction<Ok>>))]
[JsonSerializable(typeof(Dictionary<string, List<TdObject>>))]
[JsonSerializable(typeof(Everything))]
internal sealed partial class OwnContext : JsonSerializerContext;
