using System.Globalization;
using System.Numerics;
using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class JsonNumberTests
{
    [Theory]
    [InlineData("0", true, true)]
    [InlineData("-12", true, true)]
    [InlineData("1.0", false, true)]
    [InlineData("1e2", false, true)]
    [InlineData("120e-1", false, true)]
    [InlineData("1.5", false, false)]
    [InlineData("1e-1", false, false)]
    public void IsInteger_ByTextAndByValue(string json, bool byText, bool byValue) => With(json, number =>
    {
        Assert.Equal((byText, byValue), (number.IsInteger(byValue: false), number.IsInteger()));
        return 0;
    });

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("922337203685477580700e-2", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1.5", null)]
    [InlineData("0.1", null)]
    [InlineData("1e30", null)]
    public void TryGetInt64_OfIntegersByValue(string json, long? expected) =>
        Assert.Equal(expected, With(json, number => number.TryGetInt64(out var value) ? value : (long?)null));

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", null)]
    [InlineData("3e1", 30)]
    public void TryGetInt32_OfIntegersThatFit(string json, int? expected) =>
        Assert.Equal(expected, With(json, number => number.TryGetInt32(out var value) ? value : (int?)null));

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.000000000000000001", "-0.000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("0.12345678901234567890123456789", null)]
    [InlineData("1e-30", null)]
    [InlineData("12e3", "12000")]
    [InlineData("1.00000000000000000000000000000000000", "1")]
    [InlineData("1e999999999999", null)]
    public void TryGetDecimal_OfWhatItHoldsExactly(string json, string? expected) => Assert.Equal(
        expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture),
        With(json, number => number.TryGetDecimal(out var value) ? value : (decimal?)null));

    [Fact]
    public void GetDouble_OfRandomNumbers_IsTheNearest()
    {
        var random = new Random(3);
        for (var i = 0; i < 50_000; i++)
        {
            var json = i % 3 == 0
                ? BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FEFFFFFFFFFFFFF)).ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal)
                : (random.Next(2) == 0 ? "-" : "") + Digits(random, random.Next(1, 25)).TrimStart('0').PadLeft(1, '0')
                    + (random.Next(2) == 0 ? "." + Digits(random, random.Next(1, 25)) : "") + (random.Next(3) == 0 ? "e" + random.Next(-330, 330) : "");
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(json, CultureInfo.InvariantCulture)), With(json, number => BitConverter.DoubleToInt64Bits(number.GetDouble())));
        }
    }

    [Fact]
    public void GetDouble_OfManyZerosAndAGreatExponent_IsTheNearest()
    {
        var zeros = new string('0', 20_000);

        Assert.Equal(1.5, Double("0." + zeros + "15e20001"));
        Assert.Equal(1.5, Double("15" + zeros + "e-20001"));
        Assert.Equal(0, Double("1e-99999999999999999999"));
        Assert.Equal(0, Double("0e99999999999999999999"));
        Assert.Equal(5e-324, Double("3e-324"));
        Assert.Equal(-0.0, Double("-0.0"));
        Assert.True(double.IsNegative(Double("-0")) && double.IsNegative(Double("-0e5")));
    }

    [Fact]
    public void GetDouble_OfAMidpointAndADigitFarBehind_RoundsUp()
    {
        // 1 + 2^-53 in full, then a digit beyond all that any double needs.
        var midpoint = "1.00000000000000011102230246251565404236316680908203125";

        Assert.Equal(1.0, Double(midpoint));
        Assert.Equal(1.0, Double(midpoint + new string('0', 5_000)));
        Assert.Equal(Math.BitIncrement(1.0), Double(midpoint + new string('0', 5_000) + "1"));
    }

    [Theory]
    [InlineData("1e308", true)]
    [InlineData("1.8e308", false)]
    [InlineData("-1e999", false)]
    [InlineData("1e99999999999999999999", false)]
    public void TryGetDouble_OfWhatIsTooLarge_IsFalse(string json, bool fits) => Assert.Equal(fits, With(json, number => number.TryGetDouble(out _)));

    [Fact]
    public void CompareTo_RandomNumbers_IsExact()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, left) = Random(random);
            var (b, right) = Random(random);
            var whole = random.Next(4) switch { 0 => long.MaxValue, 1 => long.MinValue, 2 => random.NextInt64(-1000, 1000), _ => random.NextInt64() };
            var order = (left.Value * BigInteger.Pow(10, right.Scale)).CompareTo(right.Value * BigInteger.Pow(10, left.Scale));

            Assert.Equal(Math.Sign(order), With(a, number => Math.Sign(number.CompareTo(new NumberBound(b)))));
            Assert.Equal(Math.Sign(left.Value.CompareTo(whole * BigInteger.Pow(10, left.Scale))), With(a, number => Math.Sign(number.CompareTo(whole))));
        }
    }

    [Fact]
    public void IsMultipleOf_RandomNumbers_IsExact()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var (b, divisor) = Random(random);
            var (a, value) = Random(random);
            if (random.Next(2) == 0)
            {
                value = (divisor.Value * random.Next(1000), divisor.Scale);
                a = Text(value);
            }

            var numerator = value.Value * BigInteger.Pow(10, divisor.Scale);
            var denominator = divisor.Value * BigInteger.Pow(10, value.Scale);
            var expected = denominator.IsZero ? numerator.IsZero : (numerator % denominator).IsZero;
            Assert.Equal(expected, With(a, number => number.IsMultipleOf(new NumberBound(b))));
        }
    }

    private delegate T Ask<T>(JsonNumber number);

    private static T With<T>(string json, Ask<T> ask)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        Assert.True(cursor.ReadNumber(out var number) && cursor.End(), json);
        Assert.Equal(json, Encoding.UTF8.GetString(number.Utf8));
        return ask(number);
    }

    private static double Double(string json) => With(json, number => number.GetDouble());

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static (string Text, (BigInteger Value, int Scale) Number) Random(Random random)
    {
        var digits = random.Next(8) == 0 ? random.Next(17, 40) : random.Next(1, 6);
        var value = BigInteger.Parse(Digits(random, digits), CultureInfo.InvariantCulture) * (random.Next(2) == 0 ? 1 : -1);
        var number = (value, random.Next(2) == 0 ? 0 : random.Next(1, 20));
        return (Text(number), number);
    }

    private static string Text((BigInteger Value, int Scale) number)
    {
        var digits = BigInteger.Abs(number.Value).ToString(CultureInfo.InvariantCulture).PadLeft(number.Scale + 1, '0');
        return (number.Value.Sign < 0 ? "-" : "") + digits[..^number.Scale] + (number.Scale > 0 ? "." + digits[^number.Scale..] : "");
    }
}
