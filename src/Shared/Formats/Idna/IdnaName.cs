namespace ArticleSdk.Shared;

/// <summary>Host names under IDNA 2008: RFC 5890 to 5893.</summary>
internal static class IdnaName
{
    private const int MaxLabelLength = 63;
    private const int MaxNameLength = 253;
    private const int PrefixLength = 4;

    /// <param name="text">The name.</param>
    /// <param name="allowULabels">Labels may be written in Unicode, and separated by the full stops that East Asian keyboards have (UTS 46, section 4.5).</param>
    /// <param name="requireNormalized">U-labels have to be in normalisation form C (RFC 5891, section 4.1), as they are on the wire; only <c>.</c> separates where they need not.</param>
    public static bool IsMatch(ReadOnlySpan<byte> text, bool allowULabels = false, bool requireNormalized = true)
    {
        // A label of more than 63 code points is too long in every form.
        Span<int> label = stackalloc int[MaxLabelLength];
        var length = 0;
        var nameLength = -1;
        var anyRightToLeft = false;
        var allFollowBidiRule = true;
        for (var i = 0; ;)
        {
            var atEnd = i == text.Length;
            var codePoint = atEnd ? '.' : FormatText.Read(text, ref i);
            var isSeparator = codePoint == '.' || (allowULabels && requireNormalized && codePoint is 0x3002 or 0xFF0E or 0xFF61);
            if (!isSeparator)
            {
                if (codePoint < 0 || length == MaxLabelLength)
                    return false;
                label[length++] = codePoint;
                continue;
            }

            var encodedLength = CheckLabel(label, ref length, allowULabels, requireNormalized);
            nameLength += encodedLength + 1;
            if (encodedLength <= 0 || nameLength > MaxNameLength)
                return false;

            // RFC 5893, section 1.4: one right-to-left label makes a Bidi domain name, and then the rule is for all of them.
            anyRightToLeft |= BidiRule.IsRightToLeft(label.Slice(0, length));
            allFollowBidiRule &= BidiRule.IsFollowed(label.Slice(0, length));
            if (anyRightToLeft && !allFollowBidiRule)
                return false;
            if (atEnd)
                return true;
            length = 0;
        }
    }

    /// <summary>Begins with <c>xn--</c>, in any case.</summary>
    public static bool HasALabelPrefix(ReadOnlySpan<byte> label) =>
        label.Length >= PrefixLength && label[2] == (byte)'-' && label[3] == (byte)'-' && (label[0] | 0x20) == (byte)'x' && (label[1] | 0x20) == (byte)'n';

    /// <summary>Checks one label, and leaves its U-label (or its letters in lower case) in its place.</summary>
    /// <returns>Its length in the domain name system, or 0 if it is no label.</returns>
    private static int CheckLabel(Span<int> label, ref int length, bool allowULabels, bool requireNormalized)
    {
        Span<byte> ascii = stackalloc byte[MaxLabelLength];
        if (!TryLowerAscii(label.Slice(0, length), ascii))
        {
            if (!allowULabels || !ULabel.IsMatch(label.Slice(0, length), requireNormalized))
                return 0;
            var encodedLength = Punycode.Encode(label.Slice(0, length), ascii.Slice(PrefixLength));
            return encodedLength < 0 ? 0 : PrefixLength + encodedLength;
        }

        ascii = ascii.Slice(0, length);
        if (!IsLetterDigitHyphen(ascii))
            return 0;
        if (HasALabelPrefix(ascii))
            return TryDecode(ascii.Slice(PrefixLength), label, ref length) ? ascii.Length : 0;

        // RFC 5890, section 2.3.1: other reserved labels are none of IDNA's, and plain ones by the rules of host names.
        if (allowULabels && ULabel.HasReservedHyphens(label.Slice(0, length)))
            return 0;
        for (var i = 0; i < length; i++)
            label[i] = ascii[i];
        return length;
    }

    /// <summary>RFC 5891, section 4.4 and 5.4: what it decodes to is a U-label, and encodes to the same.</summary>
    private static bool TryDecode(ReadOnlySpan<byte> encoded, Span<int> label, ref int length)
    {
        length = Punycode.Decode(encoded, label);
        if (length <= 0)
            return false;

        var codePoints = label.Slice(0, length);
        var isAscii = true;
        foreach (var codePoint in codePoints)
            isAscii &= codePoint < 0x80;
        if (isAscii || !ULabel.IsMatch(codePoints, requireNormalized: true))
            return false;

        Span<byte> again = stackalloc byte[MaxLabelLength];
        var againLength = Punycode.Encode(codePoints, again);
        return againLength >= 0 && again.Slice(0, againLength).SequenceEqual(encoded);
    }

    private static bool TryLowerAscii(ReadOnlySpan<int> label, Span<byte> ascii)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] >= 0x80)
                return false;
            ascii[i] = (byte)(label[i] is >= 'A' and <= 'Z' ? label[i] | 0x20 : label[i]);
        }

        return true;
    }

    private static bool IsLetterDigitHyphen(ReadOnlySpan<byte> label)
    {
        if (label.IsEmpty || label[0] == (byte)'-' || label[label.Length - 1] == (byte)'-')
            return false;
        foreach (var b in label)
        {
            if (!FormatText.IsLetterDigitHyphen(b))
                return false;
        }

        return true;
    }
}
