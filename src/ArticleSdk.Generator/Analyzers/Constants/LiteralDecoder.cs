using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Tells where in a token of a string literal each character of its value stands.</summary>
/// <remarks>The compiler's own value is the measure: a token whose characters do not come out as that stands as a whole for each of them.</remarks>
internal static class LiteralDecoder
{
    /// <summary>Adds the value of a literal.</summary>
    public static void Add(MappedText text, SyntaxToken token)
    {
        string source = token.Text;
        int start = 0;
        while (start < source.Length && source[start] == '@')
            start++;
        int quotes = CountQuotes(source, start);
        int end = source.LastIndexOf('"');
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken when end > start:
                Add(text, token, DecodeEscaped(source, start + 1, end, isVerbatim: start > 0, isInterpolated: false));
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken when end + 1 - quotes >= quotes:
                Add(text, token, DecodePlain(source, quotes, end + 1 - quotes));
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken when end + 1 - quotes >= quotes:
                Add(text, token, DecodeLines(source, quotes, end + 1 - quotes));
                break;
            default:
                text.Add(token.ValueText, token.Span);
                break;
        }
    }

    /// <summary>Adds a text between the holes of an interpolated string.</summary>
    /// <param name="text">Gets it.</param>
    /// <param name="token">The text.</param>
    /// <param name="opening">The token that opens the string.</param>
    /// <param name="closing">The token that closes it: of a raw one, it has the white space that no line's value has.</param>
    public static void AddInterpolated(MappedText text, SyntaxToken token, SyntaxToken opening, SyntaxToken closing)
    {
        string source = token.Text;
        if (opening.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken))
        {
            // The closing quotes are as far in as what is left out.
            int indentation = closing.Text.IndexOf('"') - 1 - closing.Text.LastIndexOf('\n', Math.Max(closing.Text.IndexOf('"'), 0));
            bool isAtLineStart = opening.Text.Length > 0 && opening.Text[opening.Text.Length - 1] is '\n' or '\r' && token.SpanStart == opening.Span.End;
            Add(text, token, WithoutIndentation(source, 0, source.Length, indentation, isAtLineStart));
        }
        else if (opening.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken))
        {
            Add(text, token, DecodePlain(source, 0, source.Length));
        }
        else
        {
            // The token's value has its braces doubled still.
            string value = token.ValueText.Replace("{{", "{").Replace("}}", "}");
            Add(text, token, value, DecodeEscaped(source, 0, source.Length, opening.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken), isInterpolated: true));
        }
    }

    private static void Add(MappedText text, SyntaxToken token, List<DecodedCharacter> characters) => Add(text, token, token.ValueText, characters);

    private static void Add(MappedText text, SyntaxToken token, string value, List<DecodedCharacter> characters)
    {
        bool isSame = value.Length == characters.Count;
        for (int i = 0; isSame && i < value.Length; i++)
            isSame = value[i] == characters[i].Character;
        if (!isSame)
        {
            text.Add(value, token.Span);
            return;
        }

        foreach (DecodedCharacter c in characters)
            text.Add(c.Character, TextSpan.FromBounds(token.SpanStart + c.Start, token.SpanStart + c.End));
    }

    private static int CountQuotes(string source, int start)
    {
        int end = start;
        while (end < source.Length && source[end] == '"')
            end++;
        return end - start;
    }

    private static List<DecodedCharacter> DecodePlain(string source, int start, int end)
    {
        List<DecodedCharacter> characters = new(Math.Max(end - start, 0));
        for (int i = start; i < end; i++)
            characters.Add(new DecodedCharacter(source[i], i, i + 1));
        return characters;
    }

    // The lines between the one of the opening and that of the closing quotes, each without the white space before the latter.
    private static List<DecodedCharacter> DecodeLines(string source, int start, int end)
    {
        int first = source.IndexOf('\n', start, end - start) + 1;
        int last = source.LastIndexOf('\n', end - 1);
        if (first == 0 || last < first)
            return [];
        int indentation = end - last - 1;
        if (last > first && source[last - 1] == '\r')
            last--;
        return WithoutIndentation(source, first, last, indentation, isAtLineStart: true);
    }

    private static List<DecodedCharacter> WithoutIndentation(string source, int start, int end, int indentation, bool isAtLineStart)
    {
        List<DecodedCharacter> characters = new(end - start);
        int left = isAtLineStart ? indentation : 0;
        for (int i = start; i < end; i++)
        {
            // A line of white space may have less of it.
            if (left > 0 && source[i] is not ('\n' or '\r'))
            {
                left--;
                continue;
            }

            characters.Add(new DecodedCharacter(source[i], i, i + 1));
            left = source[i] == '\n' ? indentation : 0;
        }

        return characters;
    }

    private static List<DecodedCharacter> DecodeEscaped(string source, int start, int end, bool isVerbatim, bool isInterpolated)
    {
        List<DecodedCharacter> characters = new(end - start);
        for (int i = start; i < end;)
        {
            char c = source[i];
            char low = '\0';
            bool isDoubled = i + 1 < end && source[i + 1] == c && ((isVerbatim && c == '"') || (isInterpolated && c is '{' or '}'));
            int next = i + 1;
            if (isDoubled)
                next++;
            else if (c == '\\' && !isVerbatim && !TryUnescape(source, end, ref next, out c, out low))
                return [];
            characters.Add(new DecodedCharacter(c, i, next));
            if (low != '\0')
                characters.Add(new DecodedCharacter(low, i, next));
            i = next;
        }

        return characters;
    }

    // C# 6.4.5.5 and 6.4.5.6. Of one that takes two UTF-16 units, the second is the low surrogate.
    private static bool TryUnescape(string source, int end, ref int next, out char c, out char low)
    {
        c = low = '\0';
        if (next >= end)
            return false;
        char kind = source[next++];
        switch (kind)
        {
            case '0': return true;
            case 'a': c = '\a'; return true;
            case 'b': c = '\b'; return true;
            case 'e': c = '\u001b'; return true;
            case 'f': c = '\f'; return true;
            case 'n': c = '\n'; return true;
            case 'r': c = '\r'; return true;
            case 't': c = '\t'; return true;
            case 'v': c = '\v'; return true;
            case '\'' or '"' or '\\': c = kind; return true;
            case 'x' or 'u' or 'U':
                int most = kind == 'U' ? 8 : 4;
                int digits = 0;
                while (digits < most && next + digits < end && Uri.IsHexDigit(source[next + digits]))
                    digits++;
                if (digits == 0 || (kind != 'x' && digits < most))
                    return false;
                uint value = uint.Parse(source.Substring(next, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                next += digits;
                if (value > 0x10FFFF)
                    return false;
                c = value > 0xFFFF ? (char)(0xD800 + ((value - 0x10000) >> 10)) : (char)value;
                low = value > 0xFFFF ? (char)(0xDC00 + ((value - 0x10000) & 0x3FF)) : '\0';
                return true;
            default:
                return false;
        }
    }

    private readonly record struct DecodedCharacter(char Character, int Start, int End);
}
