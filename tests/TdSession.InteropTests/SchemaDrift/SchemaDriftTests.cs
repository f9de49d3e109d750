namespace TdSession.InteropTests.SchemaDrift;

/// <summary>An alarm for the day when TDLib changes what it says about sessions.</summary>
public sealed class SchemaDriftTests
{
    private static readonly Dictionary<string, (string Original, string Doctored, string Place, string Finding)> _changes = new()
    {
        ["a new field"] = (
            "    api_id: number,",
            "    api_hash: string,\n    api_id: number,",
            "src/TdSession/Session.cs:*",
            "session has a field api_hash: string that the model lacks; it stands after device_type"),
        ["a renamed field"] = (
            "ip_address: string,",
            "ip: string,",
            "src/TdSession/Session.cs:*",
            "session.ip_address is not in the schema"),
        ["another kind of field"] = (
            "last_active_date: number,",
            "last_active_date: string,",
            "src/TdSession/Session.cs:*",
            "session.last_active_date is of type string, where the model says number"),
        ["a field that can be missing"] = (
            "device_type: SessionDeviceType,",
            "device_type?: SessionDeviceType,",
            "src/TdSession/Session.cs:*",
            "session.device_type can be missing"),
        ["another order of fields"] = (
            "    is_unconfirmed: boolean,",
            "    ip_address: string,\n    is_unconfirmed: boolean,",
            "src/TdSession/Session.cs:*",
            "the fields of session stand in another order"),
        ["a new case"] = (
            "    | sessionDeviceTypeXbox",
            "    | sessionDeviceTypeXbox\n    | sessionDeviceTypeToaster",
            "src/TdSession/SessionType.cs:*",
            "SessionDeviceType, the type of session.device_type, has a case sessionDeviceTypeToaster that the model lacks"),
        ["a renamed case"] = (
            "    | sessionTypeConnectedBot",
            "    | sessionTypeBot",
            "src/TdSession/UnconfirmedSessionType.cs:*",
            "SessionType, the type of unconfirmedSession.type, has no case sessionTypeConnectedBot"),
        ["a renamed type"] = (
            "export type sessions = {",
            "export type sessionList = {",
            "src/TdSession/Sessions.cs:*",
            "the schema has no sessions"),
        ["a new type"] = (
            "export type sessions = {",
            "export type sessionGroup = {\n    _: 'sessionGroup',\n  }\n  export type sessions = {",
            "src/TdSession/TdObject.cs:*",
            "the schema has a type sessionGroup that the model lacks"),
        ["a new type that names a session"] = (
            "export type confirmSession = {",
            "export type markDevice = {\n    readonly session_id?: number | string,\n  }\n  export type confirmSession = {",
            "src/TdSession/TdObject.cs:*",
            "the schema has a type markDevice that the model lacks"),
        ["a new function that is named after sessions"] = (
            "    confirmSession: Ok,",
            "    confirmSession: Ok,\n    renameSession: Ok,",
            "src/TdSession/Requests/TdFunction.cs:*",
            "the schema has a function renameSession that the model lacks"),
        ["a new function that returns sessions"] = (
            "    getMe: User,",
            "    getMe: Session,",
            "src/TdSession/Requests/TdFunction.cs:*",
            "the schema has a function getMe that the model lacks"),
        ["another argument"] = (
            "readonly inactive_session_ttl_days?: number,",
            "readonly inactive_session_ttl_days?: number | string,",
            "src/TdSession/Requests/SetInactiveSessionTtl.cs:*",
            "setInactiveSessionTtl.inactive_session_ttl_days is of type number | string, where the model says number"),
        ["another answer"] = (
            "    confirmSession: Ok,",
            "    confirmSession: Session,",
            "src/TdSession/Requests/ConfirmSession.cs:*",
            "confirmSession returns Session, where the model says Ok"),
    };

    [Theory]
    [MemberData(nameof(PublishedSchema.All), MemberType = typeof(PublishedSchema))]
    public void Model_matches_the_published_schema(string package, TdSchema schema)
    {
        SchemaComparison comparison = SchemaComparison.Compare(Definitions(package), schema);

        string.Join('\n', comparison.Findings).Should().BeEmpty();
        comparison.Compared.Should().BeGreaterThan(50);
    }

    /// <summary>An alarm that was never heard may be broken: each change of the definitions has to ring it, and to name the
    /// place.</summary>
    [Theory, MemberData(nameof(Changes))]
    public void Schema_change_is_reported(string change)
    {
        (string original, string doctored, string place, string finding) = _changes[change];
        string definitions = File.ReadAllText(Availability.RequireTypeDefinitions(PublishedSchema.NewestPackage));
        definitions.Should().Contain(original);

        TypeScriptSchema schema = TypeScriptSchema.Parse(definitions.Replace(original, doctored, StringComparison.Ordinal));
        SchemaComparison comparison = SchemaComparison.Compare(schema, ModelSchema.Newest);

        comparison.Findings.Should().ContainMatch($"{place}: {finding}*");
    }

    /// <summary>The names of the changes, for the theory.</summary>
    public static TheoryData<string> Changes { get; } = [.. _changes.Keys];

    private static TypeScriptSchema Definitions(string package) =>
        TypeScriptSchema.Parse(File.ReadAllText(Availability.RequireTypeDefinitions(package)));
}
