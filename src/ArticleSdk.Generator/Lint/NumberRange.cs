using System.Globalization;
using System.Numerics;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>Multiples between two bounds, for numbers of a size that people write.</summary>
internal static class NumberRange
{
    /// <summary>Whether no number between the bounds is a multiple of all divisors. Sound: false where the numbers are too long to tell.</summary>
    public static bool IsWithoutMultiple(BoundKeyword low, BoundKeyword high, IReadOnlyList<ExactNumber> divisors, bool isInteger)
    {
        if (!DecimalNumber.TryRead(low.Value, out decimal least) || !DecimalNumber.TryRead(high.Value, out decimal greatest))
            return false;
        List<decimal> steps = isInteger ? [1m] : [];
        foreach (ExactNumber divisor in divisors)
        {
            if (!DecimalNumber.TryRead(divisor, out decimal step))
                return false;
            steps.Add(step);
        }

        if (steps.Count == 0)
            return false;
        // All of them as multiples of one power of ten.
        int scale = steps.Append(least).Append(greatest).Max(DecimalNumber.ScaleOf);
        BigInteger multiple = steps.Select(step => DecimalNumber.Scaled(step, scale)).Aggregate(DecimalNumber.LeastCommonMultiple);
        BigInteger from = DecimalNumber.Scaled(least, scale) + (Contradictions.IsExclusive(low) ? 1 : 0);
        BigInteger to = DecimalNumber.Scaled(greatest, scale) - (Contradictions.IsExclusive(high) ? 1 : 0);
        BigInteger rest = BigInteger.Remainder(from, multiple);
        BigInteger first = rest.IsZero ? from : rest.Sign > 0 ? from + multiple - rest : from - rest;
        return first > to;
    }

    /// <summary>The integer that says the same of integers as a bound between two; null where it is too long to tell.</summary>
    public static string? IntegerFor(BoundKeyword bound)
    {
        if (!DecimalNumber.TryRead(bound.Value, out decimal value))
            return null;
        // From 1.5 on is from 2 on, and above 1.5 is above 1.
        bool isLower = bound.Kind is BoundKind.Minimum or BoundKind.ExclusiveMinimum;
        return (isLower != Contradictions.IsExclusive(bound) ? decimal.Ceiling(value) : decimal.Floor(value)).ToString(CultureInfo.InvariantCulture);
    }
}
