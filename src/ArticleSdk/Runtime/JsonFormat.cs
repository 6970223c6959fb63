using System.ComponentModel;
using System.Runtime.CompilerServices;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>What strings are asserted to hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonFormat
{
    /// <summary>Whether a string has a format.</summary>
    /// <param name="utf8">The string, unescaped.</param>
    /// <param name="format">The number of the <c>FormatKind</c>. It is a constant where this is called: compiled in line, one call is left, and a program that is compiled ahead of time has no other formats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(ReadOnlySpan<byte> utf8, int format) => FormatChecker.IsMatch((FormatKind)format, utf8);

    /// <summary>Whether a string has a content (JSON Schema draft 7 validation, 8).</summary>
    /// <param name="utf8">The string, unescaped.</param>
    /// <param name="isBase64">Whether it is to be base64: the alphabet and nothing else, padded to groups of four (RFC 4648, 3.3 and 4).</param>
    /// <param name="isJson">Whether it, or what its base64 decodes to, is to be a JSON text.</param>
    public static bool HasContent(ReadOnlySpan<byte> utf8, bool isBase64, bool isJson) => JsonContent.Matches(utf8, isBase64, isJson);
}
