namespace ArticleSdk.Shared;

/// <summary>
/// Divides as on paper: <c>D·10^e</c> divides <c>V·10^f</c> if and only if nothing is left of <c>V·10^k</c>, <c>k = f − e</c>, by <c>D</c>. A zero at the end supplies one factor of two and one of five, of which <c>D</c>
/// has fewer than four a digit: more zeros change nothing, so that no power of ten is ever raised, however large the exponents are.
/// </summary>
/// <remarks>Dividing <c>n</c> digits by <c>d</c> digits costs O(n) if the divisor has nine digits or fewer, and O((n + d)·d) at most otherwise.</remarks>
internal static class ExactDivisor
{
    private const int ZerosPerDigit = 4;
    private const int LimbDigits = 9;
    private const uint LimbBase = 1_000_000_000;

    /// <summary>Whether a number that is not zero divides another.</summary>
    public static bool Divides(DecimalText divisor, DecimalText value)
    {
        // V has no zero at its end, so no power of ten divides it.
        long scale = DecimalText.ScaleDifference(value, divisor);
        if (scale < 0)
            return false;
        int zeros = (int)Math.Min(scale, ZerosPerDigit * (long)divisor.Length);
        return divisor.Length <= LimbDigits ? DividesByLimb((uint)divisor.Number(0, divisor.Length), value, zeros) : DividesByLimbs(LimbsOf(divisor), value, zeros);
    }

    private static bool DividesByLimb(uint divisor, DecimalText value, int zeros)
    {
        int first = value.Length % LimbDigits;
        ulong rest = value.Number(0, first) % divisor;
        for (int i = first; i < value.Length; i += LimbDigits)
            rest = ((rest * LimbBase) + value.Number(i, LimbDigits)) % divisor;
        for (int i = 0; i < zeros; i++)
            rest = rest * 10 % divisor;
        return rest == 0;
    }

    private static bool DividesByLimbs(uint[] divisor, DecimalText value, int zeros)
    {
        uint[] rest = new uint[divisor.Length];
        for (int i = 0; i < value.Length + zeros; i++)
        {
            Append(rest, i < value.Length ? (uint)value.Number(i, 1) : 0);
            while (!IsLess(rest, divisor))
                Subtract(rest, divisor);
        }

        return Array.TrueForAll(rest, static limb => limb == 0);
    }

    // The least limb first. One more than the digits need: what is left is less than the divisor, and gets one more digit.
    private static uint[] LimbsOf(DecimalText number)
    {
        uint[] limbs = new uint[(number.Length / LimbDigits) + 1];
        int end = number.Length;
        for (int limb = 0; end > 0; limb++)
        {
            int start = Math.Max(0, end - LimbDigits);
            limbs[limb] = (uint)number.Number(start, end - start);
            end = start;
        }

        return limbs;
    }

    private static void Append(uint[] limbs, uint digit)
    {
        ulong carry = digit;
        for (int i = 0; i < limbs.Length; i++)
        {
            carry += limbs[i] * 10UL;
            limbs[i] = (uint)(carry % LimbBase);
            carry /= LimbBase;
        }
    }

    private static bool IsLess(uint[] a, uint[] b)
    {
        for (int i = a.Length - 1; i >= 0; i--)
        {
            if (a[i] != b[i])
                return a[i] < b[i];
        }

        return false;
    }

    private static void Subtract(uint[] limbs, uint[] other)
    {
        long borrow = 0;
        for (int i = 0; i < limbs.Length; i++)
        {
            borrow += limbs[i] - (long)other[i];
            limbs[i] = (uint)(borrow < 0 ? borrow + LimbBase : borrow);
            borrow = borrow < 0 ? -1 : 0;
        }
    }
}
