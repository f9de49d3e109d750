namespace TdSession.StandIn;

/// <summary>What the stand-in server answers to somebody who logs in: with any phone number, and one code, or with a QR code.</summary>
internal sealed class SignInService
{
    /// <summary>The only right code.</summary>
    public const string Code = "12345";

    private const string CodeHash = "stand-in";

    private volatile bool _isTokenAccepted;

    /// <summary>Another device has scanned the QR code. TDLib asks again when it hears of it.</summary>
    public void AcceptToken() => _isTokenAccepted = true;

    /// <summary>The answer, or <see langword="null"/> when the call is about something else.</summary>
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
        return Encoding.UTF8.GetString(reader.String()) == Code ? Authorization(layer) : RpcError.Write(400, "PHONE_CODE_INVALID");
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
