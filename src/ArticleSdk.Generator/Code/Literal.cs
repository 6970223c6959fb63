using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Code;

/// <summary>Values as C# literals.</summary>
internal static class Literal
{
    /// <summary>A string.</summary>
    public static Fragment Of(string text) => Fragment.OfCode(Quoted(text));

    /// <summary>A string as UTF-8 (<c>"…"u8</c>). One with a lone surrogate has no UTF-8 form and no such literal.</summary>
    public static Fragment Utf8(string text) => Fragment.OfCode(Quoted(text) + "u8");

    /// <summary>The same in the form that reads best: raw where nothing has to be escaped.</summary>
    public static Fragment RawUtf8(string text) => Fragment.OfCode(RawOrQuoted(text) + "u8");

    /// <summary>A string in the form that reads best.</summary>
    public static Fragment Raw(string text) => Fragment.OfCode(RawOrQuoted(text));

    private static string RawOrQuoted(string text)
    {
        int longest = 2;
        int run = 0;
        foreach (char c in text)
        {
            if (NeedsEscape(c) && !char.IsSurrogate(c))
                return Quoted(text);
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        if (text.Length == 0 || text[0] == '"' || text[text.Length - 1] == '"')
            return Quoted(text);
        string quotes = new('"', longest + 1);
        return quotes + text + quotes;
    }

    public static Fragment Of(char character)
    {
        StringBuilder literal = new(8);
        literal.Append('\'');
        AppendEscaped(literal, character, '\'');
        return Fragment.OfCode(literal.Append('\'').ToString());
    }

    public static Fragment Of(bool value) => Fragment.OfCode(value ? "true" : "false");

    public static Fragment Of(int value) => Fragment.OfCode(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A <see cref="long"/>, with its suffix only where the digits alone would not be one.</summary>
    public static Fragment Of(long value) => Fragment.OfCode(value switch
    {
        // -9223372036854775808L is the negation of a literal that is out of range; the compiler makes an exception for it, but not in every expression.
        long.MinValue => "long.MinValue",
        < int.MinValue or > int.MaxValue => value.ToString(CultureInfo.InvariantCulture) + "L",
        _ => value.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>A bit set, where its type is known: in hexadecimal.</summary>
    public static Fragment Bits(ulong value) => Fragment.OfCode("0x" + value.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>A bit set: in hexadecimal.</summary>
    public static Fragment Of(ulong value) => Fragment.OfCode("0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL");

    /// <summary>The text of a string literal, quotes included.</summary>
    internal static string Quoted(string text)
    {
        StringBuilder literal = new(text.Length + 2);
        literal.Append('"');
        foreach (char c in text)
            AppendEscaped(literal, c, '"');
        return literal.Append('"').ToString();
    }

    /// <summary>The text on one line, for a comment.</summary>
    internal static string OnOneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                line.Append(c);
            else
                AppendEscaped(line, c, '"');
        }

        return line.ToString();
    }

    private static void AppendEscaped(StringBuilder literal, char c, char quote)
    {
        switch (c)
        {
            case '\\': literal.Append("\\\\"); break;
            case '\n': literal.Append("\\n"); break;
            case '\r': literal.Append("\\r"); break;
            case '\t': literal.Append("\\t"); break;
            default:
                if (c == quote)
                    literal.Append('\\').Append(c);
                else if (NeedsEscape(c))
                    literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                else
                    literal.Append(c);
                break;
        }
    }

    // Only what every reader shows and no compiler takes for a line's end stands as it is: ASCII, Latin, Greek, Cyrillic, dashes and quotes, CJK, Hangul.
    // The ranges are fixed, because the framework's Unicode tables differ between the hosts that run a generator.
    private static bool NeedsEscape(char c) => c is not (
        (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u02FF' and not '\u00AD') or (>= '\u0370' and <= '\u0377') or (>= '\u0384' and <= '\u038A')
        or (>= '\u038E' and <= '\u03A1') or (>= '\u03A3' and <= '\u0482') or (>= '\u048A' and <= '\u052F') or (>= '\u2010' and <= '\u2027')
        or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096') or (>= '\u30A0' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FA5')
        or (>= '\uAC00' and <= '\uD7A3'));
}
