using System.Numerics;
using System.Text;
using ArticleSdk.Shared;
using CsCheck;

namespace ArticleSdk.Tests.Numbers;

/// <summary>Holds the text-based arithmetic against rationals of <see cref="BigInteger"/>, on numbers written in many ways.</summary>
public class ExactNumberPropertyTests
{
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_ITERATIONS"), out var n) ? n : 20_000;

    // Few distinct digits and narrow exponents, so that equal, near and dividing numbers are frequent.
    private static readonly Gen<string> Digits = Gen.OneOf(
        Gen.Int[0, 200].Select(i => i.ToString()),
        Gen.Long[0, long.MaxValue].Select(i => i.ToString()),
        OneOf('0', '1', '2', '5', '9').Array[1, 60].Select(c => new string(c).TrimStart('0') is { Length: > 0 } s ? s : "0"));

    private static readonly Gen<string> Number = Gen.Select(
        OneOf("", "-"),
        Digits,
        Gen.OneOf(Gen.Const(""), OneOf('0', '0', '1', '2', '5').Array[1, 40].Select(c => "." + new string(c))),
        Gen.OneOf(Gen.Const(""), Gen.Select(OneOf("e", "E+", "e-", "e-0"), Gen.Int[0, 45], (e, i) => e + i)),
        (sign, digits, fraction, exponent) => sign + digits + fraction + exponent);

    [Fact]
    public void Order_OfRandomNumbers_IsThatOfRationals() =>
        Gen.Select(Number, Number).Sample(
            (a, b) =>
            {
                var (x, y) = (Rational(a), Rational(b));
                var order = (x.Numerator * y.Denominator).CompareTo(y.Numerator * x.Denominator);
                return Math.Sign(ExactNumber.Compare(Utf8(a), Utf8(b))) == order
                    && Math.Sign(ExactNumber.Compare(Utf8(a), ExactNumber.Parse(b))) == order
                    && ExactNumber.AreEqual(Utf8(a), Utf8(b)) == (order == 0)
                    && ExactNumber.Parse(a).Equals(ExactNumber.Parse(b)) == (order == 0)
                    && (ExactNumber.Hash(Utf8(a)) == ExactNumber.Hash(Utf8(b))) == (order == 0);
            },
            iter: Iterations);

    [Fact]
    public void Multiples_OfRandomNumbers_AreThoseOfRationals() =>
        Gen.Select(Number, Number, Gen.Bool).Sample(
            (a, b, square) =>
            {
                // Every other time a number that is made to be a multiple, give or take one digit.
                var (x, y) = (Rational(a), Rational(b));
                if (square)
                    (a, x) = Times(a, b, x, y);
                var expected = y.Numerator.IsZero
                    ? x.Numerator.IsZero
                    : (x.Numerator * y.Denominator % (y.Numerator * x.Denominator)).IsZero;
                return ExactNumber.IsMultipleOf(Utf8(a), ExactNumber.Parse(b)) == expected;
            },
            iter: Iterations);

    [Fact]
    public void Integers_AmongRandomNumbers_AreThoseOfRationals() =>
        Number.Sample(
            a =>
            {
                var x = Rational(a);
                var isInteger = (x.Numerator % x.Denominator).IsZero;
                var fits = isInteger && x.Numerator / x.Denominator is var i && i >= long.MinValue && i <= long.MaxValue;
                return ExactNumber.IsInteger(Utf8(a)) == isInteger
                    && ExactNumber.Parse(a).IsIntegral == isInteger
                    && ExactNumber.TryGetInt64(Utf8(a), out var value) == fits
                    && (!fits || value == x.Numerator / x.Denominator);
            },
            iter: Iterations);

    [Fact]
    public void CanonicalText_OfRandomNumbers_KeepsTheValue() =>
        Number.Sample(
            a =>
            {
                var text = ExactNumber.Parse(a).ToString();
                var (x, y) = (Rational(a), Rational(text));
                return x.Numerator * y.Denominator == y.Numerator * x.Denominator && ExactNumber.Parse(text).ToString() == text;
            },
            iter: Iterations);

    private static (string Text, (BigInteger, BigInteger) Value) Times(
        string a, string b, (BigInteger Numerator, BigInteger Denominator) x, (BigInteger Numerator, BigInteger Denominator) y)
    {
        var (aScale, bScale) = (Scale(a), Scale(b));
        var text = $"{aScale.Mantissa * bScale.Mantissa}e{aScale.Exponent + bScale.Exponent}";
        return (text, (x.Numerator * y.Numerator, x.Denominator * y.Denominator));
    }

    private static (BigInteger Mantissa, int Exponent) Scale(string json)
    {
        var parts = json.Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1]) : 0;
        var point = parts[0].IndexOf('.');
        if (point >= 0)
            exponent -= parts[0].Length - point - 1;
        return (BigInteger.Parse(parts[0].Replace(".", "")), exponent);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Rational(string json)
    {
        var (mantissa, exponent) = Scale(json);
        return exponent >= 0
            ? (mantissa * BigInteger.Pow(10, exponent), BigInteger.One)
            : (mantissa, BigInteger.Pow(10, -exponent));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
