namespace ArticleSdk.Shared;

/// <summary>URI templates, RFC 6570, section 2.</summary>
internal static class UriTemplateFormat
{
    private const int MaxPrefixDigits = 4;

    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] == (byte)'{')
            {
                if (!TryReadExpression(text, ref i))
                    return false;
            }
            else if (!TryReadLiteral(text, ref i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Section 2.1, where erratum 6937 adds the apostrophe.</summary>
    private static bool TryReadLiteral(ReadOnlySpan<byte> text, ref int index)
    {
        if (text[index] == (byte)'%')
        {
            if (!FormatText.IsPercentEncoded(text, index))
                return false;
            index += 3;
            return true;
        }

        var codePoint = FormatText.Read(text, ref index);
        return codePoint < 0x80
            ? codePoint > ' ' && codePoint is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or 0x7F)
            : IsUcsChar(codePoint) || UriFormat.IsPrivate(codePoint);
    }

    /// <summary>RFC 6570 has the ranges of RFC 3987 and not its section 4.1.</summary>
    private static bool IsUcsChar(int codePoint) =>
        UriFormat.IsUcsChar(codePoint) || codePoint is 0x200E or 0x200F or (>= 0x202A and <= 0x202E);

    /// <summary>Sections 2.2 to 2.4. The operators that are reserved for extensions are part of the grammar.</summary>
    private static bool TryReadExpression(ReadOnlySpan<byte> text, ref int index)
    {
        index++;
        if (index < text.Length && "+#./;?&=,!@|"u8.IndexOf(text[index]) >= 0)
            index++;

        while (true)
        {
            if (!TryReadName(text, ref index) || !TryReadModifier(text, ref index) || index == text.Length)
                return false;
            var b = text[index++];
            if (b == (byte)'}')
                return true;
            if (b != (byte)',')
                return false;
        }
    }

    private static bool TryReadName(ReadOnlySpan<byte> text, ref int index)
    {
        if (!TryReadNameCharacter(text, ref index))
            return false;
        while (true)
        {
            if (index < text.Length && text[index] == (byte)'.')
            {
                index++;
                if (!TryReadNameCharacter(text, ref index))
                    return false;
            }
            else if (!TryReadNameCharacter(text, ref index))
            {
                return true;
            }
        }
    }

    private static bool TryReadNameCharacter(ReadOnlySpan<byte> text, ref int index)
    {
        if (index == text.Length)
            return false;
        if (FormatText.IsLetter(text[index]) || FormatText.IsDigit(text[index]) || text[index] == (byte)'_')
            index++;
        else if (FormatText.IsPercentEncoded(text, index))
            index += 3;
        else
            return false;
        return true;
    }

    private static bool TryReadModifier(ReadOnlySpan<byte> text, ref int index)
    {
        if (index == text.Length)
            return false;
        if (text[index] == (byte)'*')
        {
            index++;
        }
        else if (text[index] == (byte)':')
        {
            var start = ++index;
            index = FormatText.SkipDigits(text, index);
            return index > start && index - start <= MaxPrefixDigits && text[start] != (byte)'0';
        }

        return true;
    }
}
