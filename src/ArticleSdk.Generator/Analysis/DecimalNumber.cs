using System.Globalization;
using System.Numerics;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

/// <summary>Numbers of a size that people write, as multiples of a power of ten: for questions about multiples.</summary>
internal static class DecimalNumber
{
    /// <summary>The number as a decimal, where that is exact.</summary>
    public static bool TryRead(ExactNumber number, out decimal value)
    {
        value = 0;
        string text = number.ToString();
        // 28 digits are exact, and so is an exponent that only adds zeros to few of them.
        return text.Length <= 25 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && ExactNumber.TryParse(value.ToString(CultureInfo.InvariantCulture), out ExactNumber? back) && back.Equals(number);
    }

    /// <summary>The digits behind the point.</summary>
    public static int ScaleOf(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    /// <summary>The number in units of the power of ten with so many digits behind the point; no fewer than its own.</summary>
    public static BigInteger Scaled(decimal value, int scale)
    {
        int own = ScaleOf(value);
        BigInteger result = BigInteger.Parse(value.ToString(CultureInfo.InvariantCulture).Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return result * BigInteger.Pow(10, scale - own);
    }

    public static BigInteger LeastCommonMultiple(BigInteger one, BigInteger other) => one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
