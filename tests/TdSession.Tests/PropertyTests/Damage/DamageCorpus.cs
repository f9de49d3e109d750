namespace TdSession.Tests.PropertyTests.Damage;

/// <summary>The lines to damage: one of every type, and some golden files.</summary>
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
            Valid.SessionOf2026,
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
            Valid.Function("updateOption", ("name", "\"version\""), ("value", "{\"@type\":\"optionValueString\",\"value\":\"1.8.66\"}")),
        }.Concat(Valid.Requests).Select(template => Encoding.UTF8.GetBytes(template));

    private static IEnumerable<byte[]> OfGoldenFiles
    {
        get
        {
            var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.json*", SearchOption.AllDirectories)
                .Where(file => !file.Contains(".values.") && !file.Contains(".canonical.") && Path.GetExtension(file) != ".gz")
                .Order(StringComparer.Ordinal).ToArray();
            return files
                .Where((_, index) => index % Math.Max(1, files.Length / MaxGoldenFiles) == 0)
                .Select(file => File.ReadLines(file).FirstOrDefault() ?? "")
                .Where(line => line.Length is > 1 and < MaxLength)
                .Select(Encoding.UTF8.GetBytes);
        }
    }
}
