using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Tests.Numbers;

public class ExactNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.000e99999999999999999999", "0")]
    [InlineData("100", "100")]
    [InlineData("1.50", "1.5")]
    [InlineData("10e-1", "1")]
    [InlineData("-12.5e3", "-12500")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1000000000000000000000", "1e+21")]
    [InlineData("1E400", "1e+400")]
    [InlineData("10e99999999999999999999", "1e+100000000000000000000")]
    [InlineData("0.1e-99999999999999999999", "1e-100000000000000000000")]
    [InlineData("100e-100000000000000000001", "1e-99999999999999999999")]
    [InlineData("0.01e1000000000000000000", "1e+999999999999999998")]
    [InlineData("1e-000", "1")]
    public void ToString_OfAnyNumber_IsCanonical(string json, string canonical)
    {
        Assert.Equal(canonical, ExactNumber.Parse(json).ToString());
        Assert.Equal(ExactNumber.Parse(json), ExactNumber.Parse(canonical));
        Assert.True(ExactNumber.AreEqual(Utf8(json), Utf8(canonical)));
        Assert.Equal(ExactNumber.Hash(Utf8(canonical)), ExactNumber.Hash(Utf8(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1 ")]
    [InlineData("1e5.0")]
    [InlineData("\u0661")]
    [InlineData("NaN")]
    public void Parse_OfWhatIsNoJsonNumber_Throws(string text) => Assert.Throws<FormatException>(() => ExactNumber.Parse(text));

    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("0", "-0.0", 0)]
    [InlineData("0", "1e-99999999999999999999", -1)]
    [InlineData("0", "-1e-99999999999999999999", 1)]
    [InlineData("1e1000000000", "9e999999999", 1)]
    [InlineData("1e1000000000000000000", "10e999999999999999999", 0)]
    [InlineData("1e1000000000000000000", "11e999999999999999999", -1)]
    [InlineData("-1e1000000000000000000", "-11e999999999999999999", 1)]
    [InlineData("1e-1000000000000000000", "0.1e-999999999999999999", 0)]
    [InlineData("1e-1000000000000000001", "0.1e-999999999999999999", -1)]
    [InlineData("1e99999999999999999999", "1e-99999999999999999999", 1)]
    [InlineData("1e99999999999999999999", "1e100000000000000000000", -1)]
    [InlineData("-1e99999999999999999999", "1e-99999999999999999999", -1)]
    [InlineData("9007199254740993", "9007199254740992.0", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890.1", -1)]
    [InlineData("1.234567890123456789012345678901", "12.34567890123456789012345678901e-1", 0)]
    [InlineData("0.3", "0.30000000000000004", -1)]
    public void Compare_OfAnyTwo_IsExact(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(ExactNumber.Compare(Utf8(a), Utf8(b))));
        Assert.Equal(-order, Math.Sign(ExactNumber.Compare(Utf8(b), Utf8(a))));
        Assert.Equal(order, Math.Sign(ExactNumber.Compare(Utf8(a), ExactNumber.Parse(b))));
        Assert.Equal(order, Math.Sign(ExactNumber.Parse(a).CompareTo(ExactNumber.Parse(b))));
        Assert.Equal(order == 0, ExactNumber.AreEqual(Utf8(a), Utf8(b)));
        Assert.Equal(order == 0, ExactNumber.Hash(Utf8(a)) == ExactNumber.Hash(Utf8(b)));
    }

    [Theory]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("123456789e300", "0.123456789", true)]
    [InlineData("1e99999999999999999999", "7", false)]
    [InlineData("7e99999999999999999999", "7", true)]
    [InlineData("7e99999999999999999999", "7e99999999999999999999", true)]
    [InlineData("7e99999999999999999999", "70e99999999999999999999", false)]
    [InlineData("7e99999999999999999999", "14e99999999999999999998", true)]
    [InlineData("1e-99999999999999999999", "1", false)]
    [InlineData("1", "1e-99999999999999999999", true)]
    [InlineData("1", "3e-99999999999999999999", false)]
    [InlineData("0e5", "3", true)]
    [InlineData("-9", "3", true)]
    [InlineData("9", "-3", true)]
    [InlineData("0", "0", true)]
    [InlineData("1", "0", false)]
    [InlineData("1000000000000000000000000", "1e23", true)]
    [InlineData("1e100", "1267650600228229401496703205376", true)]
    [InlineData("1e99", "1267650600228229401496703205376", false)]
    [InlineData("1e100", "7888609052210118054117285652827862296732064351090230047702789306640625", true)]
    [InlineData("1e99", "7888609052210118054117285652827862296732064351090230047702789306640625", false)]
    [InlineData("18446744073709551616", "4294967296", true)]
    [InlineData("18446744073709551617", "4294967297", false)]
    public void IsMultipleOf_OfAnyTwo_IsExact(string value, string divisor, bool expected) =>
        Assert.Equal(expected, ExactNumber.IsMultipleOf(Utf8(value), ExactNumber.Parse(divisor)));

    [Theory]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("1e19", null)]
    [InlineData("9e18", 9_000_000_000_000_000_000L)]
    [InlineData("1.5", null)]
    [InlineData("15e-1", null)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("1e-99999999999999999999", null)]
    public void TryGetInt64_OfAnyNumber_GivesTheValueOrNone(string json, long? expected)
    {
        Assert.Equal(expected is not null, ExactNumber.TryGetInt64(Utf8(json), out var fromText));
        Assert.Equal(expected is not null, ExactNumber.Parse(json).TryGetInt64(out var fromNumber));
        Assert.Equal(expected ?? 0, expected is null ? 0 : fromText);
        Assert.Equal(expected ?? 0, expected is null ? 0 : fromNumber);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("10e-1", true)]
    [InlineData("1e-1", false)]
    [InlineData("1.5e1", true)]
    [InlineData("1.55e1", false)]
    [InlineData("0e-99999999999999999999", true)]
    [InlineData("1e99999999999999999999", true)]
    [InlineData("10e-99999999999999999999", false)]
    public void IsInteger_OfAnyNumber_GoesByValue(string json, bool expected)
    {
        Assert.Equal(expected, ExactNumber.IsInteger(Utf8(json)));
        Assert.Equal(expected, ExactNumber.Parse(json).IsIntegral);
    }

    // Linear work on half a megabyte takes milliseconds; quadratic work takes minutes. The limit leaves room for a busy machine.
    [Fact]
    public void AllOperations_OfNumbersOfMegabytes_TakeLinearTime()
    {
        const int Length = 500_000;
        var digits = Utf8(new string('7', Length));
        var fraction = Utf8("0." + new string('7', Length));
        var exponent = Utf8("7e" + new string('9', Length));
        var negative = Utf8("7e-" + new string('9', Length));
        byte[][] all = [digits, fraction, exponent, negative];
        foreach (var a in all)
        {
            foreach (var b in all)
                Assert.Equal(a == b, ExactNumber.Compare(a, b) == 0);
            Assert.Equal(ExactNumber.Hash(a), ExactNumber.Hash((byte[])a.Clone()));
            Assert.False(ExactNumber.TryGetInt64(a, out _));
            Assert.Equal(a != fraction && a != negative, ExactNumber.IsInteger(a));
            Assert.Equal(a != fraction && a != negative, ExactNumber.IsMultipleOf(a, ExactNumber.Parse("7")));
            Assert.False(ExactNumber.IsMultipleOf(a, ExactNumber.Parse("12345678901234567890123457e-5")) && a == digits);
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
