namespace TdSession.StandIn;

/// <summary>Creates a server's message ids: the time in units of 2^-32 s, always increasing, with the kind in the last two bits.</summary>
internal sealed class MessageIds
{
    private readonly Lock _lock = new();
    private long _last;

    public long Next(MessageKind kind)
    {
        lock (_lock)
        {
            long milliseconds = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            long now = (Math.DivRem(milliseconds, 1000, out long rest) << 32) | (rest << 22);
            _last = Math.Max(now, _last + 4) & ~3L;
            return _last | (long)kind;
        }
    }
}

internal enum MessageKind
{
    None = 0,
    Answer = 1,
    Unasked = 3,
}
