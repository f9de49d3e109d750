namespace TdSession.StandIn;

/// <summary>A session as Telegram's server tells of it (<c>authorization</c> in Telegram's own schema).</summary>
internal sealed record StandInSession
{
    public long Hash { get; init; }
    public bool IsCurrent { get; init; }
    public bool IsOfficialApp { get; init; }
    public bool IsPasswordPending { get; init; }
    public bool AreEncryptedRequestsDisabled { get; init; }
    public bool AreCallRequestsDisabled { get; init; }
    public bool IsUnconfirmed { get; init; }
    public string DeviceModel { get; init; } = "";

    /// <summary>Goes out in place of <see cref="DeviceModel"/>: what no text can hold, such as broken UTF-8.</summary>
    public byte[]? DeviceModelBytes { get; init; }

    public string Platform { get; init; } = "";
    public string SystemVersion { get; init; } = "";
    public int ApiId { get; init; }
    public string AppName { get; init; } = "";
    public string AppVersion { get; init; } = "";
    public int DateCreated { get; init; }
    public int DateActive { get; init; }
    public string Ip { get; init; } = "";
    public string Country { get; init; } = "";
    public string Region { get; init; } = "";
}

/// <summary>A log-in that the user has not confirmed yet.</summary>
internal sealed record StandInLogin(long Hash, int Date, string Device, string Location);

/// <summary>How a call fails (<c>rpc_error</c>).</summary>
internal sealed record StandInError(int Code, string Message);
