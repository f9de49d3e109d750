namespace TdSession;

/// <summary>A version of TDLib's schema to write. Every version since 2018 can be read.</summary>
/// <remarks>Each member is named after the first TDLib with the schema. New members are only appended.</remarks>
public enum TdSchema
{
    /// <summary>The schema of TDLib 1.0.0 to 1.3.5 (2018).</summary>
    V1_0_0,

    /// <summary>The schema of TDLib 1.3.5 to 1.7.9 (2019): with <c>is_password_pending</c>.</summary>
    V1_3_5,

    /// <summary>The schema of TDLib 1.7.9 to 1.8.3 (2021): with <c>can_accept_secret_chats</c>, <c>can_accept_calls</c> and
    /// <c>inactive_session_ttl_days</c>.</summary>
    V1_7_9,

    /// <summary>The schema of TDLib 1.8.3 to 1.8.17 (2022): with <c>type</c> and <c>sessionTypeAndroid</c>.</summary>
    V1_8_3,

    /// <summary>The schema of TDLib 1.8.18 to 1.8.63 (2023): with <c>is_unconfirmed</c>, <c>ip_address</c> and <c>location</c>.</summary>
    V1_8_18,

    /// <summary>The schema of TDLib 1.8.65 and later (2026): with <c>device_type</c> and <c>sessionDeviceTypeAndroid</c>.</summary>
    [TlFirstRelease]
    V1_8_65,
}
