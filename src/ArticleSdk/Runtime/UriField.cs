using System.Buffers;
using System.ComponentModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>
/// A field that holds a URI: only its text, until somebody asks for the <see cref="Uri"/>. Parsing one costs more than all else that is done with it, and many are
/// only stored and written again. Equality is that of the text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UriField : IEquatable<UriField>
{
    private const int LongestPlain = 2048;
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    // RFC 3986, section 2.2 and 2.3, and the percent sign.
    private static readonly SearchValues<byte> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"u8);

    private object? _value;     // a Uri, or the text of one

    /// <summary>Holds a URI, or null.</summary>
    public UriField(Uri? value) => _value = value;

    private UriField(string text) => _value = text;

    /// <summary>The URI, or null.</summary>
    public Uri? Value
    {
        get
        {
            // Two threads may make one each: they are equal.
            if (_value is string text)
                _value = new Uri(text, UriKind.RelativeOrAbsolute);
            return (Uri?)_value;
        }
    }

    /// <summary>The text that the URI is written as, or null: as it was read, or one by RFC 3986.</summary>
    public readonly string? Text => _value as string ?? UriText.Of((Uri?)_value);

    private readonly string? Original => _value as string ?? ((Uri?)_value)?.OriginalString;

    /// <summary>Reads one.</summary>
    /// <param name="json">The cursor.</param>
    /// <param name="uri">It.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool Read(ref JsonCursor json, out UriField uri)
    {
        uri = default;
        var offset = json.Offset;
        var validates = json.ValidatesOnRead;
        JsonString text = default;
        if (!(json.Kind == JsonKind.String ? json.ReadString(out text) : json.Unrepresentable("Uri")))
            return false;
        var utf8 = text.Utf8;
        // What System.Uri takes may be none by RFC 3986.
        if (validates && !FormatChecker.Uri(utf8))
            return false;
        if (IsPlain(utf8))
        {
            uri = new(TextOfUtf8.OfAscii(utf8));
            return true;
        }

        uri = new(TextOfUtf8.Of(utf8));
        return Uri.TryCreate(uri.Text, UriKind.RelativeOrAbsolute, out _) || json.Unrepresentable(offset, "Uri");
    }

    readonly bool IEquatable<UriField>.Equals(UriField other) => Original == other.Original;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Original?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>
    /// Whether <see cref="Uri"/> is sure to take it: <c>http</c> or <c>https</c>, a host name of letters, digits and single hyphens, no port, and of all that may follow
    /// only what is ASCII.
    /// </summary>
    internal static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        var host = utf8.StartsWith("https://"u8) ? 8 : utf8.StartsWith("http://"u8) ? 7 : -1;
        if (host < 0 || utf8.Length > LongestPlain)
            return false;
        var label = host;
        var position = host;
        for (; position < utf8.Length; position++)
        {
            var b = utf8[position];
            if (IsLetterOrDigit(b))
                continue;
            if (position == label || position - label > LongestLabel || !IsLetterOrDigit(utf8[position - 1]))
                return false;
            if (b is (byte)'/' or (byte)'?' or (byte)'#')
                break;
            if (b == '.')
                label = position + 1;
            else if (b != '-')
                return false;
        }

        // The last label starts with a letter: no address.
        return position > label && position - label <= LongestLabel && position - host <= LongestHost && IsLetterOrDigit(utf8[position - 1])
            && (uint)((utf8[label] | 0x20) - 'a') < 26
            && utf8.Slice(position).IndexOfAnyExcept(Characters) < 0;
    }

    private static bool IsLetterOrDigit(byte b) => (uint)((b | 0x20) - 'a') < 26 || (uint)(b - '0') <= 9;
}
