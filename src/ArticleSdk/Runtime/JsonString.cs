using System.ComponentModel;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>A string of a document, or the name of a property.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonString
{
    private readonly bool _isAscii;     // false: not known

    internal JsonString(ReadOnlySpan<byte> utf8, bool isAscii)
    {
        Utf8 = utf8;
        _isAscii = isAscii;
    }

    /// <summary>The string in UTF-8, without escapes; until the next string with escapes is read.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether the string has fewer code points than that.</summary>
    public bool IsShorterThan(long codePoints)
    {
        // A code point takes one to four bytes.
        if (Utf8.Length < codePoints)
            return true;
        if (_isAscii || Utf8.Length >= codePoints * 4)
            return false;
        return CountCodePoints() < codePoints;
    }

    /// <summary>Whether the string has more code points than that.</summary>
    public bool IsLongerThan(long codePoints)
    {
        if (Utf8.Length <= codePoints)
            return false;
        return _isAscii || Utf8.Length > codePoints * 4 || CountCodePoints() > codePoints;
    }

    /// <summary>Whether the string is that, in UTF-8.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8) => Utf8.SequenceEqual(utf8);

    /// <summary>The string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    private int CountCodePoints()
    {
        var count = 0;
        foreach (var b in Utf8)
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }
}
