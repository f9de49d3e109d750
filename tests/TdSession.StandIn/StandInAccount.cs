namespace TdSession.StandIn;

/// <summary>Who is logged in when TDLib starts.</summary>
internal enum StandInAccount
{
    User,
    Bot,
    None,
}
