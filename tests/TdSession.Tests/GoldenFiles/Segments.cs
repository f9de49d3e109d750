using System.Buffers;

namespace TdSession.Tests.GoldenFiles;

/// <summary>A text in pieces, as a pipe delivers it.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    public static ReadOnlySequence<byte> Of(byte[] content, int size)
    {
        var first = new Segments(content.AsMemory(0, Math.Min(size, content.Length)), 0);
        var last = first;
        for (var at = size; at < content.Length; at += size)
        {
            var next = new Segments(content.AsMemory(at, Math.Min(size, content.Length - at)), at);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
