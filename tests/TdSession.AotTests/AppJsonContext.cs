namespace TdSession.AotTests;

/// <summary>An app's own type, in the app's own context: the library's types wherever an app may put them.</summary>
internal sealed record AppDto
{
    public Session? Session { get; init; }

    public TdObject? Any { get; init; }

    public TdEnvelope? Message { get; init; }
}

[JsonSerializable(typeof(AppDto))]
internal sealed partial class AppJsonContext : JsonSerializerContext;
