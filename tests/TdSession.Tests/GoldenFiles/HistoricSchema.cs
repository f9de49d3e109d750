namespace TdSession.Tests.GoldenFiles;

/// <summary>A schema that TDLib had: all objects and functions about log-ins, after one commit that changed some of them.</summary>
/// <param name="Name">The date and the version of TDLib.</param>
/// <param name="Types">The type and the fields of each object and function, by its name.</param>
internal sealed record HistoricSchema(string Name, IReadOnlyDictionary<string, (string Type, string[][] Fields)> Types)
{
    private const string App = "api_id:int32 application_name:string application_version:string is_official_application:Bool "
        + "device_model:string platform:string system_version:string log_in_date:int32 last_active_date:int32";
    private const string Place = "ip:string country:string region:string";
    private const string Flags = "is_unconfirmed:Bool can_accept_secret_chats:Bool can_accept_calls:Bool";
    private const string Website = "browser:string platform:string log_in_date:int32 last_active_date:int32";
    private const string Chats = "select_existing_chats:Bool select_new_chats:Bool select_contacts:Bool select_non_contacts:Bool "
        + "exclude_selected:Bool";
    private const string Names = "can_edit_name:Bool can_edit_bio:Bool can_edit_profile_photo:Bool can_edit_username:Bool";
    private const string Gifts = "can_sell_gifts:Bool can_change_gift_settings:Bool can_transfer_and_upgrade_gifts:Bool "
        + "can_transfer_stars:Bool can_manage_stories:Bool";

    // The changes of each commit to td_api.tl: the type, the name and the fields of an object or a function, or a minus and the name of
    // a removed one. A * is each type of device.
    private const string Changes = $$"""
        2017-12-31 1.0.0: Error error code:int32 message:string; Ok ok; Session session id:int64 is_current:Bool {{App}} {{Place}};
          Sessions sessions sessions:vector<session>; Ok logOut; Sessions getActiveSessions; Ok terminateSession session_id:int64; Ok
          terminateAllOtherSessions
        2018-02-07 1.1.2: ConnectedWebsite connectedWebsite id:int64 domain_name:string bot_user_id:int32 {{Website}} ip:string
          location:string; ConnectedWebsites connectedWebsites websites:vector<connectedWebsite>; ConnectedWebsites getConnectedWebsites;
          Ok disconnectWebsite website_id:int64; Ok disconnectAllWebsites
        2018-09-20 1.3.1: Updates updates updates:vector<Update>; Updates getCurrentState
        2019-02-05 1.3.5: Session session id:int64 is_current:Bool is_password_pending:Bool {{App}} {{Place}}
        2019-12-17 1.5.3: Session confirmQrCodeAuthentication link:string
        2021-09-03 1.7.7: ConnectedWebsite connectedWebsite id:int64 domain_name:string bot_user_id:int53 {{Website}} ip:string
          location:string
        2021-11-16 1.7.9: Session session id:int64 is_current:Bool is_password_pending:Bool can_accept_secret_chats:Bool {{App}} {{Place}}
        2021-11-16 1.7.9: Ok toggleSessionCanAcceptSecretChats session_id:int64 can_accept_secret_chats:Bool
        2021-11-16 1.7.9: Sessions sessions sessions:vector<session> inactive_sessions_ttl_days:int32
        2021-11-16 1.7.9: Sessions sessions sessions:vector<session> inactive_session_ttl_days:int32
        2021-11-24 1.7.9: Ok setInactiveSessionTtl inactive_session_ttl_days:int32
        2021-11-24 1.7.9: Session session id:int64 is_current:Bool is_password_pending:Bool can_accept_secret_chats:Bool
          can_accept_calls:Bool {{App}} {{Place}}
        2021-11-24 1.7.9: Ok toggleSessionCanAcceptCalls session_id:int64 can_accept_calls:Bool
        2022-05-02 1.8.3: SessionType sessionType*; Session session id:int64 is_current:Bool is_password_pending:Bool
          can_accept_secret_chats:Bool can_accept_calls:Bool type:SessionType {{App}} {{Place}}
        2023-09-08 1.8.17: Session session id:int64 is_current:Bool is_password_pending:Bool {{Flags}} type:SessionType {{App}} {{Place}}
        2023-09-11 1.8.17: UnconfirmedSession unconfirmedSession id:int64 log_in_date:int32 device_model:string location:string; Update
          updateUnconfirmedSession session:unconfirmedSession
        2023-09-12 1.8.17: Session session id:int64 is_current:Bool is_password_pending:Bool {{Flags}} type:SessionType {{App}}
          ip_address:string country:string region:string; ConnectedWebsite connectedWebsite id:int64 domain_name:string bot_user_id:int53
          {{Website}} ip_address:string location:string
        2023-09-12 1.8.17: Ok confirmSession session_id:int64
        2023-09-13 1.8.17: Session session id:int64 is_current:Bool is_password_pending:Bool {{Flags}} type:SessionType {{App}}
          ip_address:string location:string
        2024-02-26 1.8.25: BusinessRecipients businessRecipients chat_ids:vector<int53> {{Chats}}
        2024-03-04 1.8.25: BusinessConnectedBot businessConnectedBot bot_user_id:int53 recipients:businessRecipients can_reply:Bool
        2024-03-04 1.8.25: BusinessConnectedBot getBusinessConnectedBot
        2024-03-04 1.8.25: Ok deleteBusinessConnectedBot bot_user_id:int53
        2024-03-20 1.8.26: BusinessRecipients businessRecipients chat_ids:vector<int53> excluded_chat_ids:vector<int53> {{Chats}}
        2025-03-06 1.8.46: BusinessBotRights businessBotRights can_reply:Bool can_read_messages:Bool can_delete_outgoing_messages:Bool
          can_delete_incoming_messages:Bool {{Names}} can_view_gifts:Bool {{Gifts}}
        2025-03-06 1.8.46: BusinessConnectedBot businessConnectedBot bot_user_id:int53 recipients:businessRecipients
          rights:businessBotRights
        2025-04-02 1.8.46: BusinessBotRights businessBotRights can_reply:Bool can_read_messages:Bool can_delete_sent_messages:Bool
          can_delete_all_messages:Bool {{Names}} can_view_gifts_and_stars:Bool {{Gifts}}
        2026-05-13 1.8.64: BusinessConnectedBotInfo businessConnectedBotInfo bot:businessConnectedBot connection_date:int32
          device_model:string location:string; BusinessConnectedBotInfo getBusinessConnectedBot
        2026-05-13 1.8.64: SessionDeviceType sessionDeviceType*; Session session id:int64 is_current:Bool is_password_pending:Bool
          {{Flags}} device_type:SessionDeviceType {{App}} ip_address:string location:string; - sessionType*
        2026-05-13 1.8.64: SessionType sessionTypeDevice session_id:int64; SessionType sessionTypeConnectedBot bot_user_id:int53;
          UnconfirmedSession unconfirmedSession type:SessionType date:int32 device_model:string location:string
        2026-05-13 1.8.64: Ok confirmBusinessConnectedBot bot_user_id:int53
        2026-06-05 1.8.64: Update updateUnconfirmedSession session:unconfirmedSession unconfirmed_session_count:int32
        """;

    /// <summary>Gets all schemas from 2017 to 2026.</summary>
    public static IReadOnlyList<HistoricSchema> All { get; } = [.. Read()];

    private static IEnumerable<HistoricSchema> Read()
    {
        var types = new Dictionary<string, (string Type, string[][] Fields)>(StringComparer.Ordinal);
        foreach (var schema in Changes.Replace("\n  ", " ").Split('\n').Select(line => line.Split([": "], StringSplitOptions.None)))
        {
            foreach (var words in schema[1].Split([";"], StringSplitOptions.None).Select(change => change.Trim().Split(' ')))
            {
                foreach (var name in words[1].Contains('*')
                    ? ExpectedFields.KnownTypes.Select(device => words[1].TrimEnd('*') + device) : [words[1]])
                {
                    types.Remove(name);
                    if (words[0] != "-")
                    {
                        types.Add(name, (words[0], [.. words.Skip(2).Select(word => word.Split(':'))]));
                    }
                }
            }

            yield return new(schema[0], new Dictionary<string, (string Type, string[][] Fields)>(types, StringComparer.Ordinal));
        }
    }
}
