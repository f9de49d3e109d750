namespace TdSession.InteropTests.SchemaDrift;

/// <summary>Compares the model with the schemas that npm publishes.</summary>
public sealed class SchemaDriftTests
{
    /// <summary>Changes of the published definitions, with the finding of each.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "    api_id: number,", "api_hash: string, api_id: number,",
            "Session.cs:*: session has a field api_hash: string that the model lacks; its place is after device_type" },
        { "ip_address: string,", "ip: string,", "Session.cs:*: session.ip_address is not in the schema" },
        { "last_active_date: number,", "last_active_date: string,",
            "Session.cs:*: session.last_active_date is of type string, where the model has number" },
        { "device_type: SessionDeviceType,", "device_type?: SessionDeviceType,", "Session.cs:*: session.device_type can be missing" },
        { "    is_unconfirmed: boolean,", "ip_address: string, is_unconfirmed: boolean,",
            "Session.cs:*: the fields of session have another order" },
        { "| sessionDeviceTypeXbox", "| sessionDeviceTypeXbox | sessionDeviceTypeToaster",
            "SessionType.cs:*: SessionDeviceType, the type of session.device_type, has a case sessionDeviceTypeToaster" },
        { "| sessionTypeConnectedBot", "| sessionTypeBot",
            "UnconfirmedSessionType.cs:*: SessionType, the type of unconfirmedSession.type, has no case sessionTypeConnectedBot" },
        { "export type sessions = {", "export type sessionList = {", "Sessions.cs:*: the schema has no sessions" },
        { "export type sessions = {", "export type sessionGroup = { _: 'sessionGroup', } export type sessions = {",
            "TdObject.cs:*: the schema has a type sessionGroup that the model lacks" },
        { "export type confirmSession = {",
            "export type markDevice = { readonly session_id?: number | string, } export type confirmSession = {",
            "TdObject.cs:*: the schema has a type markDevice that the model lacks" },
        { "    confirmSession: Ok,", "confirmSession: Ok, renameSession: Ok,",
            "Requests/TdFunction.cs:*: the schema has a function renameSession that the model lacks" },
        { "    getMe: User,", "getMe: Session,", "Requests/TdFunction.cs:*: the schema has a function getMe that the model lacks" },
        { "readonly inactive_session_ttl_days?: number,", "readonly inactive_session_ttl_days?: number | string,",
            "Requests/SetInactiveSessionTtl.cs:*: setInactiveSessionTtl.inactive_session_ttl_days is of type number | string, *" },
        { "    confirmSession: Ok,", "confirmSession: Session,",
            "Requests/ConfirmSession.cs:*: confirmSession returns Session, where the model has Ok" },
    };

    [Theory]
    [MemberData(nameof(PublishedSchema.All), MemberType = typeof(PublishedSchema))]
    public void Model_matches_the_published_schema(string package, TdSchema schema) =>
        string.Join('\n', Compare(PublishedSchema.Definitions(package), schema)).Should().BeEmpty();

    [Theory, MemberData(nameof(Changes))]
    public void Schema_change_is_reported(string original, string doctored, string finding)
    {
        string definitions = PublishedSchema.Definitions(PublishedSchema.NewestPackage);
        definitions.Should().Contain(original);

        Compare(definitions.Replace(original, doctored, StringComparison.Ordinal), ModelSchema.Newest)
            .Should().ContainMatch($"src/TdSession/{finding}*");
    }

    private static string[] Compare(string definitions, TdSchema schema) =>
        new SchemaComparison(TypeScriptSchema.Parse(definitions), schema).Compare();
}
