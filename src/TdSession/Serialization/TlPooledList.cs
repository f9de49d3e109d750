using System.Buffers;
using System.Collections.Immutable;

namespace TdSession.Serialization;

/// <summary>A list over rented memory, for a vector whose length is known at its end.</summary>
internal struct TlPooledList<T>()
{
    private T[] _items = ArrayPool<T>.Shared.Rent(16);

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Count * 2);
            _items.CopyTo(larger, 0);
            Return();
            _items = larger;
        }

        _items[Count] = item;
        Count++;
    }

    public readonly ImmutableArray<T> ToImmutableArray() => ImmutableArray.Create(_items, 0, Count);

    public readonly void Return() => ArrayPool<T>.Shared.Return(_items, clearArray: true);
}
