using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Runtime;

/// <summary>The index of a document, filled by the scanners of the cursor. What they refuse is read once more by <see cref="JsonIndexReader"/>, which says why.</summary>
internal ref struct DocumentIndex
{
    // Longer tables are not pooled: a pool's arrays may be twice as long as was asked for.
    private const int MaxPooled = 1 << 18;

    private readonly ReadOnlySpan<byte> _json;
    private int[] _entries;
    private int _count;
    private JsonFault _fault;

    public DocumentIndex(ReadOnlySpan<byte> utf8Json, int maxDepth)
    {
        _json = utf8Json;
        _entries = ArrayPool<int>.Shared.Rent(Math.Clamp(utf8Json.Length / 8, 64, 1 << 14));
        if (Read(maxDepth))
            IsWellFormed = true;
        else
            IsWellFormed = JsonIndexReader.TryRead(utf8Json, maxDepth, ref _entries, out _count, out _fault);
    }

    /// <summary>Whether the document is JSON, and not too deep.</summary>
    public bool IsWellFormed { get; }

    /// <summary>What is wrong, if it is not.</summary>
    public readonly JsonFault Fault => _fault;

    public readonly JsonIndex Index => new(_json, _entries.AsSpan(0, _count), _json.Contains((byte)'\\'));

    public void Dispose()
    {
        Return(_entries);
        _entries = [];
    }

    // While a container is open, its second entry is the container around it.
    private bool Read(int maxDepth)
    {
        ref var json = ref MemoryMarshal.GetReference(_json);
        var length = _json.Length;
        var position = _json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var open = -1;
        var depth = 0;
        var isObject = false;
        var count = 0;
        var entries = _entries;

    beforeValue:
        position = JsonText.SkipSpace(ref json, position, length);
        if ((uint)position >= (uint)length)
            return false;
        if (count + 2 >= entries.Length)
            entries = Grow(position, count);
        int b = JsonText.At(ref json, position);
        entries[count++] = position;
        if (b == '"')
        {
            position = JsonText.FindStringEnd(ref json, position + 1, length) + 1;
            if (position <= 0)
                return false;
        }
        else if ((b | 0x20) == '{')
        {
            if (depth == maxDepth)
                return false;
            depth++;
            isObject = b == '{';
            entries[count++] = open;
            open = count - 2;
            position = JsonText.SkipWhiteSpace(ref json, position + 1, length);
            if ((uint)position >= (uint)length)
                return false;
            if (JsonText.At(ref json, position) != b + 2)
            {
                if (isObject)
                    goto name;
                goto beforeValue;
            }

            goto close;
        }
        else if (JsonIndex.IsNumber((byte)b))
        {
            position = JsonText.FindNumberEnd(ref json, position, length);
            if (position < 0)
                return false;
        }
        else
        {
            position = JsonCursor.FindLiteralEnd(ref json, position, length);
            if (position < 0)
                return false;
        }

    behindValue:
        if (open < 0)
        {
            _count = count;
            return JsonText.SkipWhiteSpace(ref json, position, length) == length;
        }

        position = JsonText.SkipWhiteSpace(ref json, position, length);
        if ((uint)position >= (uint)length)
            return false;
        b = JsonText.At(ref json, position);
        if (b == ',')
        {
            position++;
            if (!isObject)
                goto beforeValue;
            position = JsonText.SkipWhiteSpace(ref json, position, length);
            goto name;
        }

        if (b != (isObject ? '}' : ']'))
            return false;

    close:
        position++;
        depth--;
        var parent = entries[open + 1];
        entries[open + 1] = count;
        open = parent;
        if (open >= 0)
            isObject = JsonText.At(ref json, entries[open]) == '{';
        goto behindValue;

    name:
        if ((uint)position >= (uint)length || JsonText.At(ref json, position) != '"')
            return false;
        if (count + 2 >= entries.Length)
            entries = Grow(position, count);
        entries[count++] = position;
        position = JsonText.FindStringEnd(ref json, position + 1, length) + 1;
        if (position <= 0)
            return false;
        position = JsonText.SkipWhiteSpace(ref json, position, length);
        if ((uint)position >= (uint)length || JsonText.At(ref json, position) != ':')
            return false;
        position++;
        goto beforeValue;
    }

    // What is read foretells the size of the rest: doubling would need half as much again while it copies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int[] Grow(int position, int count)
    {
        var expected = (long)((double)count / Math.Max(position, 1) * _json.Length * 1.05) + 64;
        var size = (int)Math.Clamp(Math.Max(expected, count + (count >> 3)), count + 64, Array.MaxLength);
        var larger = size <= MaxPooled ? ArrayPool<int>.Shared.Rent(size) : GC.AllocateUninitializedArray<int>(size);
        _entries.AsSpan(0, count).CopyTo(larger);
        Return(_entries);
        return _entries = larger;
    }

    private static void Return(int[] entries)
    {
        if (entries.Length is > 0 and <= MaxPooled)
            ArrayPool<int>.Shared.Return(entries);
    }
}
