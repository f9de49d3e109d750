namespace TdSession.InteropTests.Environment;

/// <summary>A version of TDLib that the tests run, such as <c>1.8.67</c>.</summary>
internal sealed record TdLibVersion(string Name, TdSchema Schema)
{
    public static TdLibVersion Oldest { get; } = new("1.8.33", TdSchema.V1_8_18);

    public static TdLibVersion Newest { get; } = new("1.8.67", TdSchema.V1_8_65);

    public static IReadOnlyList<TdLibVersion> Each { get; } =
        [Oldest, new("1.8.62", TdSchema.V1_8_18), new("1.8.65", TdSchema.V1_8_65), Newest];

    public static TheoryData<string> All { get; } = [.. Each.Select(version => version.Name)];

    public static TheoryData<string> OldestAndNewest { get; } = [Oldest.Name, Newest.Name];

    public static TheoryData<string> WithSchema1865 { get; } =
        [.. Each.Where(version => version.Schema == TdSchema.V1_8_65).Select(version => version.Name)];

    public string LibraryPath => Workspace.NpmPackage($"tdlib-{Name}", "libtdjson.so");

    /// <summary>Gets options that write the same bytes as this version.</summary>
    public JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = Schema }) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    /// <summary>Parses a message of this version, and requires that TdSession rewrites it byte for byte.</summary>
    public TdEnvelope Parse(byte[] message)
    {
        TdEnvelope envelope = TdEnvelope.Parse(message);
        JsonSerializer.SerializeToUtf8Bytes(envelope, Options).ShouldBeWhatTdLibWrote(message);
        return envelope;
    }

    public static TdLibVersion Named(string name) => Each.Single(version => version.Name == name);
}
