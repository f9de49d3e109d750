namespace TdSession.StandIn;

/// <summary>A user on Telegram's server (<c>user</c> in Telegram's own schema).</summary>
internal sealed record StandInUser(long Id, string FirstName, bool IsSelf = false, bool IsBot = false)
{
    /// <summary>The user who logs in.</summary>
    public static StandInUser Self { get; } = new(1_000_000_001, "Ada", IsSelf: true);

    public void Write(BinaryTlWriter writer, int layer)
    {
        const int hasAccessHash = 1 << 0;
        const int hasFirstName = 1 << 1;
        const int isSelf = 1 << 10;
        const int isBot = 1 << 14;
        writer.Constructor(Tl.User(layer)).Int(hasAccessHash | hasFirstName | (IsSelf ? isSelf : 0) | (IsBot ? isBot : 0)).Int(0)
            .Long(Id).Long(Id).String(FirstName);
        if (IsBot)
        {
            writer.Int(1); // bot_info_version
        }
    }
}
