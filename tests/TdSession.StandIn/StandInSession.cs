namespace TdSession.StandIn;

/// <summary>A session on Telegram's server (<c>authorization</c> in Telegram's own schema).</summary>
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

    /// <summary>Is sent in place of <see cref="DeviceModel"/>: bytes that aren't UTF-8.</summary>
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

    public void Write(BinaryTlWriter writer)
    {
        bool[] flags =
            [IsCurrent, IsOfficialApp, IsPasswordPending, AreEncryptedRequestsDisabled, AreCallRequestsDisabled, IsUnconfirmed];
        writer.Constructor(Tl.Account.Authorization).Int(flags.Index().Sum(flag => flag.Item ? 1 << flag.Index : 0)).Long(Hash)
            .String(DeviceModelBytes ?? Encoding.UTF8.GetBytes(DeviceModel)).String(Platform).String(SystemVersion).Int(ApiId)
            .String(AppName).String(AppVersion).Int(DateCreated).Int(DateActive).String(Ip).String(Country).String(Region);
    }
}

/// <summary>A log-in that the user has not confirmed yet.</summary>
internal sealed record StandInLogin(long Hash, int Date, string Device, string Location);

/// <summary>The answer to a call that fails (<c>rpc_error</c>).</summary>
internal sealed record StandInError(int Code, string Message)
{
    public byte[] Write() => new BinaryTlWriter().Constructor(Tl.Service.Error).Int(Code).String(Message).ToArray();
}
