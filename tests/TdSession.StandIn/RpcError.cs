namespace TdSession.StandIn;

/// <summary>The answer to a call that fails.</summary>
internal static class RpcError
{
    public static byte[] Write(int code, string message) =>
        new BinaryTlWriter().Constructor(Tl.Service.Error).Int(code).String(message).ToArray();
}
