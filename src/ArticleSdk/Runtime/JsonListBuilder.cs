using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>Collects the items of an array. The default is empty. Only the list itself is allocated: what grows is pooled.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonListBuilder<T>
{
    private T[]? _items;
    private int _count;

    /// <summary>Adds an item at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        var items = _items;
        if (items is null || (uint)_count >= (uint)items.Length)
            items = Grow();
        items[_count++] = item;
    }

    /// <summary>The list of what was added. The builder is empty afterwards.</summary>
    public JsonList<T> Build()
    {
        if (_items is null)
            return JsonList<T>.Empty;
        var list = new JsonList<T>(_items.AsSpan(0, _count).ToArray());
        Release();
        return list;
    }

    /// <summary>Drops what was added.</summary>
    public void Release()
    {
        if (_items is null)
            return;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, 0, _count);
        ArrayPool<T>.Shared.Return(_items);
        _items = null;
        _count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items is null ? 16 : _items.Length * 2);
        if (_items is not null)
        {
            _items.AsSpan(0, _count).CopyTo(larger);
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
                Array.Clear(_items, 0, _count);
            ArrayPool<T>.Shared.Return(_items);
        }

        return _items = larger;
    }
}
