using System.ComponentModel;
using System.Runtime.CompilerServices;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A string of a document, or the name of a property.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonString
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly StringTraits _traits;

    // Where escapes are undone, once somebody asks: what is only checked for its kind, or for a length that the bytes decide, never needs it.
    private readonly ref byte[]? _scratch;

    internal JsonString(ReadOnlySpan<byte> utf8, StringTraits traits)
    {
        _text = utf8;
        _traits = traits;
    }

    internal JsonString(ReadOnlySpan<byte> text, StringTraits traits, ref byte[]? scratch)
    {
        _text = text;
        _traits = traits;
        _scratch = ref scratch;
    }

    /// <summary>The string in UTF-8, without escapes; until the next string with escapes is asked for.</summary>
    internal ReadOnlySpan<byte> Utf8 => IsPlain ? _text : JsonEscapes.Unescape(_text, ref _scratch);

    /// <summary>The string as it stands in the document.</summary>
    internal ReadOnlySpan<byte> Raw => _text;

    /// <summary>Whether a vector can be read from the string's first byte on, and all of the string is plain ASCII.</summary>
    internal bool HasVector => (_traits & StringTraits.HasVector) != 0;

    /// <summary>Whether the string stands in the document as it is: without escapes.</summary>
    internal bool IsPlain => (_traits & StringTraits.Escaped) == 0;

    /// <summary>Whether the string has more code points than that.</summary>
    public bool IsLongerThan(long codePoints)
    {
        if (_text.Length <= codePoints)
            return false;
        return IsAscii || !MayBeShorter(codePoints + 1) || CountCodePoints() > codePoints;
    }

    /// <summary>Whether the string has a format.</summary>
    /// <param name="format">The number of the <c>FormatKind</c>. It is a constant where this is called: compiled in line, one call is left, and a program that is compiled ahead of time has no other formats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasFormat(int format) => FormatChecker.IsMatch((FormatKind)format, Utf8);

    /// <summary>Whether the string has a content (JSON Schema draft 7 validation, 8).</summary>
    /// <param name="isBase64">Whether it is to be base64: the alphabet and nothing else, padded to groups of four (RFC 4648, 3.3 and 4).</param>
    /// <param name="isJson">Whether it, or what its base64 decodes to, is to be a JSON text.</param>
    public bool HasContent(bool isBase64, bool isJson) => JsonContent.Matches(Utf8, isBase64, isJson);

    /// <summary>Whether the string is that, in UTF-8.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8) => IsPlain ? _text.SequenceEqual(utf8) : utf8.Length * MaxEscape >= _text.Length && Utf8.SequenceEqual(utf8);

    /// <summary>The string.</summary>
    public override string ToString() =>
        IsAscii ? TextOfUtf8.OfAscii(_text) : TextOfUtf8.Of(Utf8);

    // The bytes of the longest escape; each stands for one at least.
    private const int MaxEscape = 6;

    private bool IsAscii => (_traits & ~StringTraits.HasVector) == 0;

    // A code point takes at most four bytes, and as an escape at most twelve.
    private bool MayBeShorter(long codePoints) =>
        _text.Length <= (codePoints - 1) * MaxBytes;

    private int MaxBytes => (_traits & StringTraits.Escaped) != 0 ? 12 : 4;

    private int CountCodePoints() => TextOfUtf8.CountCodePoints(Utf8);
}
