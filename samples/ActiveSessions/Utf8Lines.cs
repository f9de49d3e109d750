namespace ActiveSessions;

/// <summary>Splits a stream into lines in linear time: it searches each byte for a line end only once.</summary>
internal static class Utf8Lines
{
    /// <summary>Reads to the end of the stream. The memory of a line is valid until the next one is read.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream utf8)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;    // of the unfinished line
        while (await utf8.ReadAsync(buffer.AsMemory(length)) is > 0 and var read)
        {
            var (start, next) = (0, length);
            length += read;
            while (buffer.AsSpan(next..length).IndexOf((byte)'\n') is >= 0 and var end)    // searches new bytes only
            {
                yield return buffer.AsMemory(start..(next + end));
                start = next += end + 1;
            }

            if (start > 0)
            {
                buffer.AsSpan(start..length).CopyTo(buffer);
                length -= start;
            }
            else if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }
        }

        yield return buffer.AsMemory(..length);
    }
}
