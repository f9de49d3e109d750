namespace TdSession.Tests.Errors;

/// <summary>A text in many segments of memory, as in a pipe or a network buffer.</summary>
internal sealed class SegmentedText : ReadOnlySequenceSegment<byte>
{
    private SegmentedText(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    public static ReadOnlySequence<byte> Create(byte[] text, int segmentLength) => Create(text, () => segmentLength);

    public static ReadOnlySequence<byte> Create(byte[] text, Func<int> nextLength)
    {
        var first = new SegmentedText(ReadOnlyMemory<byte>.Empty, 0);
        var last = first;
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(nextLength(), text.Length - start);
            var next = new SegmentedText(text.AsMemory(start, length), start);
            last.Next = next;
            last = next;
            start += length;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
