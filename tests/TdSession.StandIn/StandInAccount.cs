namespace TdSession.StandIn;

/// <summary>The account that is logged in when TDLib starts.</summary>
internal enum StandInAccount
{
    User,
    Bot,
    None,
}
