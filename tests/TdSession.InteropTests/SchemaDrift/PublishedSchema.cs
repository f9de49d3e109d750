namespace TdSession.InteropTests.SchemaDrift;

/// <summary>The schemas that npm has as TypeScript definitions, and which of ours each should match.</summary>
internal static class PublishedSchema
{
    /// <summary>In the version that the lock file of the npm folder has: a newer one there is compared at once.</summary>
    public const string NewestPackage = "@prebuilt-tdlib/types";

    /// <summary>The packages with their schemas, for theories.</summary>
    public static TheoryData<string, TdSchema> All { get; } =
        new() { { "types-1.8.62", TdSchema.V1_8_18 }, { NewestPackage, ModelSchema.Newest } };
}
