namespace ArticleSdk.Tests.Api;

public class ErrorPlaceTests
{
    private const string Start = """{"headline":"H","published":"2026-01-02T03:04:05Z","author":""";

    [Theory]
    [InlineData("""{"headline":"","published":"2026-01-02T03:04:05Z"}""", "1:13 /headline: must not be empty (minLength)")]
    [InlineData("{\r\n\t\"published\":\"2026-01-02T03:04:05Z\",\r\n\t\"headline\" : 12}", "3:15 /headline: must be a string, but is a number (12) (type)")]
    [InlineData("{\r \"headline\":null,\"published\":\"2026-01-02T03:04:05Z\"}", "2:13 /headline: must be a string, but is null (type)")]
    [InlineData("[1]", "1:1 (root): must be an object, but is an array (type)")]
    [InlineData("""{"headline":"H"}""", "1:1 (root): the required property \"published\" is missing (required)")]
    [InlineData(Start + """{"name":"N","a/b~c":1}}""", "1:73 /author/a~1b~0c: the property \"a/b~c\" is not allowed (additionalProperties)")]
    [InlineData(Start + """{"name":"N","\u00e9\n":1}}""", "1:73 /author/é\\n: the property \"é\\n\" is not allowed (additionalProperties)")]
    [InlineData(Start + """{"name":"N","editor":{"name":""}}}""", "1:90 /author/editor/name: must not be empty (minLength)")]
    [InlineData("""{"x":"€😀é","headline":"ABCDEFGHIJKLMNOPQRSTU","published":"2026-01-02T03:04:05Z"}""", "1:24 /headline: must be at most 20 characters long, but is 21 (maxLength)")]
    [InlineData("""{"headline":"H","published":"yesterday"}""", "1:29 /published: must have the format date-time, but is \"yesterday\" (format)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","words":-1}""", "1:60 /words: must be at least 0, but is -1 (minimum)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","words":1.5}""", "1:60 /words: must be an integer, but is a number (1.5) (type)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","rating":{}}""", "1:61 /rating: must be a number or null, but is an object (type)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","tags":["a","b",7]}""", "1:68 /tags/2: must be a string, but is a number (7) (type)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","tags":["a","b","a"]}""", "1:59 /tags: must not have equal items, but items 0 and 2 are equal (uniqueItems)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","tags":["a","b","c","d"]}""", "1:59 /tags: must have at most 3 items, but has 4 (maxItems)")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z","headline":"I"}""", "1:52 /headline: the property \"headline\" stands in this object twice (json.duplicateName)")]
    public void Validate_OneFault_IsDescribedAtItsPlace(string json, string expected)
    {
        var result = Story.Validate(json);
        Assert.Equal(expected, Assert.Single(result.Errors).ToString());
        Assert.False(Story.IsValid(json));
        Assert.False(Story.TryRead(json, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{")]
    [InlineData("""{"headline":"H","published":"2026-01-02T03:04:05Z"} x""")]
    [InlineData("""{"headline":"H",}""")]
    [InlineData("""{"headline":tru}""")]
    [InlineData("{\"headline\":\"a\nb\"}")]
    [InlineData("""{"headline":"\ud800"}""")]
    [InlineData("""{"headline":"","tags":[1,2,,]}""")]
    [InlineData("""{"author":{"nam""")]
    public void Validate_Malformed_GivesOneErrorOfTheDocument(string json)
    {
        var error = Assert.Single(Story.Validate(json).Errors);
        Assert.Equal("json.malformed", error.Code);
        Assert.StartsWith("the text is not JSON: ", error.Message);
        Assert.Equal(("", "", ""), (error.Keyword, error.KeywordLocation, error.AbsoluteKeywordLocation));
        var failure = Assert.Throws<SchemaValidationException>(() => Story.Read(json));
        Assert.Equal(error, Assert.Single(failure.Result.Errors));
    }

    [Fact]
    public void Validate_MalformedInside_NamesPlaceAndLine()
    {
        var error = Assert.Single(Story.Validate("{\n \"tags\": [1,\n  tru]}").Errors);
        Assert.Equal((3L, "/tags/1"), (error.Line, error.InstanceLocation));
    }

    [Fact]
    public void Validate_LoneSurrogateInString_IsLocatedError()
    {
        var json = "{\"é\":1,\n\"headline\":\"ab\ud800c\"}";
        var error = Assert.Single(Story.Validate(json).Errors);
        Assert.Equal("2:15 /headline: the text is not JSON: a lone surrogate (U+D800) (json.malformed)", error.ToString());
        Assert.Equal(23, error.ByteOffset);
        Assert.False(Story.IsValid(json));
        Assert.False(Story.TryRead(json, out _));
        Assert.False(Story.TryRead(json, out _, out var result));
        Assert.Equal(error, Assert.Single(result.Errors));
    }

    [Fact]
    public void Validate_InvalidUtf8_IsLocatedError()
    {
        byte[] json = [.. "{\"headline\":\"a"u8, 0xFF, .. "\"}"u8];
        var error = Assert.Single(Story.Validate(json).Errors);
        Assert.Equal(("json.malformed", 14L, "/headline"), (error.Code, error.ByteOffset, error.InstanceLocation));
    }

    [Theory]
    [InlineData("é", 15)]
    [InlineData("😀é", 17)]
    [InlineData("é😀", 17)]
    [InlineData("€€", 16)]
    public void Validate_InvalidUtf8BehindOtherCharacters_HasItsColumn(string before, int column)
    {
        byte[] json = [.. "{\"headline\":\""u8, .. System.Text.Encoding.UTF8.GetBytes(before), 0xF7, .. "\"}"u8];
        Assert.Equal(column, Assert.Single(Story.Validate(json).Errors).Column);
    }

    [Fact]
    public void Validate_ByteOrderMark_CountsInBytesOnly()
    {
        var error = Assert.Single(Story.Validate("\uFEFF[]").Errors);
        Assert.Equal((3L, 1L, 1), (error.ByteOffset, error.Line, error.Column));
    }

    [Fact]
    public void Validate_HundredThousandLevels_IsOneErrorAtTheLimit()
    {
        var error = Assert.Single(Story.Validate("{\"x\":" + new string('[', 100_000)).Errors);
        Assert.Equal(("json.tooDeep", 5L + 127), (error.Code, error.ByteOffset));
        Assert.Contains("at most 128 deep", error.Message);
        Assert.Equal("/x" + string.Concat(Enumerable.Repeat("/0", 127)), error.InstanceLocation);
    }

    [Fact]
    public void Validate_ManyErrors_ComesInTheOrderOfPlaces()
    {
        var json = """{"published":1,"author":{"editor":{"x":1},"name":"","published":2},"headline":"","tags":["a","a",1,null]}""";
        var result = Story.Validate(json);
        Assert.Equal(
            [
                "/published type /properties/published/type",
                "/author/editor required /properties/author/$ref/properties/editor/$ref/required",
                "/author/editor/x additionalProperties /properties/author/$ref/properties/editor/$ref/additionalProperties",
                "/author/name minLength /properties/author/$ref/properties/name/minLength",
                "/author/published additionalProperties /properties/author/$ref/additionalProperties",
                "/headline minLength /properties/headline/minLength",
                "/tags maxItems /properties/tags/maxItems",
                "/tags uniqueItems /properties/tags/uniqueItems",
                "/tags/2 type /properties/tags/items/type",
                "/tags/3 type /properties/tags/items/type",
            ],
            result.Errors.Select(error => $"{error.InstanceLocation} {error.Keyword} {error.KeywordLocation}"));
        Assert.Equal("https://example.org/story#/$defs/author/properties/name/minLength", result.Errors[3].AbsoluteKeywordLocation);
        Assert.False(result.IsTruncated);
        Assert.Equal(result.Errors.Select(error => error.ByteOffset).Order(), result.Errors.Select(error => error.ByteOffset));
    }

    [Fact]
    public void Validate_MoreErrorsThanAllowed_IsCutOffAndSaysSo()
    {
        var json = System.Text.Encoding.UTF8.GetBytes($$"""{"headline":"H","published":"2026-01-02T03:04:05Z","tags":[{{string.Join(',', Enumerable.Range(0, 50))}}]}""");
        var cut = SchemaJson.Validate<Story>(json, new() { MaxErrors = 10 });
        Assert.Equal(10, cut.Errors.Count);
        Assert.True(cut.IsTruncated);
        Assert.EndsWith("(only the first 10 errors)", cut.ToString());
        var all = SchemaJson.Validate<Story>(json, new() { MaxErrors = 51 });
        Assert.Equal(51, all.Errors.Count);
        Assert.False(all.IsTruncated);
        var failure = Assert.Throws<SchemaValidationException>(() => SchemaJson.Read<Story>(json, new() { MaxErrors = 10 }));
        Assert.Equal(5, failure.Message.Split('\n').Length);
        Assert.EndsWith("and at least 7 more", failure.Message);
    }

    [Fact]
    public void Validate_DepthOption_IsObeyed()
    {
        var json = "[[[[1]]]]"u8.ToArray();
        Assert.Equal("json.tooDeep", Assert.Single(SchemaJson.Validate<Story>("{\"x\":[[1]]}"u8, new() { MaxDepth = 2 }).Errors).Code);
        Assert.NotEqual("json.tooDeep", SchemaJson.Validate<Story>("{\"x\":[[1]]}"u8, new() { MaxDepth = 3 }).Errors[0].Code);
        Assert.Equal("type", Assert.Single(Story.Validate(json).Errors).Code);
    }

    [Fact]
    public void TryRead_ValueThatDoesNotFit_IsUnrepresentableAtItsPlace()
    {
        var json = """{"headline":"H","published":"2026-01-02T03:04:60Z"}""";
        Assert.True(Story.IsValid(json));
        Assert.False(Story.TryRead(json, out var story, out var result));
        Assert.Null(story);
        Assert.Equal(
            "1:29 /published: is valid, but does not fit the type DateTimeOffset: it is a string (\"2026-01-02T03:04:60Z\") (type.unrepresentable)",
            Assert.Single(result.Errors).ToString());
        Assert.False(Block.TryRead("1e30"u8, out _, out result));
        Assert.Equal("type.unrepresentable", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Read_Null_IsArgumentNull()
    {
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => Story.Read((string)null!)).ParamName);
        Assert.Throws<ArgumentNullException>(() => Story.IsValid((string)null!));
    }
}
