#if NET8_0_OR_GREATER
using AsciiSet = System.Buffers.SearchValues<byte>;
#else
using AsciiSet = bool[];
#endif
using System.Text;

namespace ArticleSdk.Shared;

/// <summary>Sets of ASCII characters, vectorised where the framework can.</summary>
internal static class AsciiSets
{
    public static AsciiSet Create(string characters)
    {
        var bytes = Encoding.ASCII.GetBytes(characters);
#if NET8_0_OR_GREATER
        return System.Buffers.SearchValues.Create(bytes);
#else
        var set = new bool[256];
        foreach (var b in bytes)
            set[b] = true;
        return set;
#endif
    }

    /// <summary>The index of the first byte from <paramref name="index"/> on that is not in the set.</summary>
    public static int Skip(AsciiSet set, ReadOnlySpan<byte> text, int index)
    {
#if NET8_0_OR_GREATER
        var length = text.Slice(index).IndexOfAnyExcept(set);
        return length < 0 ? text.Length : index + length;
#else
        while (index < text.Length && set[text[index]])
            index++;
        return index;
#endif
    }
}
