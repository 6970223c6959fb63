using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>The nearest double of numbers with many digits or an exponent, whatever the size of either.</summary>
internal static class LongDouble
{
    // A double, or the midpoint of two, has at most 768 significant digits: of what follows, only whether it is zero matters.
    private const int MaxDigits = 780;

    // Beyond these, any mantissa below 1 gives zero or infinity.
    private const int LargestExponent = 400;

    /// <summary>The nearest double of a number of the JSON grammar.</summary>
    public static double Parse(ReadOnlySpan<byte> json)
    {
        // As 0.ddd… * 10^exponent, because the framework's parser is exact in the digits, but saturates in the exponent before it sees how many zeros there are.
        Span<byte> text = stackalloc byte[MaxDigits + 16];
        var isNegative = json[0] == '-';
        var written = 0;
        text[written++] = (byte)'0';
        text[written++] = (byte)'.';
        long exponent = 0;
        var isFraction = false;
        var isInexact = false;
        var position = isNegative ? 1 : 0;
        for (; position < json.Length; position++)
        {
            var b = json[position];
            if (b == '.')
            {
                isFraction = true;
                continue;
            }

            if (b is (byte)'e' or (byte)'E')
                break;
            if (b == '0' && written == 2)
            {
                exponent -= isFraction ? 1 : 0;
                continue;
            }

            exponent += isFraction ? 0 : 1;
            if (written < MaxDigits + 2)
                text[written++] = b;
            else
                isInexact |= b != '0';
        }

        if (isInexact)
            text[written++] = (byte)'1';
        if (position < json.Length)
            exponent += Exponent(json.Slice(position + 1));
        var magnitude = written == 2 || exponent < -LargestExponent ? 0
            : exponent > LargestExponent ? double.PositiveInfinity
            : Parse(text, written, (int)exponent);
        return isNegative ? -magnitude : magnitude;
    }

    private static double Parse(Span<byte> text, int written, int exponent)
    {
        text[written++] = (byte)'e';
        exponent.TryFormat(text.Slice(written), out var length, default, CultureInfo.InvariantCulture);
        return double.Parse(text.Slice(0, written + length), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // Saturates at a value that no number of zeros in a document can make good.
    private static long Exponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        long value = 0;
        foreach (var b in text.Slice(text[0] is (byte)'-' or (byte)'+' ? 1 : 0))
            value = Math.Min(value * 10 + (b - '0'), 1L << 40);
        return isNegative ? -value : value;
    }
}
