using System.Collections.Immutable;

namespace TdSession.Benchmarks;

/// <summary>The inputs: what TDLib and its JavaScript clients write, with invented values.</summary>
internal static class Corpus
{
    private static readonly SessionType[] _types =
        [new SessionType.Android(), new SessionType.Iphone(), new SessionType.Windows(), new SessionType.Firefox(),
            new SessionType.Ubuntu()];

    public static JsonSerializerOptions Underscore { get; } = new()
    {
        Converters = { new TdJsonConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonSerializerOptions TdLib { get; } = new()
    {
        Converters = { new TdJsonConverter(TdJsonFormat.TdLib) },
        Encoder = TdJavaScriptEncoder.Instance,
    };

    /// <summary>One session of about 520 bytes.</summary>
    public static Session Session(int number) => new()
    {
        Id = unchecked((long)(0x9E3779B97F4A7C15UL * (ulong)(number + 1))),
        IsCurrent = number == 0,
        IsPasswordPending = false,
        IsUnconfirmed = false,
        CanAcceptSecretChats = true,
        CanAcceptCalls = true,
        Type = _types[number % _types.Length],
        ApiId = 2040,
        ApplicationName = "Telegram Desktop",
        ApplicationVersion = "5.0.1 x64",
        IsOfficialApplication = true,
        DeviceModel = $"Laptop {number % 97}",
        Platform = "Linux",
        SystemVersion = "Ubuntu 24.04 GNOME Wayland",
        LogInDate = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + number),
        LastActiveDate = DateTimeOffset.FromUnixTimeSeconds(1_700_100_000 + number),
        IpAddress = $"192.0.2.{number % 256}",
        Location = "Amsterdam, Netherlands",
    };

    public static Sessions Sessions(int count) => new()
    {
        Items = [.. Enumerable.Range(0, count).Select(Session)],
        InactiveSessionTtlDays = 183,
    };

    public static byte[] Write(TdObject value, JsonSerializerOptions options) => JsonSerializer.SerializeToUtf8Bytes(value, options);
}
