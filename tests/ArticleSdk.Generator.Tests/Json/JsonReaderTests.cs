using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Tests.Scaling;

namespace ArticleSdk.Generator.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("", "the file is empty; a JSON value is expected", 0, 0)]
    [InlineData(" \n\t", "the file is empty; a JSON value is expected", 0, 0)]
    [InlineData("\uFEFF", "the file is empty; a JSON value is expected", 0, 0)]
    [InlineData("{} {}", "nothing may follow the JSON value", 3, 1)]
    [InlineData("{ // a\n}", "comments are not allowed in JSON", 2, 2)]
    [InlineData("/* a */ {}", "comments are not allowed in JSON", 0, 2)]
    [InlineData("{} // a", "comments are not allowed in JSON", 3, 2)]
    [InlineData("{\"a\" /**/ : 1}", "comments are not allowed in JSON", 5, 2)]
    [InlineData("[1 /**/]", "comments are not allowed in JSON", 3, 2)]
    [InlineData("{\"a\":1,}", "a comma may not stand before '}'", 7, 1)]
    [InlineData("[1,]", "a comma may not stand before ']'", 3, 1)]
    [InlineData("{\"a\":1 \"b\":2}", "',' or '}' is expected", 7, 1)]
    [InlineData("[1 2]", "',' or ']' is expected", 3, 1)]
    [InlineData("{\"a\" 1}", "':' is expected behind the name", 5, 1)]
    [InlineData("{a: 1}", "a name in double quotes is expected", 1, 1)]
    [InlineData("{\"a\":", "a value is expected, but the text ends", 5, 0)]
    [InlineData("{\"a\":1", "',' or '}' is expected", 6, 0)]
    [InlineData("[,]", "a value is expected before ','", 1, 1)]
    [InlineData("'a'", "strings are in double quotes in JSON", 0, 1)]
    [InlineData("True", "'True' is no JSON value", 0, 4)]
    [InlineData("nul", "'nul' is no JSON value", 0, 3)]
    [InlineData("nullx", "'nullx' is no JSON value", 0, 5)]
    [InlineData("NaN", "'NaN' is no JSON value", 0, 3)]
    [InlineData("+1", "a number may not begin with '+'", 0, 1)]
    [InlineData(".5", "a number may not begin with '.'", 0, 1)]
    [InlineData("-", "a digit is expected behind '-'", 1, 0)]
    [InlineData("-x", "a digit is expected behind '-'", 1, 1)]
    [InlineData("01", "a number may not begin with 0", 0, 2)]
    [InlineData("-01", "a number may not begin with 0", 0, 3)]
    [InlineData("1.", "a digit is expected behind '.'", 2, 0)]
    [InlineData("1.e5", "a digit is expected behind '.'", 2, 1)]
    [InlineData("1e", "a digit is expected in the exponent", 2, 0)]
    [InlineData("1e+]", "a digit is expected in the exponent", 3, 1)]
    [InlineData("0x10", "the number is malformed", 0, 2)]
    [InlineData("1.2.3", "the number is malformed", 0, 4)]
    [InlineData("\"a", "the string does not end", 0, 1)]
    [InlineData("\"a\nb\"", "the string does not end on its line", 2, 0)]
    [InlineData("\"a\tb\"", "a control character (U+0009) must be escaped in a string", 2, 1)]
    [InlineData("\"\u0000\"", "a control character (U+0000) must be escaped in a string", 1, 1)]
    [InlineData("\"\\x\"", "'\\' begins no escape of JSON here", 1, 2)]
    [InlineData("\"\\", "'\\' begins no escape of JSON here", 1, 1)]
    [InlineData("\"\\u12G4\"", "four hexadecimal digits are expected behind '\\u'", 1, 2)]
    [InlineData("\"\\u12", "four hexadecimal digits are expected behind '\\u'", 1, 2)]
    [InlineData("\"\\uD800\"", "a surrogate without its other half is no character", 1, 6)]
    [InlineData("\"\\uDC00\"", "a surrogate without its other half is no character", 1, 6)]
    [InlineData("\"\\uD800\\u0041\"", "a surrogate without its other half is no character", 1, 6)]
    [InlineData("{\"\\uD800\": 1}", "a surrogate without its other half is no character", 2, 6)]
    [InlineData("#", "a value is expected", 0, 1)]
    public void Read_NotJson_SaysWhatAndWhere(string text, string message, int start, int length)
    {
        JsonReadResult result = JsonReader.Read(text);
        Assert.Null(result.Value);
        JsonError error = Assert.Single(result.Errors);
        Assert.Equal(JsonErrorKind.Syntax, error.Kind);
        Assert.Equal(message, error.Message);
        // Attributes cannot hold an end behind the text, so neither does the reader report one.
        Assert.Equal((start, Math.Min(length, text.Length - start)), (error.Start, Math.Min(error.Length, text.Length - error.Start)));
    }

    [Fact]
    public void Read_LoneSurrogateInTheText_IsRefused()
    {
        string text = "\"" + (char)0xD800 + "\"";
        JsonError error = Assert.Single(JsonReader.Read(text).Errors);
        Assert.Equal((1, 1), (error.Start, error.Length));
    }

    [Fact]
    public void Read_RepeatedNames_NamesEach()
    {
        const string Text = """{"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}""";
        JsonReadResult result = JsonReader.Read(Text);
        Assert.Equal("""{"b":{"c":2},"a":3}""", JsonText.Write(result.Value!));
        Assert.Equal(["c", "a"], result.Errors.Select(e => e.Message));
        Assert.All(result.Errors, e => Assert.Equal(JsonErrorKind.DuplicateName, e.Kind));
        Assert.Equal(["\"\\u0063\"", "\"a\""], result.Errors.Select(e => Text.Substring(e.Start, e.Length)));
    }

    [Fact]
    public void Read_RepeatedNameInALargeObject_IsFound()
    {
        string text = "{" + string.Join(",", Enumerable.Range(0, 40).Select(i => "\"p" + i % 39 + "\":0")) + "}";
        JsonReadResult result = JsonReader.Read(text.Replace("\"p0\":0}", "\"p0\":7}"));
        Assert.Equal("p0", Assert.Single(result.Errors).Message);
        Assert.Equal(39, result.Value!.Members.Count);
        Assert.True(result.Value.TryGet("p0", out JsonValue last));
        Assert.Equal("7", last.Text);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(10_000_000)]
    public void Read_TooDeep_IsOneErrorAndNoOverflow(int levels)
    {
        foreach (char bracket in "[{")
        {
            string text = bracket == '[' ? new string('[', levels) : string.Concat(Enumerable.Repeat("{\"a\":", Math.Min(levels, 1_000_000)));
            JsonError error = Assert.Single(JsonReader.Read(text).Errors);
            Assert.Equal(JsonErrorKind.TooDeep, error.Kind);
            Assert.Equal(JsonReader.MaxDepth.ToString(), error.Message);
            Assert.Equal(JsonReader.MaxDepth * (bracket == '[' ? 1 : 5), error.Start);
        }
    }

    [Fact]
    public void Read_AsDeepAsAllowed_IsRead()
    {
        string text = new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth);
        Assert.NotNull(JsonReader.Read(text).Value);
    }

    [Fact]
    public void Read_ValidText_GivesTheValue()
    {
        JsonValue value = JsonReader.Read("\uFEFF { \"a\\/\\n\\u00e9\\uD83D\\uDE00\" : [ -0.5E+10 , true, false , null, \"\u00e9😀\" , { } , [] ] } \r\n").Value!;
        JsonMember member = Assert.Single(value.Members);
        Assert.Equal("a/\né😀", member.Name);
        Assert.Equal(
            [ValueKind.Number, ValueKind.True, ValueKind.False, ValueKind.Null, ValueKind.String, ValueKind.Object, ValueKind.Array],
            member.Value.Items.Select(i => i.Kind));
        Assert.Equal("-0.5E+10", member.Value.Items[0].Text);
        Assert.Equal("é😀", member.Value.Items[4].Text);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-0")]
    [InlineData("0.0000000000000000000000000000000000000001")]
    public void Read_AnyNumber_KeepsItsText(string number) => Assert.Equal(number, JsonReader.Read(number).Value!.Text);

    [Fact]
    public Task Read_TensOfMegabytes_Ends() => Growth.AssertEnds("Text", 800_000, n =>
    {
        string text = "{" + string.Join(",", Enumerable.Range(0, n).Select(i => "\"property" + i + "\": {\"type\": \"string\", \"maxLength\": 10, \"x\": [1, 2]}")) + "}";
        return () => Assert.NotNull(JsonReader.Read(text, withPositions: true).Positions);
    });
}
