using System.Text;
using System.Text.Json;
using ArticleSdk.Runtime;
using CsCheck;

namespace ArticleSdk.Tests.Output;

public class JsonOutputTests
{
    [Fact]
    public void Write_Containers_CommasComeByThemselves()
    {
        using var output = JsonOutput.Rent();
        output.BeginObject();
        output.Name("\"a\":"u8);
        output.BeginArray();
        output.Write(1);
        output.BeginObject();
        output.EndObject();
        output.BeginArray();
        output.EndArray();
        output.WriteNull();
        output.Write(true);
        output.WriteRaw("[2]"u8);
        output.EndArray();
        output.Name("b\"");
        output.BeginObject();
        output.Name("\"c\":"u8);
        output.Write(false);
        output.EndObject();
        output.Name("d");
        output.Write("e");
        output.EndObject();
        Assert.Equal("""{"a":[1,{},[],null,true,[2]],"b\"":{"c":false},"d":"e"}""", Encoding.UTF8.GetString(output.Written));
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t\0\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0000\\u001F\u007f\"")]
    [InlineData("</é€😀&'+`>", "\"\\u003C/é€😀&'+`\\u003E\"")]
    public void Write_String_EscapesWhatJsonRequiresAndWhatEndsAScript(string text, string json) => Assert.Equal(json, Text(output => output.Write(text)));

    // Attributes cannot hold lone surrogates.
    [Fact]
    public void Write_LoneSurrogate_BecomesReplacementCharacter()
    {
        Assert.Equal("\"x\ufffdy\"", Text(output => output.Write("x\ud800y")));
        Assert.Equal("\"\ufffd\"", Text(output => output.Write("\udc00")));
        Assert.Equal("\"\ufffd\\n\ufffd\"", Text(output => output.Write("\ud83d\n\ude00")));
    }

    [Fact]
    public void Write_AnyString_ReadsBackTheSame() => Gen.String[Gen.Char, 0, 3000].Sample(
        text =>
        {
            var json = Text(output => output.Write(text));
            var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            return JsonSerializer.Deserialize<string>(json) == expected;
        },
        iter: 300);

    [Fact]
    public void Write_LongString_GrowsTheBuffer()
    {
        var text = new string('é', 1_000_000) + "\n" + new string('x', 1_000_000);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Text(output => output.Write(text))));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(100, "100")]
    public void Write_Double_IsShortest(double value, string json) => Assert.Equal(json, Text(output => output.Write(value)));

    [Fact]
    public void Write_AnyDouble_ReadsBackTheSame() => Gen.Double.Where(double.IsFinite).Sample(
        value => BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(Text(output => output.Write(value)))) == BitConverter.DoubleToInt64Bits(value),
        iter: 1000);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Write_NotFinite_IsArgumentException(double value) =>
        Assert.Contains("JSON has neither NaN nor infinities", Assert.Throws<ArgumentException>(() => Text(output => output.Write(value))).Message);

    [Fact]
    public void Write_Integers_AreExact()
    {
        Assert.Equal("-9223372036854775808", Text(output => output.Write(long.MinValue)));
        Assert.Equal("-79228162514264337593543950335", Text(output => output.Write(decimal.MinValue)));
        Assert.Equal("-0.0000000000000000000000000001", Text(output => output.Write(new decimal(1, 0, 0, true, 28))));
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05Z")]
    [InlineData("0001-01-01T00:00:00.0000001+00:00", "0001-01-01T00:00:00.0000001Z")]
    [InlineData("9999-12-31T09:59:59.5-14:00", "9999-12-31T09:59:59.5-14:00")]
    [InlineData("2026-01-02T03:04:05.120+05:45", "2026-01-02T03:04:05.12+05:45")]
    [InlineData("2026-01-02T03:04:05-00:30", "2026-01-02T03:04:05-00:30")]
    public void Write_DateTimeOffset_IsRfc3339(string value, string text)
    {
        var time = DateTimeOffset.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"\"{text}\"", Text(output => output.Write(time)));
        var json = new JsonCursor(Encoding.UTF8.GetBytes($"\"{text}\""));
        Assert.True(json.ReadString(out var read) && read.TryGetDateTimeOffset(out var back) && back.EqualsExact(time));
    }

    [Fact]
    public void Write_DateGuidUri_AreTheirText()
    {
        Assert.Equal("\"0012-03-04\"", Text(output => output.Write(new DateOnly(12, 3, 4))));
        Assert.Equal("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", Text(output => output.Write(new Guid("0F8FAD5B-D9CB-469F-A165-70867728950E"))));
        Assert.Equal("\"HTTP://A\"", Text(output => output.Write(new Uri("HTTP://A"))));
        Assert.Equal("null", Text(output => output.Write((string?)null)));
    }

    [Fact]
    public void Rent_WithinAnother_IsAnother()
    {
        using var outer = JsonOutput.Rent();
        outer.Write("a");
        using (var inner = JsonOutput.Rent())
            inner.Write("b");
        Assert.Equal("\"a\"", Encoding.UTF8.GetString(outer.Written));
    }

    private static string Text(Action<JsonOutput> write)
    {
        using var output = JsonOutput.Rent();
        write(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
