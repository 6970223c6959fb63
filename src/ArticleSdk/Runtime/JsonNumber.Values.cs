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

    /// <summary>The value, if it is an integer (however it is written) that fits.</summary>
    internal bool TryGetUInt64(out ulong value)
    {
        if (TryGetInt64(out var positive))
        {
            value = (ulong)positive;
            return positive >= 0;
        }

        bool fits = TryGetDecimal(out decimal wide) && wide >= 0 && wide <= ulong.MaxValue && decimal.Truncate(wide) == wide;
        value = fits ? (ulong)wide : 0;
        return fits;
    }

    /// <summary>The nearest float, if the number is neither too large for any nor so small that only zero is near.</summary>
    internal bool TryGetSingle(out float value) =>
        float.TryParse(Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value) && (value != 0 || IsZero);

    // The largest double has 309 before the point, and a sign.
    private const int MaxDigits = 310;

    /// <summary>Whether the nearest double says what the number does: it is finite, is zero only for zero, and is the same integer where digits alone are written.</summary>
    internal bool IsKeptBy(double value)
    {
        double size = Math.Abs(value);
        if (size is > 0 and < 1L << 53)
            return true;
        if (size == 0)
            return IsZero;
        if (!double.IsFinite(value))
            return false;
        // 1e300 is meant as the double that it is near to; 12345678901234567891 is not.
        Span<byte> digits = stackalloc byte[MaxDigits];
        return Utf8.ContainsAny("eE."u8) || (value.TryFormat(digits, out var written, "F0", CultureInfo.InvariantCulture) && ExactNumber.AreEqual(Utf8, digits[..written]));
    }

    private bool IsZero
    {
        get
        {
            foreach (byte b in Utf8)
            {
                if (b is >= (byte)'1' and <= (byte)'9')
                    return false;
                if (b is (byte)'e' or (byte)'E')
                    break;
            }

            return true;
        }
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
