using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Emit;

/// <summary>
/// Writes C# text line by line: always with <c>\n</c>, and indented by its braces alone, a tab a level (there is much of it, and every byte is compiled). A line that ends in <c>{</c> indents what follows, one that
/// starts with <c>}</c> ends that; comment lines and preprocessor directives are left out of the count. A line that goes on with the one before (it
/// starts with an operator or <c>.</c>) stands one level deeper, and so does what stands between a label on a line of its own and its <c>break;</c>.
/// </summary>
internal sealed class SourceWriter
{
    private const string Break = "break;";

    private readonly StringBuilder _text = new();
    private bool _afterBlank = true;

    /// <summary>How many levels the next line is indented by.</summary>
    public int Indent { get; set; }

    /// <summary>How much has been written, in characters.</summary>
    public int Length => _text.Length;

    /// <summary>Writes one line, or several when <paramref name="text"/> has line breaks. White space at a line's start is dropped: raw strings can be passed as they stand.</summary>
    public SourceWriter Line(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            WriteLine(text, start, (end < 0 ? text.Length : end) - start);
            if (end < 0)
                return this;
            start = end + 1;
        }
    }

    /// <summary>Writes an empty line, unless one was just written or a block was just opened.</summary>
    public SourceWriter Blank()
    {
        if (!_afterBlank)
            _text.Append('\n');
        _afterBlank = true;
        return this;
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace of its own line.</summary>
    public SourceWriter Open(string header) => Line(header).Line("{");

    /// <summary>Closes the innermost block; <paramref name="suffix"/> follows the brace.</summary>
    public SourceWriter Close(string suffix = "") => Line("}" + suffix);

    /// <summary>Closes every open block.</summary>
    public SourceWriter CloseAll()
    {
        while (Indent > 0)
            Close();
        return this;
    }

    public override string ToString() => _text.ToString();

    private void WriteLine(string text, int start, int length)
    {
        if (length > 0 && text[start + length - 1] == '\r')
            length--;
        int content = start;
        while (content < start + length && text[content] is ' ' or '\t')
            content++;
        if (content == start + length)
        {
            Blank();
            return;
        }

        char first = text[content];
        bool counts = first != '#' && !(first == '/' && content + 1 < start + length && text[content + 1] == '/');
        if (counts && first == '}' && Indent > 0)
            Indent--;
        if (first != '#')
            _text.Append('\t', Indent + (Continues(text, content) ? 1 : 0));
        _text.Append(text, content, start + length - content).Append('\n');
        bool opens = counts && text[start + length - 1] == '{' && !IsLabel(text, content, start + length);
        if (opens || IsLabel(text, content, start + length))
            Indent++;
        else if (length - (content - start) == Break.Length && string.CompareOrdinal(text, content, Break, 0, Break.Length) == 0)
            Indent--;
        _afterBlank = opens;
    }

    /// <summary>Whether the line is <c>case …:</c> or <c>default:</c>, with a comment or without.</summary>
    private static bool IsLabel(string text, int start, int end)
    {
        if (string.CompareOrdinal(text, start, "case ", 0, 5) != 0 && string.CompareOrdinal(text, start, "default:", 0, 8) != 0)
            return false;
        int comment = text.IndexOf(": // ", start, end - start, StringComparison.Ordinal);
        return comment >= 0 || text[end - 1] == ':';
    }

    private static bool Continues(string text, int at) => text[at] switch
    {
        '.' or '?' or ':' => true,
        '&' or '|' => at + 1 < text.Length && text[at + 1] == text[at],
        '=' => at + 1 < text.Length && text[at + 1] == '>',
        _ => false,
    };

    /// <summary>A C# string literal of this text.</summary>
    public static string Literal(string text)
    {
        StringBuilder literal = new(text.Length + 2);
        literal.Append('"');
        foreach (char c in text)
            AppendEscaped(literal, c, '"');
        return literal.Append('"').ToString();
    }

    /// <summary>
    /// A C# UTF-8 literal (<c>"…"u8</c>) of this text. Text with a lone surrogate has no UTF-8 form and no such literal.
    /// </summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>A C# character literal.</summary>
    public static string Literal(char character)
    {
        StringBuilder literal = new(8);
        literal.Append('\'');
        AppendEscaped(literal, character, '\'');
        return literal.Append('\'').ToString();
    }

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A literal of type <see cref="long"/>, with its suffix only where the digits alone would not be one.</summary>
    public static string Literal(long value) => value switch
    {
        // -9223372036854775808L is the negation of a literal that is out of range; the compiler makes an exception for it, but not in every expression.
        long.MinValue => "long.MinValue",
        < int.MinValue or > int.MaxValue => value.ToString(CultureInfo.InvariantCulture) + "L",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>An unsigned literal of type <see cref="ulong"/>, in hexadecimal: for bit sets.</summary>
    public static string Literal(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    private static void AppendEscaped(StringBuilder literal, char c, char quote)
    {
        switch (c)
        {
            case '\\': literal.Append("\\\\"); break;
            case '\n': literal.Append("\\n"); break;
            case '\r': literal.Append("\\r"); break;
            case '\t': literal.Append("\\t"); break;
            case '\0': literal.Append("\\u0000"); break;
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
