namespace TdSession.Tests.GoldenFiles;

/// <summary>A stream that returns one byte at a time, as a slow network would.</summary>
internal sealed class TricklingStream(byte[] content) : MemoryStream(content, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

#if NET
    public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..1]);
#endif
}
