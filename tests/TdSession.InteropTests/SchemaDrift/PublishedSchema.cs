namespace TdSession.InteropTests.SchemaDrift;

/// <summary>The schemas that npm publishes as TypeScript definitions, each with the schema of ours that matches it.</summary>
internal static class PublishedSchema
{
    /// <summary>Its version is in the lock file of the npm folder, so a test compares a newer one at once.</summary>
    public const string NewestPackage = "@prebuilt-tdlib/types";

    public static TheoryData<string, TdSchema> All { get; } =
        new() { { "types-1.8.62", TdSchema.V1_8_18 }, { NewestPackage, ModelSchema.Newest } };

    public static string Definitions(string package) => File.ReadAllText(Availability.RequireTypeDefinitions(package));
}
