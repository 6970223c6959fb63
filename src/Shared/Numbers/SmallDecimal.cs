namespace ArticleSdk.Shared;

/// <summary>A number of at most 18 digits without an exponent, <c>Mantissa / 10^Scale</c>: what nearly every number in a document is.</summary>
internal readonly struct SmallDecimal
{
    private const int MaxDigits = 18;

    private SmallDecimal(long mantissa, int scale)
    {
        Mantissa = mantissa;
        Scale = scale;
    }

    public long Mantissa { get; }

    /// <summary>How many digits stand behind the decimal point.</summary>
    public int Scale { get; }

    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Reads a number that is known to be of the JSON grammar; false if it is not small.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out SmallDecimal number)
    {
        // A sign, a point and eighteen digits.
        if (json.Length > MaxDigits + 2)
        {
            number = default;
            return false;
        }

        var mantissa = 0L;
        var digits = 0;
        var point = -1;
        for (var i = json[0] == (byte)'-' ? 1 : 0; i < json.Length; i++)
        {
            var digit = (uint)json[i] - '0';
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
            }
            else if (json[i] == (byte)'.')
            {
                point = digits;
            }
            else
            {
                number = default;
                return false;
            }
        }

        number = new SmallDecimal(json[0] == (byte)'-' ? -mantissa : mantissa, point < 0 ? 0 : digits - point);
        return digits <= MaxDigits;
    }

    /// <summary>False if the two cannot be brought to one scale within a <see langword="long"/>.</summary>
    public static bool TryCompare(SmallDecimal a, SmallDecimal b, out int order)
    {
        if (!TryAlign(ref a, ref b))
        {
            order = 0;
            return false;
        }

        order = a.Mantissa.CompareTo(b.Mantissa);
        return true;
    }

    /// <summary>False if the two cannot be brought to one scale within a <see langword="long"/>. The divisor is not zero.</summary>
    public static bool TryIsMultiple(SmallDecimal value, SmallDecimal divisor, out bool isMultiple)
    {
        if (!TryAlign(ref value, ref divisor))
        {
            isMultiple = false;
            return false;
        }

        isMultiple = value.Mantissa % divisor.Mantissa == 0;
        return true;
    }

    private static bool TryAlign(ref SmallDecimal a, ref SmallDecimal b) =>
        a.Scale == b.Scale || (a.Scale < b.Scale ? TryRescale(ref a, b.Scale) : TryRescale(ref b, a.Scale));

    private static bool TryRescale(ref SmallDecimal number, int scale)
    {
        var factor = PowersOfTen[scale - number.Scale];
        var limit = long.MaxValue / factor;
        if (number.Mantissa > limit || number.Mantissa < -limit)
            return false;
        number = new SmallDecimal(number.Mantissa * factor, scale);
        return true;
    }
}
