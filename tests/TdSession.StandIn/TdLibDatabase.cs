using System.IO.Hashing;

namespace TdSession.StandIn;

/// <summary>Writes a database of TDLib: the test data center 2, a SOCKS5 proxy on this machine, the stand-in's key, and the account that is
/// logged in with it.</summary>
internal static class TdLibDatabase
{
    /// <summary>The version of TDLib's format for stored structures. TDLib reads each version up to its own.</summary>
    private const int StoredVersion = 40;

    public static void Write(
        string directory, AuthorizationKey key, int proxyPort, StandInAccount account, IReadOnlyList<StandInLogin> unconfirmedLogins)
    {
        Directory.CreateDirectory(directory);
        using FileStream file = File.Create(Path.Combine(directory, "td_test.binlog"));
        var log = new Binlog(file);

        if (account != StandInAccount.None)
        {
            log.Put("auth", "ok"u8);
            log.Put("my_id", Encoding.ASCII.GetBytes($"{StandInUser.Self.Id}"));
        }

        if (account == StandInAccount.Bot)
        {
            log.Put("auth_is_bot", "true"u8);
        }

        log.Put("main_dc_id", "2"u8);
        log.Put("auth2", StoredKey(key, account));
        log.Put("proxy_max_id", "3"u8);
        log.Put("proxy_active_id", "2"u8);
        log.Put("proxy2", StoredProxy(proxyPort));
        if (unconfirmedLogins.Count > 0)
        {
            log.Put("new_authorizations", StoredLogins(unconfirmedLogins));
        }
    }

    private static byte[] StoredKey(AuthorizationKey key, StandInAccount account)
    {
        const int isAuthorized = 1;
        const int hasCreationTime = 4;
        int flags = account == StandInAccount.None ? hasCreationTime : hasCreationTime | isAuthorized;
        return new BinaryTlWriter()
            .Long(key.Id).Int(flags).String(key.Bytes).Double(DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToArray();
    }

    private static byte[] StoredProxy(int port)
    {
        const int socks5 = 1;
        return new BinaryTlWriter().Int(StoredVersion).Int(socks5).String("127.0.0.1").Int(port).String("").String("").ToArray();
    }

    private static byte[] StoredLogins(IReadOnlyList<StandInLogin> logins)
    {
        BinaryTlWriter writer = new BinaryTlWriter().Int(StoredVersion).Int(logins.Count);
        foreach (StandInLogin login in logins)
        {
            writer.Int(0).Long(login.Hash).Int(login.Date).String(login.Device).String(login.Location);
        }

        return writer.ToArray();
    }

    /// <summary>TDLib's log of events. An event: its size, id, type, flags, extra data, data and CRC-32.</summary>
    private sealed class Binlog(Stream file)
    {
        private const int AuthorizationDataType = 0x4327;
        private const int FieldsSize = 32;

        private long _lastId;

        public void Put(string key, ReadOnlySpan<byte> value)
        {
            byte[] data = new BinaryTlWriter().String(key).String(value).ToArray();
            byte[] record = new BinaryTlWriter()
                .Int(FieldsSize + data.Length).Long(++_lastId).Int(AuthorizationDataType).Int(0).Long(0).Raw(data).ToArray();
            file.Write(record);
            file.Write(Crc32.Hash(record));
        }
    }
}
