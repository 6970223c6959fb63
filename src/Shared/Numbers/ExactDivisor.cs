using System.Numerics;

namespace ArticleSdk.Shared;

/// <summary>
/// A divisor <c>D·10^e</c>, with <c>D = 2^a·5^b·m</c> and <c>m</c> prime to ten. It divides <c>V·10^f</c> if and only if <c>D</c> divides
/// <c>V·10^k</c>, <c>k = f − e</c>, which is to say, if the part of <c>D</c> that <c>10^k</c> does not supply divides <c>V</c>:
/// <c>2^max(0, a−k)·5^max(0, b−k)·m</c>. So no power of ten is ever raised, however large the exponents are.
/// </summary>
/// <remarks>
/// Taking the remainder of <c>n</c> digits by a divisor of <c>d</c> digits costs O(n) if the divisor fits 32 bits, and O(n·d) at most otherwise.
/// </remarks>
internal sealed class ExactDivisor
{
    private readonly BigInteger _rest;
    private readonly int _twos;
    private readonly int _fives;

    public ExactDivisor(DecimalText divisor)
    {
        _rest = divisor.BigNumber(0, divisor.Length);
        _twos = StripTwos(ref _rest);
        _fives = StripFives(ref _rest);
    }

    public bool Divides(DecimalText value, DecimalText divisor)
    {
        // V has no zero at its end, so no power of ten divides it.
        var k = DecimalText.ScaleDifference(value, divisor);
        if (k < 0)
            return false;

        var remaining = _rest;
        if (_twos > k)
            remaining <<= _twos - (int)k;
        if (_fives > k)
            remaining *= BigInteger.Pow(5, _fives - (int)k);
        return remaining.IsOne || (remaining <= uint.MaxValue ? Remainder(value, (uint)remaining) == 0 : Remainder(value, remaining).IsZero);
    }

    private static ulong Remainder(DecimalText value, uint divisor)
    {
        const int Piece = 9;
        var first = value.Length % Piece;
        var remainder = value.Number(0, first) % divisor;
        for (var i = first; i < value.Length; i += Piece)
            remainder = ((remainder * 1_000_000_000) + value.Number(i, Piece)) % divisor;
        return remainder;
    }

    private static BigInteger Remainder(DecimalText value, BigInteger divisor)
    {
        // Pieces as long as the divisor, so that each costs one division of twice its length.
        var piece = Math.Max(18, (int)BigInteger.Log10(divisor));
        if (value.Length <= piece)
            return value.BigNumber(0, value.Length) % divisor;

        var weight = BigInteger.Pow(10, piece);
        var first = value.Length % piece;
        var remainder = value.BigNumber(0, first) % divisor;
        for (var i = first; i < value.Length; i += piece)
            remainder = ((remainder * weight) + value.BigNumber(i, piece)) % divisor;
        return remainder;
    }

    private static int StripTwos(ref BigInteger number)
    {
        var bytes = number.ToByteArray();
        var twos = 0;
        while (bytes[twos >> 3] == 0)
            twos += 8;
        while ((bytes[twos >> 3] & (1 << (twos & 7))) == 0)
            twos++;
        number >>= twos;
        return twos;
    }

    /// <summary>The exponent of five is found bit by bit, from the highest: as many divisions as it has bits.</summary>
    private static int StripFives(ref BigInteger number)
    {
        var powers = new List<BigInteger>();
        for (BigInteger power = 5; power <= number && (number % power).IsZero; power *= power)
            powers.Add(power);

        var fives = 0;
        for (var i = powers.Count - 1; i >= 0; i--)
        {
            var quotient = BigInteger.DivRem(number, powers[i], out var remainder);
            if (!remainder.IsZero)
                continue;
            number = quotient;
            fives += 1 << i;
        }

        return fives;
    }
}
