using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

/// <summary>A list in pooled memory, which its owner gives back. All lists share the pool of integers: a pool for each type would be in every program that is compiled ahead of time.</summary>
internal struct PooledList<T> : IDisposable
    where T : unmanaged
{
    private int[]? _memory;
    private int _count;

    public readonly int Count => _count;

    public readonly Span<T> Items => Room(_memory).Slice(0, _count);

    public readonly ref T this[int index] => ref Items[index];

    public void Add(T item)
    {
        var room = Room(_memory);
        if (_count == room.Length)
            room = Grow();
        room[_count++] = item;
    }

    public T RemoveLast() => Room(_memory)[--_count];

    public void Dispose()
    {
        if (_memory is not null)
            ArrayPool<int>.Shared.Return(_memory);
        this = default;
    }

    private static Span<T> Room(int[]? memory) => MemoryMarshal.Cast<int, T>(memory.AsSpan());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<T> Grow()
    {
        const int Few = 16;
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(Few, _count * 2) * ((Unsafe.SizeOf<T>() + sizeof(int) - 1) / sizeof(int)));
        var room = Room(larger);
        Items.CopyTo(room);
        if (_memory is not null)
            ArrayPool<int>.Shared.Return(_memory);
        _memory = larger;
        return room;
    }
}
