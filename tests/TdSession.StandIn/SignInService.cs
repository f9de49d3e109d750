namespace TdSession.StandIn;

/// <summary>Logs a user in with any phone number and one code, or with a QR code, and logs the user out.</summary>
internal sealed class SignInService
{
    /// <summary>The only right code.</summary>
    public const string Code = "12345";

    private const string CodeHash = "stand-in";

    private volatile bool _isTokenAccepted;

    /// <summary>Accepts the QR code, as a scan by another device does. TDLib asks again after an update.</summary>
    public void AcceptToken() => _isTokenAccepted = true;

    /// <summary>Returns the answer, or <see langword="null"/> if the call isn't about a log-in.</summary>
    public byte[]? Answer(RpcCall call, int layer) => call.Method switch
    {
        Tl.Auth.SendCode => SentCode(),
        Tl.Auth.SignIn => SignIn(call.Arguments, layer),
        Tl.Auth.ExportLoginToken => LoginToken(layer),
        Tl.Auth.LogOut => new BinaryTlWriter().Constructor(Tl.Auth.LoggedOut).Int(0).ToArray(),
        _ => null,
    };

    private static byte[] SentCode() => new BinaryTlWriter().Constructor(Tl.Auth.SentCode).Int(0)
        .Constructor(Tl.Auth.SentCodeTypeApp).Int(Code.Length).String(CodeHash).ToArray();

    private static byte[] SignIn(byte[] arguments, int layer)
    {
        var reader = new BinaryTlReader(arguments);
        reader.Int();
        reader.String();
        reader.String();
        return Encoding.UTF8.GetString(reader.String()) == Code
            ? Authorization(layer)
            : new StandInError(400, "PHONE_CODE_INVALID").Write();
    }

    private byte[] LoginToken(int layer)
    {
        const int secondsToLive = 30;
        return _isTokenAccepted
            ? new BinaryTlWriter().Constructor(Tl.Auth.LoginTokenSuccess).Raw(Authorization(layer)).ToArray()
            : new BinaryTlWriter().Constructor(Tl.Auth.LoginToken)
                .Int((int)DateTimeOffset.UtcNow.ToUnixTimeSeconds() + secondsToLive).String("stand-in token"u8).ToArray();
    }

    private static byte[] Authorization(int layer)
    {
        BinaryTlWriter writer = new BinaryTlWriter().Constructor(Tl.Auth.Authorization).Int(0);
        StandInUser.Self.Write(writer, layer);
        return writer.ToArray();
    }
}
