using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// Keys by which items are told apart without reading them: by what follows the text that they begin with in common. Where that ends within a string that is a value, the values at this place differ
/// with what is left of it; and so do integers, and what else may stand at one place (another kind of value, a bracket in place of a comma).
/// </summary>
internal static class ItemKeys
{
    private const ulong Ones = 0x0101010101010101;
    private const ulong Tops = Ones << 7;

    /// <summary>Sets the keys of some items by their text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="items">All items.</param>
    /// <param name="keys">The keys of some of them.</param>
    /// <param name="shared">How long the text is that these are known to begin with; becomes its length.</param>
    /// <returns>False where that cannot tell them apart: names differ, or white space, or how a string is escaped or a number written.</returns>
    public static bool TrySet(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, Span<ulong> keys, ref int shared)
    {
        shared = SharedPrefix(json, items, keys, shared);
        var isString = IsInString(json, items, keys[0], shared, out var start);
        if (start < 0)
            return false;
        foreach (ref var key in keys)
        {
            ulong text;
            if (!(isString ? TryString(json, items[(int)key] + start, out text) : TryToken(SliceOf(json, items, key)[start..], out text)))
                return false;
            key = Of(text * RandomHash.Seed, key);
        }

        return true;
    }

    /// <summary>Sets the keys of some items by the sum of what stands in their strings.</summary>
    public static void SetSums(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, Span<ulong> keys)
    {
        foreach (ref var key in keys)
            key = Of((ulong)JsonText.SumStrings(ref MemoryMarshal.GetReference(json), items[(int)key], items[(int)key + 1], json.Length) << 32, key);
    }

    /// <summary>An item's text.</summary>
    public static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, ulong key)
    {
        var (start, limit) = (items[(int)key], items[(int)key + 1]);
        var end = JsonText.FindEnd(ref MemoryMarshal.GetReference(json), start, limit, json.Length);
        return json[start..(end < 0 ? limit : end)];
    }

    /// <summary>The key of an item, from bits of which the upper count, and the number of the item, which its other key has.</summary>
    public static ulong Of(ulong bits, ulong key) => (bits & 0xFFFFFFFF00000000) | (uint)key;

    private static int SharedPrefix(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, ReadOnlySpan<ulong> keys, int known)
    {
        var shared = SliceOf(json, items, keys[0])[known..];
        for (var i = 1; i < keys.Length && shared.Length > 0; i++)
        {
            var item = SliceOf(json, items, keys[i])[known..];
            shared = shared[..(item.Length > 0 && item[0] == shared[0] ? shared.CommonPrefixLength(item) : 0)];
        }

        return known + shared.Length;
    }

    // An item's text, and what separates it from the next one, or ends the array.
    private static ReadOnlySpan<byte> SliceOf(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, ulong key) => json[items[(int)key]..items[(int)key + 1]];

    // Where in the items the text begins that tells them apart: within a string, or at the start of a number, a bracket or anything else; -1 if nothing can be said.
    private static bool IsInString(ReadOnlySpan<byte> json, ReadOnlySpan<int> items, ulong key, int shared, out int start)
    {
        var text = SliceOf(json, items, key);
        var prefix = text[..shared];
        start = shared;
        if (shared == 1 && text is [(byte)'"', _, ..])
            return true;
        start = -1;
        if (shared == text.Length || prefix.Contains((byte)'\\'))
            return false;
        if ((prefix.Count((byte)'"') & 1) != 0)
        {
            if (text[0] == '"' || !IsName(json, items[(int)key] + shared))
                start = shared;
            return true;
        }

        // All of a number counts, not what is left of it. (No literal begins as another does.)
        start = shared;
        while (start > 0 && IsInToken(text[start - 1]))
            start--;
        if (!IsNumber(text[start]))
            start = shared;
        return false;
    }

    // Whether the string that ends behind a place in it is the name of a property.
    private static bool IsName(ReadOnlySpan<byte> json, int place)
    {
        ref var start = ref MemoryMarshal.GetReference(json);
        var end = JsonText.FindCheckedStringEnd(ref start, place, json.Length, out _);
        var behind = end < 0 ? json.Length : JsonText.SkipWhiteSpace(ref start, end + 1, json.Length);
        return behind >= json.Length || json[behind] == ':';
    }

    // What is left of a plain string, with its quote: eight bytes at most.
    private static bool TryString(ReadOnlySpan<byte> json, int start, out ulong key)
    {
        var rest = json[start..];
        if (rest.Length >= sizeof(ulong))
        {
            key = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        }
        else
        {
            key = 0;
            for (var i = rest.Length - 1; i >= 0; i--)
                key = key << 8 | rest[i];
        }

        var quote = FirstZero(key ^ (Ones * '"'));
        var backslash = FirstZero(key ^ (Ones * '\\'));
        if (backslash != 0 && (quote == 0 || backslash < quote))
            return false;
        if (quote != 0)
            key &= quote ^ (quote - 1);
        return true;
    }

    // The highest bit of the first byte that is zero; 0: none is.
    private static ulong FirstZero(ulong bytes)
    {
        var zeros = (bytes - Ones) & ~bytes & Tops;
        return zeros & (0 - zeros);
    }

    // An integer, or the first byte of anything else, but for a bracket that may end the array of the items itself.
    private static bool TryToken(ReadOnlySpan<byte> text, out ulong key)
    {
        key = text.IsEmpty ? (byte)' ' : text[0];
        if (!IsNumber((byte)key))
            return key > ' ' && key != ']';

        var isNegative = key == '-';
        var digits = 0;
        key = 0;
        foreach (var b in isNegative ? text[1..] : text)
        {
            if (!IsInToken(b))
                break;
            if ((uint)(b - '0') > 9 || ++digits > 18)
                return false;
            key = key * 10 + (uint)(b - '0');
        }

        if (isNegative)
            key = 0 - key;
        return true;
    }

    private static bool IsNumber(byte b) => (uint)(b - '0') <= 9 || b == '-';

    // A byte of a number or literal, where one of these or of the others below may stand.
    private static bool IsInToken(byte b) => b > ' ' && b is not ((byte)',' or (byte)':' or (byte)'"' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}');
}
