namespace ActiveSessions;

/// <summary>Splits a stream into lines, in a time that is linear in its length. Each byte is searched for a line end once.</summary>
internal static class Utf8Lines
{
    /// <summary>Reads to the end of the stream. A line is valid until the next one is asked for.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream utf8)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;    // of the line that has begun
        while (await utf8.ReadAsync(buffer.AsMemory(length)) is > 0 and var read)
        {
            var (start, next) = (0, length);
            length += read;
            while (buffer.AsSpan(next..length).IndexOf((byte)'\n') is >= 0 and var end)    // looks at new bytes only
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
