namespace TdSession.InteropTests.Environment;

/// <summary>A version of TDLib that the tests run, and the spelling it speaks.</summary>
/// <param name="Name">As TDLib itself says it, such as <c>1.8.67</c>.</param>
/// <param name="Schema">The schema that its sessions follow.</param>
internal sealed record TdLibVersion(string Name, TdSchema Schema)
{
    public static TdLibVersion Oldest { get; } = new("1.8.33", TdSchema.V1_8_18);

    public static TdLibVersion Newest { get; } = new("1.8.67", TdSchema.V1_8_65);

    public static IReadOnlyList<TdLibVersion> Each { get; } =
        [Oldest, new("1.8.62", TdSchema.V1_8_18), new("1.8.65", TdSchema.V1_8_65), Newest];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> All { get; } = [.. Each.Select(version => version.Name)];

    /// <summary>The names of the oldest and the newest version, for theories.</summary>
    public static TheoryData<string> OldestAndNewest { get; } = [Oldest.Name, Newest.Name];

    /// <summary>The names of the versions with the schema of 2026, for theories.</summary>
    public static TheoryData<string> WithSchema1865 { get; } =
        [.. Each.Where(version => version.Schema == TdSchema.V1_8_65).Select(version => version.Name)];

    public string LibraryPath => Workspace.NpmPackage($"tdlib-{Name}", "libtdjson.so");

    /// <summary>Options that write byte for byte what this version writes.</summary>
    public JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new TdJsonConverter(new TdJsonFormat { TypeKey = TdTypeKey.AtType, Schema = Schema }) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    public static TdLibVersion Named(string name) => Each.Single(version => version.Name == name);
}
