using System.Globalization;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

public readonly ref partial struct JsonNumber
{
    /// <summary>The value, if it is an integer (however it is written) that fits.</summary>
    internal bool TryGetInt32(out int value)
    {
        var fits = TryGetInt64(out var wide) && wide == (int)wide;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>The value, if it is an integer (however it is written) that fits.</summary>
    internal bool TryGetInt64(out long value)
    {
        if (!ShortNumber.TryParse(Utf8, out value, out var scale))
            return ExactNumber.TryGetInt64(Utf8, out value);
        if (scale == 0)
            return true;
        (value, var fraction) = Math.DivRem(value, ShortNumber.PowersOfTen[scale]);
        if (fraction == 0)
            return true;
        value = 0;
        return false;
    }

    /// <summary>The value, if a decimal holds it exactly.</summary>
    internal bool TryGetDecimal(out decimal value)
    {
        if (ShortNumber.TryParse(Utf8, out var mantissa, out var scale))
        {
            var magnitude = (ulong)Math.Abs(mantissa);
            value = new decimal((int)magnitude, (int)(magnitude >> 32), 0, mantissa < 0, (byte)scale);
            return true;
        }

        return TryGetLongDecimal(out value);
    }

    /// <summary>The nearest double. An infinity, if it is too large: see <see cref="TryGetDouble"/>.</summary>
    internal double GetDouble()
    {
        // Two exact operands give a correctly rounded quotient (IEEE 754, section 4.3): up to 2^53 and 10^22 they are.
        if (ShortNumber.TryParse(Utf8, out var mantissa, out var scale) && Math.Abs(mantissa) <= 1L << 53)
        {
            return mantissa == 0 && Utf8[0] == '-' ? -0.0 : mantissa / (double)ShortNumber.PowersOfTen[scale];
        }

        return LongDouble.Parse(Utf8);
    }

    /// <summary>The nearest double, if the number is not too large for any.</summary>
    internal bool TryGetDouble(out double value)
    {
        value = GetDouble();
        return double.IsFinite(value);
    }

    private bool TryGetLongDecimal(out decimal value)
    {
        // The parser rounds to 28 or 29 digits; what it gives is written back to see whether it lost any.
        Span<byte> text = stackalloc byte[64];
        if (decimal.TryParse(Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture)
            && ExactNumber.AreEqual(Utf8, text.Slice(0, length)))
        {
            return true;
        }

        value = 0;
        return false;
    }
}
