namespace TdSession.InteropTests.Host.StandIn;

/// <summary>The answer to a call that fails.</summary>
internal static class RpcError
{
    public static byte[] Write(int code, string message) =>
        new TlWriter().Constructor(Tl.Service.Error).Int(code).String(message).ToArray();
}
