using System.Buffers;
using System.ComponentModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>
/// Equality as JSON Schema has it (2020-12, section 4.2.2): numbers by value, strings by code points, properties in any order. Of a name that is repeated in an
/// object, the first occurrence is compared with the first, and so on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class JsonEquality
{
    /// <summary>Whether two JSON values are equal. Both must be well-formed.</summary>
    public static bool Equals(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Equals<ExactNumbers>(a, b);

    /// <summary>The same, where numbers are equal that have the same nearest double.</summary>
    public static bool EqualsRounded(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Equals<RoundedNumbers>(a, b);

    // When numbers are equal is a type: who never rounds has no reader of doubles in a program that is compiled ahead of time.
    private static bool Equals<TNumbers>(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
        where TNumbers : struct, INumberEquality
    {
        if (a.SequenceEqual(b))
            return true;
        var left = new JsonCursor(a, int.MaxValue);
        var right = new JsonCursor(b, int.MaxValue);
        var isEqual = left.Kind == right.Kind && left.Kind switch
        {
            JsonKind.None => false,
            JsonKind.Number => left.ReadNumber(out var x) && right.ReadNumber(out var y) && TNumbers.AreEqual(x.Utf8, y.Utf8),
            JsonKind.String => left.ReadString(out var x) && right.ReadString(out var y) && x.Equals(y.Utf8),
            JsonKind.Object or JsonKind.Array => ContainersAreEqual<TNumbers>(a, b),
            _ => true,
        };
        left.Dispose();
        right.Dispose();
        return isEqual;
    }

    private static bool ContainersAreEqual<TNumbers>(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
        where TNumbers : struct, INumberEquality
    {
        using var left = new JsonNodes(a);
        using var right = new JsonNodes(b);
        if (left.Count != right.Count)
            return false;

        // What is still to be compared, in place of recursion: see JsonHash.
        var pairs = default(PooledList<(int, int)>);
        try
        {
            pairs.Add((0, 0));
            while (pairs.Count > 0)
            {
                var (i, j) = pairs.RemoveLast();
                ref readonly var x = ref left[i];
                ref readonly var y = ref right[j];
                if (x.Kind != y.Kind || x.Count != y.Count)
                    return false;
                var isEqual = x.Kind switch
                {
                    JsonKind.String => left.Text(i).SequenceEqual(right.Text(j)),
                    JsonKind.Number => TNumbers.AreEqual(left.Text(i), right.Text(j)),
                    JsonKind.Array => PushItems(left, i, right, j, ref pairs),
                    JsonKind.Object => PushProperties(left, i, right, j, ref pairs),
                    _ => true,
                };
                if (!isEqual)
                    return false;
            }

            return true;
        }
        finally
        {
            pairs.Dispose();
        }
    }

    private static bool PushItems(JsonNodes left, int i, JsonNodes right, int j, ref PooledList<(int, int)> pairs)
    {
        var (x, y) = (i + 1, j + 1);
        for (var n = left[i].Count; n > 0; n--)
        {
            pairs.Add((x, y));
            x = left[x].Next;
            y = right[y].Next;
        }

        return true;
    }

    private static bool PushProperties(JsonNodes left, int i, JsonNodes right, int j, ref PooledList<(int, int)> pairs)
    {
        // Most often the order is the same.
        var (x, y) = (i + 1, j + 1);
        var n = left[i].Count;
        for (; n > 0 && left.Name(x).SequenceEqual(right.Name(y)); n--)
        {
            pairs.Add((x, y));
            x = left[x].Next;
            y = right[y].Next;
        }

        if (n == 0)
            return true;
        var a = Sorted(left, x, n);
        var b = Sorted(right, y, n);
        var isEqual = true;
        for (var k = 0; k < n && isEqual; k++)
        {
            isEqual = left.Name(a[k]).SequenceEqual(right.Name(b[k]));
            pairs.Add((a[k], b[k]));
        }

        ArrayPool<int>.Shared.Return(a);
        ArrayPool<int>.Shared.Return(b);
        return isEqual;
    }

    private static int[] Sorted(JsonNodes nodes, int first, int count)
    {
        var indexes = ArrayPool<int>.Shared.Rent(count);
        for (var k = 0; k < count; k++)
        {
            indexes[k] = first;
            first = nodes[first].Next;
        }

        Array.Sort(indexes, 0, count, nodes);
        return indexes;
    }

    private interface INumberEquality
    {
        static abstract bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);
    }

    private readonly struct ExactNumbers : INumberEquality
    {
        public static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => ExactNumber.AreEqual(a, b);
    }

    private readonly struct RoundedNumbers : INumberEquality
    {
        public static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
            ExactNumber.AreEqual(a, b) || new JsonNumber(a, isIntegerLiteral: false).GetDouble().Equals(new JsonNumber(b, isIntegerLiteral: false).GetDouble());
    }
}
