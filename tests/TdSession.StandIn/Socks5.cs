namespace TdSession.StandIn;

/// <summary>The greeting of a SOCKS5 proxy (RFC 1928), which answers in place of every address.</summary>
internal static class Socks5
{
    private const byte Version = 5;
    private const byte Ipv4 = 1;
    private const byte DomainName = 3;
    private const byte Ipv6 = 4;

    public static async Task AcceptAsync(Stream stream)
    {
        byte[] greeting = await ReadAsync(stream, 2);
        await ReadAsync(stream, greeting[1]);
        await stream.WriteAsync(new byte[] { Version, 0 });

        byte[] request = await ReadAsync(stream, 4);
        int addressLength = request[3] switch
        {
            Ipv4 => 4,
            Ipv6 => 16,
            DomainName => (await ReadAsync(stream, 1))[0],
            _ => throw new InvalidDataException("An address of an unknown kind was asked of the proxy."),
        };
        await ReadAsync(stream, addressLength + sizeof(ushort));
        await stream.WriteAsync(new byte[] { Version, 0, 0, Ipv4, 127, 0, 0, 1, 0, 0 });
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
