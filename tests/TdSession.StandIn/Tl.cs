namespace TdSession.StandIn;

/// <summary>The constructors of Telegram's own schema that the stand-in reads or writes, with their definitions.</summary>
internal static class Tl
{
    public const uint Vector = 0x1cb5c415;      // vector {t:Type} # [ t ] = Vector t
    public const uint BoolTrue = 0x997275b5;    // boolTrue = Bool
    public const uint BoolFalse = 0xbc799737;   // boolFalse = Bool
    public const uint GzipPacked = 0x3072cfa1;  // gzip_packed packed_data:bytes = Object

    public const int LayerOfBotRights = 201;
    public const int LayerOfBotConnections = 227;

    // connectedBot flags:# can_reply:flags.0?true bot_id:long recipients:BusinessBotRecipients = ConnectedBot
    // From layer 201: connectedBot flags:# bot_id:long recipients:BusinessBotRecipients rights:BusinessBotRights = ConnectedBot
    // From layer 227: … rights:BusinessBotRights device:flags.0?string date:flags.1?int location:flags.2?string = ConnectedBot
    public static uint ConnectedBot(int layer) => layer switch
    {
        < LayerOfBotRights => 0xbd068601,
        < LayerOfBotConnections => 0xcd64636c,
        _ => 0x033ed001,
    };

    // user flags:# self:flags.10?true … bot:flags.14?true … flags2:# … id:long access_hash:flags.0?long first_name:flags.1?string …
    //     bot_info_version:flags.14?int … = User
    public static uint User(int layer) => layer switch
    {
        184 => 0x215c4438,
        >= 217 and <= 227 => 0x31774388,
        >= 228 => 0xb1b8cc83,
        _ => throw new NotSupportedException($"The stand-in can't write a user for layer {layer}."),
    };

    /// <summary>The messages of the protocol itself.</summary>
    public static class Service
    {
        public const uint MessageContainer = 0x73f1f8dc;     // msg_container messages:vector<%Message> = MessageContainer
        public const uint MessagesAcknowledged = 0x62d6b459; // msgs_ack msg_ids:Vector<long> = MsgsAck
        public const uint MessagesStateRequest = 0xda69fb52; // msgs_state_req msg_ids:Vector<long> = MsgsStateReq
        public const uint MessagesStateInfo = 0x04deb57d;    // msgs_state_info req_msg_id:long info:bytes = MsgsStateInfo
        public const uint NewSessionCreated = 0x9ec20908;    // new_session_created first_msg_id:long unique_id:long server_salt:long
        public const uint DestroySession = 0xe7512126;       // destroy_session session_id:long = DestroySessionRes
        public const uint DestroySessionOk = 0xe22045fc;     // destroy_session_ok session_id:long = DestroySessionRes
        public const uint DestroyKey = 0xd1435160;           // destroy_auth_key = DestroyAuthKeyRes
        public const uint DestroyKeyOk = 0xf660e1d4;         // destroy_auth_key_ok = DestroyAuthKeyRes
        public const uint GetFutureSalts = 0xb921bd04;       // get_future_salts num:int = FutureSalts
        public const uint FutureSalts = 0xae500895;          // future_salts req_msg_id:long now:int salts:vector<future_salt>
        public const uint Ping = 0x7abe77ec;                 // ping ping_id:long = Pong
        public const uint PingDelayDisconnect = 0xf3427b8c;  // ping_delay_disconnect ping_id:long disconnect_delay:int = Pong
        public const uint Pong = 0x347773c5;                 // pong msg_id:long ping_id:long = Pong
        public const uint HttpWait = 0x9299359f;             // http_wait max_delay:int wait_after:int max_wait:int = HttpWait
        public const uint DropAnswer = 0x58e4a740;           // rpc_drop_answer req_msg_id:long = RpcDropAnswer
        public const uint AnswerUnknown = 0x5e2ad36e;        // rpc_answer_unknown = RpcDropAnswer
        public const uint Result = 0xf35c6d01;               // rpc_result req_msg_id:long result:Object = RpcResult
        public const uint Error = 0x2144ca19;                // rpc_error error_code:int error_message:string = RpcError
    }

    /// <summary>The wrappers of a call.</summary>
    public static class Wrapper
    {
        public const uint InvokeWithLayer = 0xda9b0d0d;      // invokeWithLayer {X:Type} layer:int query:!X = X
        public const uint InvokeAfterMessage = 0xcb9f372d;   // invokeAfterMsg {X:Type} msg_id:long query:!X = X
        public const uint InvokeAfterMessages = 0x3dc4b4f0;  // invokeAfterMsgs {X:Type} msg_ids:Vector<long> query:!X = X
        public const uint InvokeWithoutUpdates = 0xbf9459b7; // invokeWithoutUpdates {X:Type} query:!X = X

        // initConnection {X:Type} flags:# api_id:int device_model:string system_version:string app_version:string system_lang_code:string
        //     lang_pack:string lang_code:string proxy:flags.0?InputClientProxy params:flags.1?JSONValue query:!X = X
        // inputClientProxy address:string port:int = InputClientProxy
        public const uint InitConnection = 0xc1cd5ea9;
    }

    /// <summary>The JSON values inside <c>initConnection</c>.</summary>
    public static class Json
    {
        public const uint Number = 0x2be0dfa4; // jsonNumber value:double = JSONValue
        public const uint Object = 0x99c1d49d; // jsonObject value:Vector<JSONObjectValue> = JSONValue
    }

    public static class Account
    {
        public const uint GetAuthorizations = 0xe320c158;           // account.getAuthorizations = account.Authorizations
        public const uint Authorizations = 0x4bff8ea0;              // authorization_ttl_days:int authorizations:Vector<Authorization>
        public const uint ResetAuthorization = 0xdf77f3bc;          // account.resetAuthorization hash:long = Bool
        public const uint ResetAuthorizations = 0x9fab0d1a;         // auth.resetAuthorizations = Bool
        public const uint SetAuthorizationTtl = 0xbf899aa0;         // account.setAuthorizationTTL authorization_ttl_days:int = Bool
        public const uint AcceptLoginToken = 0xe894ad4d;            // auth.acceptLoginToken token:bytes = Authorization

        public const uint GetConnectedBots = 0x4ea4c80f;            // account.getConnectedBots = account.ConnectedBots
        public const uint ConnectedBots = 0x17d7f87b;               // connected_bots:Vector<ConnectedBot> users:Vector<User>
        public const uint BusinessBotRights = 0xa0624cf7;           // flags:# reply:flags.0?true read_messages:flags.1?true …
        public const uint BusinessBotRecipients = 0xb88cf373;       // flags:# existing_chats:flags.0?true … contacts:flags.2?true …
        public const uint ConfirmBotConnection = 0x67ed1f68;        // account.confirmBotConnection bot_id:InputUser = Bool
        public const uint UpdateConnectedBot = 0x66a08c7e;          // flags:# deleted:flags.1?true rights:flags.0?… bot:InputUser …
        public const uint OldUpdateConnectedBot = 0x43d8521d;       // flags:# can_reply:flags.0?true deleted:flags.1?true bot:InputUser …
        public const uint GetWebAuthorizations = 0x182e6d6f;        // account.getWebAuthorizations = account.WebAuthorizations
        public const uint WebAuthorizations = 0xed56c9fc;           // authorizations:Vector<WebAuthorization> users:Vector<User>
        public const uint ResetWebAuthorization = 0x2d01b9ef;       // account.resetWebAuthorization hash:long = Bool
        public const uint ResetWebAuthorizations = 0x682d2594;      // account.resetWebAuthorizations = Bool

        // webAuthorization hash:long bot_id:long domain:string browser:string platform:string date_created:int date_active:int ip:string
        //     region:string = WebAuthorization
        public const uint WebAuthorization = 0xa6f8f452;

        // account.changeAuthorizationSettings flags:# confirmed:flags.3?true hash:long encrypted_requests_disabled:flags.0?Bool
        //     call_requests_disabled:flags.1?Bool = Bool
        public const uint ChangeAuthorizationSettings = 0x40f48462;

        // authorization flags:# current:flags.0?true official_app:flags.1?true password_pending:flags.2?true
        //     encrypted_requests_disabled:flags.3?true call_requests_disabled:flags.4?true unconfirmed:flags.5?true hash:long
        //     device_model:string platform:string system_version:string api_id:int app_name:string app_version:string date_created:int
        //     date_active:int ip:string country:string region:string = Authorization
        public const uint Authorization = 0xad01d61d;
    }

    public static class Auth
    {
        public const uint SendCode = 0xa677244f;          // auth.sendCode phone_number:string api_id:int … = auth.SentCode
        public const uint SentCodeTypeApp = 0x3dbb5986;   // auth.sentCodeTypeApp length:int = auth.SentCodeType
        public const uint ExportLoginToken = 0xb7e085fe;  // auth.exportLoginToken api_id:int … = auth.LoginToken
        public const uint LoginToken = 0x629f1980;        // auth.loginToken expires:int token:bytes = auth.LoginToken
        public const uint LoginTokenSuccess = 0x390d5c5e; // auth.loginTokenSuccess authorization:auth.Authorization = auth.LoginToken
        public const uint LogOut = 0x3e72ba19;            // auth.logOut = auth.LoggedOut
        public const uint LoggedOut = 0xc3a2835f;         // auth.loggedOut flags:# future_auth_token:flags.0?bytes = auth.LoggedOut

        // auth.sentCode flags:# type:auth.SentCodeType phone_code_hash:string next_type:flags.1?auth.CodeType timeout:flags.2?int
        //     = auth.SentCode
        public const uint SentCode = 0x5e002502;

        // auth.signIn flags:# phone_number:string phone_code_hash:string phone_code:flags.0?string
        //     email_verification:flags.1?EmailVerification = auth.Authorization
        public const uint SignIn = 0x8d52a951;

        // auth.authorization flags:# setup_password_required:flags.1?true otherwise_relogin_days:flags.1?int tmp_sessions:flags.0?int
        //     future_auth_token:flags.2?bytes user:User = auth.Authorization
        public const uint Authorization = 0x2ea2c0d4;
    }

    public static class Updates
    {
        public const uint LoginToken = 0x564fe691;      // updateLoginToken = Update
        public const uint GetState = 0xedd4882a;        // updates.getState = updates.State
        public const uint State = 0xa56c2a3e;           // updates.state pts:int qts:int date:int seq:int unread_count:int = updates.State
        public const uint GetDifference = 0x19c2f763;   // updates.getDifference … = updates.Difference
        public const uint DifferenceEmpty = 0x5d75a138; // updates.differenceEmpty date:int seq:int = updates.Difference
        public const uint Several = 0x74ae4240;         // updates updates:Vector<Update> users:… chats:… date:int seq:int = Updates
        public const uint Short = 0x78d4dec1;           // updateShort update:Update date:int = Updates

        // updateNewAuthorization flags:# unconfirmed:flags.0?true hash:long date:flags.0?int device:flags.0?string
        //     location:flags.0?string = Update
        public const uint NewAuthorization = 0x8951abef;

        // updateNewBotConnection flags:# confirmed:flags.0?true bot_id:long date:flags.1?int device:flags.1?string
        //     location:flags.1?string = Update
        public const uint NewBotConnection = 0xb22083a6;
    }
}
