#if NET10_0_OR_GREATER

namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>The lines that are damaged: one of every type, and golden files where they are.</summary>
internal static class DamageCorpus
{
    private const int MaxGoldenFiles = 60;
    private const int MaxLength = 4096;

    public static IReadOnlyList<byte[]> Lines { get; } = [.. OfEveryType.Concat(OfGoldenFiles)];

    private static IEnumerable<byte[]> OfEveryType =>
        new[]
        {
            Valid.Session,
            Valid.Session.TypeKeyLast(),
            Valid.Session.Renamed("_", "@type").Renamed("type", "device_type").With("device_type", "{\"@type\":\"sessionDeviceTypeXbox\"}"),
            Valid.Session.Without("type").Without("is_unconfirmed").Renamed("ip_address", "ip").Renamed("location", "country")
                .And("region", "\"\""),
            Valid.Session.With("id", "-9223372036854775808").And("new_field", "{\"@type\":\"x\",\"a\":[1,2.50,\"\\u00e9\",null]}"),
            Valid.Sessions,
            Valid.Sessions.With("sessions", $"[{Valid.Session},{Valid.Session.TypeKeyLast()}]")
                .And("@extra", "{\"a\":[1,\"\\ud83d\\ude00\"]}").And("@client_id", "3"),
            Valid.UnconfirmedSession,
            Valid.UnconfirmedSessionOf2026,
            Valid.Update,
            Valid.Update.With("session", Valid.UnconfirmedSession).And("@client_id", "1"),
            Valid.BusinessBotInfo,
            Valid.Websites,
            Valid.Error.And("@extra", "\"\\\"\\\\\\n\ufeff\""),
            Valid.Ok.And("@extra", "12345678901234567890.0"),
            Valid.Ok.And("deepest", new string('[', 63) + new string(']', 63)),
            Valid.TerminateSession.And("@extra", "[true,false,null]"),
            Valid.TerminateAllOtherSessions,
            Valid.ConfirmSession,
            Valid.ToggleCalls,
            Valid.ToggleSecretChats,
            Valid.SetInactiveSessionTtl,
            Valid.ConfirmQrCodeAuthentication,
            Valid.ConfirmBot,
            Valid.DeleteBot,
            Valid.DisconnectWebsite,
            Valid.GetActiveSessions,
            Valid.Function("updateOption", ("name", "\"version\""), ("value", "{\"@type\":\"optionValueString\",\"value\":\"1.8.66\"}")),
        }.Select(template => Encoding.UTF8.GetBytes(template));

    private static IEnumerable<byte[]> OfGoldenFiles
    {
        get
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Golden");
            var files = !Directory.Exists(folder)
                ? []
                : Directory.GetFiles(folder, "*.json*", SearchOption.AllDirectories)
                    .Where(file => !file.Contains(".values.") && !file.Contains(".canonical.") && Path.GetExtension(file) != ".gz")
                    .OrderBy(file => file, StringComparer.Ordinal)
                    .ToArray();
            return files
                .Where((_, index) => index % Math.Max(1, files.Length / MaxGoldenFiles) == 0)
                .Select(file => File.ReadLines(file).FirstOrDefault() ?? "")
                .Where(line => line.Length is > 1 and < MaxLength)
                .Select(Encoding.UTF8.GetBytes);
        }
    }
}
#endif
