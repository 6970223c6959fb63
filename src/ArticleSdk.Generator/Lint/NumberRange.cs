using System.Globalization;
using System.Numerics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>Multiples between two bounds, for numbers of a size that people write.</summary>
internal static class NumberRange
{
    /// <summary>Whether no number between the bounds is a multiple of all divisors. Sound: false where the numbers are too long to tell.</summary>
    public static bool IsWithoutMultiple(BoundKeyword low, BoundKeyword high, IReadOnlyList<ExactNumber> divisors, bool isInteger)
    {
        if (!TryRead(low.Value, out decimal least) || !TryRead(high.Value, out decimal greatest))
            return false;
        List<decimal> steps = isInteger ? [1m] : [];
        foreach (ExactNumber divisor in divisors)
        {
            if (!TryRead(divisor, out decimal step))
                return false;
            steps.Add(step);
        }

        if (steps.Count == 0)
            return false;
        // All of them as multiples of one power of ten.
        int scale = steps.Append(least).Append(greatest).Max(Scale);
        BigInteger multiple = steps.Select(step => Scaled(step, scale)).Aggregate(LeastCommonMultiple);
        BigInteger from = Scaled(least, scale) + (Contradictions.IsExclusive(low) ? 1 : 0);
        BigInteger to = Scaled(greatest, scale) - (Contradictions.IsExclusive(high) ? 1 : 0);
        BigInteger rest = BigInteger.Remainder(from, multiple);
        BigInteger first = rest.IsZero ? from : rest.Sign > 0 ? from + multiple - rest : from - rest;
        return first > to;
    }

    /// <summary>The number as a decimal, where that is exact.</summary>
    private static bool TryRead(ExactNumber number, out decimal value)
    {
        value = 0;
        string text = number.ToString();
        // 28 digits are exact, and so is an exponent that only adds zeros to few of them.
        return text.Length <= 25 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && ExactNumber.TryParse(value.ToString(CultureInfo.InvariantCulture), out ExactNumber? back) && back.Equals(number);
    }

    private static int Scale(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    private static BigInteger Scaled(decimal value, int scale)
    {
        int own = Scale(value);
        BigInteger result = BigInteger.Parse(value.ToString(CultureInfo.InvariantCulture).Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return result * BigInteger.Pow(10, scale - own);
    }

    private static BigInteger LeastCommonMultiple(BigInteger one, BigInteger other) => one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
