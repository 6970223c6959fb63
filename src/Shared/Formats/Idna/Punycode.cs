namespace ArticleSdk.Shared;

/// <summary>RFC 3492, in lower case.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 0x80;

    /// <summary>The number of code points written, or −1 if it is not Punycode or does not fit.</summary>
    public static int Decode(ReadOnlySpan<byte> text, Span<int> output)
    {
        var basic = Math.Max(text.LastIndexOf((byte)'-'), 0);
        if (basic > output.Length)
            return -1;
        for (var j = 0; j < basic; j++)
            output[j] = text[j];

        // Wider than the result, so that an overflow of the RFC's arithmetic is just a large number.
        long n = InitialN;
        long i = 0;
        var bias = InitialBias;
        var count = basic;
        for (var position = basic > 0 || (!text.IsEmpty && text[0] == (byte)'-') ? basic + 1 : 0; position < text.Length;)
        {
            var previous = i;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                if (position == text.Length)
                    return -1;
                var digit = DigitValue(text[position++]);
                if (digit < 0)
                    return -1;
                i += digit * weight;
                if (i > int.MaxValue)
                    return -1;
                var threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
                if (weight > int.MaxValue)
                    return -1;
            }

            count++;
            bias = Adapt((int)(i - previous), count, previous == 0);
            n += i / count;
            i %= count;
            if (n > 0x10FFFF || n is >= 0xD800 and < 0xE000 || count > output.Length)
                return -1;
            output.Slice((int)i, count - 1 - (int)i).CopyTo(output.Slice((int)i + 1));
            output[(int)i++] = (int)n;
        }

        return count;
    }

    /// <summary>The number of bytes written, or −1 if they do not fit.</summary>
    public static int Encode(ReadOnlySpan<int> codePoints, Span<byte> output)
    {
        var length = 0;
        foreach (var codePoint in codePoints)
        {
            if (codePoint >= InitialN)
                continue;
            if (length == output.Length)
                return -1;
            output[length++] = (byte)codePoint;
        }

        var basic = length;
        var handled = basic;
        if (basic > 0)
        {
            if (length == output.Length)
                return -1;
            output[length++] = (byte)'-';
        }

        var n = InitialN;
        long delta = 0;
        var bias = InitialBias;
        while (handled < codePoints.Length)
        {
            var next = int.MaxValue;
            foreach (var codePoint in codePoints)
            {
                if (codePoint >= n && codePoint < next)
                    next = codePoint;
            }

            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (var codePoint in codePoints)
            {
                if (codePoint < n)
                    delta++;
                if (codePoint != n)
                    continue;

                var rest = delta;
                for (var k = Base; ; k += Base)
                {
                    if (length == output.Length)
                        return -1;
                    var threshold = Threshold(k, bias);
                    if (rest < threshold)
                    {
                        output[length++] = Digit((int)rest);
                        break;
                    }

                    output[length++] = Digit(threshold + (int)((rest - threshold) % (Base - threshold)));
                    rest = (rest - threshold) / (Base - threshold);
                }

                bias = Adapt((int)delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            n++;
        }

        return length;
    }

    private static int Threshold(int k, int bias) => Math.Min(Math.Max(k - bias, TMin), TMax);

    private static byte Digit(int value) => (byte)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitValue(byte b) => FormatText.IsDigit(b) ? b - '0' + 26 : FormatText.IsLetter(b) ? (b | 0x20) - 'a' : -1;

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
            delta /= Base - TMin;
        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }
}
