namespace TdSession.StandIn;

/// <summary>A business bot that is connected to the account (<c>connectedBot</c> in Telegram's own schema).</summary>
/// <param name="Date">0 if the server sends no date, device and location.</param>
internal sealed record StandInBot(long UserId, int Date = 0, string Device = "", string Location = "")
{
    public StandInUser User => new(UserId, "Business bot", IsBot: true);

    public void Write(BinaryTlWriter writer, int layer)
    {
        const int canReply = 1 << 0;
        const int hasDevice = 1 << 0;
        const int hasDate = 1 << 1;
        const int hasLocation = 1 << 2;
        bool hasConnection = layer >= Tl.LayerOfBotConnections;
        bool hasRights = layer >= Tl.LayerOfBotRights;
        int flags = hasConnection && Date != 0 ? hasDevice | hasDate | hasLocation : hasRights ? 0 : canReply;
        writer.Constructor(Tl.ConnectedBot(layer)).Int(flags).Long(UserId);
        const int existingChatsAndContacts = 5;
        writer.Constructor(Tl.Account.BusinessBotRecipients).Int(existingChatsAndContacts);
        if (hasRights)
        {
            const int canReplyAndRead = 3;
            writer.Constructor(Tl.Account.BusinessBotRights).Int(canReplyAndRead);
        }

        if (hasConnection && Date != 0)
        {
            writer.String(Device).Int(Date).String(Location);
        }
    }
}

/// <summary>A website on which the user is logged in (<c>webAuthorization</c> in Telegram's own schema).</summary>
internal sealed record StandInWebsite(
    long Hash, long BotUserId, string Domain, string Browser, string Platform, int DateCreated, int DateActive, string Ip, string Region)
{
    public StandInUser Bot => new(BotUserId, "Login bot", IsBot: true);

    public void Write(BinaryTlWriter writer) => writer.Constructor(Tl.Account.WebAuthorization).Long(Hash).Long(BotUserId).String(Domain)
        .String(Browser).String(Platform).Int(DateCreated).Int(DateActive).String(Ip).String(Region);
}
