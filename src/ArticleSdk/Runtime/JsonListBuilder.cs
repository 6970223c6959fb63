using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// Collects the items of an array. The default is empty. Only the list itself is allocated: the first items are on the stack, what grows is pooled.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal struct JsonListBuilder<T>
{
    private const int OnStack = 8;

    private FirstItems _first;
    private T[]? _items;        // all of them, once there are more than the first
    private int _count;

    /// <summary>Adds an item at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_count < OnStack)
            _first[_count++] = item;
        else
            AddToPooled(item);
    }

    /// <summary>The list of what was added. The builder is empty afterwards.</summary>
    public JsonList<T> Build()
    {
        if (_count == 0)
            return JsonList<T>.Empty;
        var list = new JsonList<T>(_items is null ? ((ReadOnlySpan<T>)_first).Slice(0, _count).ToArray() : _items.AsSpan(0, _count).ToArray());
        Release();
        return list;
    }

    /// <summary>Drops what was added.</summary>
    public void Release()
    {
        if (_items is not null)
            Return(_items);
        _items = null;
        _count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToPooled(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(_count * 2);
            if (_items is null)
            {
                ((ReadOnlySpan<T>)_first).CopyTo(larger);
            }
            else
            {
                _items.CopyTo(larger.AsSpan());
                Return(_items);
            }

            _items = larger;
        }

        _items[_count++] = item;
    }

    private readonly void Return(T[] items)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(items, 0, _count);
        ArrayPool<T>.Shared.Return(items);
    }

    [InlineArray(OnStack)]
    private struct FirstItems
    {
        private T _item;
    }
}
