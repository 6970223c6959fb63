using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>Numbers of at most 18 digits without an exponent: nearly all that there are, and exact in 64 bits.</summary>
internal static class ShortNumber
{
    public const int MaxDigits = 18;

    /// <summary>10^0 … 10^18</summary>
    public static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>The number as mantissa / 10^scale.</summary>
    /// <param name="json">A number of the JSON grammar.</param>
    /// <param name="mantissa">All its digits.</param>
    /// <param name="scale">How many of them are behind the point.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out long mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        if (json.Length > MaxDigits + 2)    // sign and point
            return false;
        var digits = 0;
        var point = -1;
        for (var i = json[0] == '-' ? 1 : 0; i < json.Length; i++)
        {
            var digit = (uint)(json[i] - '0');
            if (digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
                digits++;
            }
            else if (json[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (digits > MaxDigits)
            return false;
        if (point >= 0)
            scale = json.Length - 1 - point;
        if (json[0] == '-')
            mantissa = -mantissa;
        return true;
    }

    /// <summary>Compares a / 10^scaleOfA with b / 10^scaleOfB.</summary>
    public static int Compare(long a, int scaleOfA, long b, int scaleOfB)
    {
        if (scaleOfA == scaleOfB)
            return a.CompareTo(b);
        return scaleOfA < scaleOfB
            ? ((Int128)a * PowersOfTen[scaleOfB - scaleOfA]).CompareTo(b)
            : ((Int128)a).CompareTo((Int128)b * PowersOfTen[scaleOfA - scaleOfB]);
    }

    /// <summary>Whether a / 10^scaleOfA is a multiple of b / 10^scaleOfB.</summary>
    public static bool IsMultiple(long a, int scaleOfA, long b, int scaleOfB)
    {
        if (b == 0)
            return a == 0;
        if (scaleOfA == scaleOfB)
            return IsMultiple(a, b);
        if (scaleOfA < scaleOfB)
        {
            var factor = PowersOfTen[scaleOfB - scaleOfA];
            return Math.BigMul(a, factor, out var low) == low >> 63 ? IsMultiple(low, b) : (Int128)a * factor % b == 0;
        }
        else
        {
            var factor = PowersOfTen[scaleOfA - scaleOfB];
            return Math.BigMul(b, factor, out var low) == low >> 63 ? IsMultiple(a, low) : a % ((Int128)b * factor) == 0;
        }
    }

    // long.MinValue % -1 overflows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMultiple(long a, long b) => b == -1 || a % b == 0;
}
