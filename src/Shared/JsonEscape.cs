namespace ArticleSdk.Shared;

/// <summary>Escapes in JSON strings (RFC 8259, section 7).</summary>
internal static class JsonEscape
{
    /// <summary>
    /// The text that stands between quotes, unescaped. Half of a surrogate pair (which no document has: it is malformed; but a schema may) becomes three bytes that no
    /// document holds.
    /// </summary>
    public static byte[] Unescape(ReadOnlySpan<byte> raw)
    {
        byte[] text = new byte[raw.Length];
        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text[length++] = raw[i];
                continue;
            }

            i++;
            if (raw[i] != 'u')
            {
                text[length++] = raw[i] switch { (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', var other => other };
                continue;
            }

            int codePoint = Unit(raw, i - 1);
            i += 4;
            if ((codePoint & 0xFC00) == 0xD800 && (Unit(raw, i + 1) & ~0x3FF) == 0xDC00)
            {
                codePoint = 0x10000 + ((codePoint & 0x3FF) << 10) + (Unit(raw, i + 1) & 0x3FF);
                i += 6;
            }

            Write(text, ref length, codePoint);
        }

        return text.AsSpan(0, length).ToArray();
    }

    /// <summary>The position behind the escape at a backslash (a surrogate pair is one), or -1 if it is malformed or a lone surrogate.</summary>
    public static int Scan(ReadOnlySpan<byte> json, int backslash)
    {
        if (backslash + 1 >= json.Length)
            return -1;
        if (json[backslash + 1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
            return backslash + 2;
        int unit = Unit(json, backslash);
        if (unit < 0 || (unit & 0xFC00) == 0xDC00)
            return -1;
        if ((unit & 0xFC00) != 0xD800)
            return backslash + 6;
        return (Unit(json, backslash + 6) & ~0x3FF) == 0xDC00 ? backslash + 12 : -1;
    }

    /// <summary>What is wrong with an escape that <see cref="Scan"/> refused.</summary>
    public static string Complain(ReadOnlySpan<byte> json, int backslash) =>
        backslash + 1 >= json.Length ? "expected '\"' at the end of the string"
        : json[backslash + 1] != 'u' ? "expected an escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"
        : Unit(json, backslash) < 0 ? "expected four hexadecimal digits after \\u"
        : "the escape is half of a surrogate pair";

    /// <summary>The UTF-16 code unit of the escape of four hexadecimal digits at a position, or -1 if there is none.</summary>
    public static int Unit(ReadOnlySpan<byte> json, int position)
    {
        if (position > json.Length - 6 || json[position] != '\\' || json[position + 1] != 'u')
            return -1;
        int unit = 0;
        for (int i = position + 2; i < position + 6; i++)
        {
            int digit = json[i] - '0';
            if ((uint)digit > 9)
            {
                digit = (json[i] | 0x20) - 'a' + 10;
                if ((uint)(digit - 10) > 5)
                    return -1;
            }

            unit = (unit << 4) | digit;
        }

        return unit;
    }

    private static void Write(byte[] text, ref int length, int codePoint)
    {
        if (codePoint < 0x80)
        {
            text[length++] = (byte)codePoint;
            return;
        }

        int continuations = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        text[length++] = (byte)((continuations == 1 ? 0xC0 : continuations == 2 ? 0xE0 : 0xF0) | (codePoint >> (6 * continuations)));
        while (continuations-- > 0)
            text[length++] = (byte)(0x80 | ((codePoint >> (6 * continuations)) & 0x3F));
    }
}
