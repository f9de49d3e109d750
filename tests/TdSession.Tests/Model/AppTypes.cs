namespace TdSession.Tests.Model;

/// <summary>An app's own type with objects of the library.</summary>
public sealed class AppDto
{
    public int Version { get; set; }

    public Session? Session { get; set; }

    public IList<TdObject> Log { get; init; } = [];

    public IDictionary<string, SessionType> Types { get; init; } = new Dictionary<string, SessionType>(StringComparer.Ordinal);

    public TdFunction<Ok>? Request { get; set; }

    public TdEnvelope? Message { get; set; }
}

/// <summary>The app's own metadata, which System.Text.Json's generator writes in the app's assembly.</summary>
[JsonSerializable(typeof(AppDto))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(SessionType.Android))]
public sealed partial class AppJsonContext : JsonSerializerContext;

/// <summary>The same with a naming policy.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]
[JsonSerializable(typeof(AppDto))]
public sealed partial class AppUpperCaseJsonContext : JsonSerializerContext;
