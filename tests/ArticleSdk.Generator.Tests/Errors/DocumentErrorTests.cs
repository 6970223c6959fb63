using System.Text;
using ArticleSdk.Generator.Tests.Checks;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Documents that are wrong whatever the schema says: one located error, and never an exception other than <see cref="SchemaValidationException"/>.</summary>
public sealed class DocumentErrorTests(DocumentErrorTests.Fixture fixture) : IClassFixture<DocumentErrorTests.Fixture>
{
    /// <summary>Schemas that read a document in different ways: values in line, by branches, skipped, hashed, remembered.</summary>
    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Anything", "{}"),
        ("Record", """{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "number"}, "c": {"type": "array", "items": {"type": "integer"}}}, "required": ["a"]}"""),
        ("Closed", """{"properties": {"a": {"enum": ["x", 1]}}, "patternProperties": {"^b": {"minimum": 1}}, "additionalProperties": false, "propertyNames": {"maxLength": 3}}"""),
        ("Union", """{"anyOf": [{"type": "string", "minLength": 3}, {"properties": {"a": {"$ref": "#"}}, "required": ["a"]}, {"items": {"$ref": "#"}}]}"""),
        ("Unevaluated", """{"allOf": [{"properties": {"a": true}}], "if": {"required": ["b"]}, "then": {"properties": {"b": true}}, "unevaluatedProperties": false, "unevaluatedItems": {"type": "null"}}"""),
        ("Extended", """{"$ref": "#/$defs/base", "required": ["a"], "unevaluatedProperties": false, "$defs": {"base": {"properties": {"a": true, "b": true, "c": {"type": "integer"}}}}}"""),
        ("Unique", """{"uniqueItems": true, "contains": {"type": "number"}, "not": {"type": "null"}}"""),
        ("Enum", """{"enum": [{"a": [1]}, "a", 1]}"""),
        ("Text", """{"type": "string", "pattern": "^[a-z]*$", "format": "date-time"}"""),
    ];

    public static TheoryData<string> Malformed =>
    [
        .. new[]
        {
            "", " \n\t", "{", "[", "\"", "{\"a\"", "{\"a\":", "{\"a\": 1", "{\"a\": 1,", "{\"a\": 1,}", "{\"a\": \"x\"} x", "{\"a\": \"x\"}{}", "[1,]", "[1 2]", "[,1]", "{,}",
            "{a: 1}", "{\"a\" 1}", "{'a': 1}", "nul", "nulll", "tru", "True", "NaN", "Infinity", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x10", "1_000", "// c\n{}", "/* c */ {}", "{} // c", "]", "}", ":",
            "\"\\x\"", "\"\\u12g4\"", "\"\\u123", "\"a\nb\"", "\"a\tb\"", "\"a\u0000b\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "{\"\\ud800\": 1}", "{\"a\": \"\\udfff\"}", "[\"\\", "[\"\\u",
            "{\"a\": \"x\", \"c\": [1, 2, 3}", "{\"a\": \"x\", \"c\": [1, 2, 3]]", "\uFEFF", "\uFEFF\uFEFF1", "[\u00a01]", "{\"a\u0001\": 1}",
        },
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Document_Malformed_IsOneLocatedError(string text) => AssertMalformed(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("22 80 22")]                // a continuation byte alone
    [InlineData("22 C3 22")]                // a sequence cut off
    [InlineData("22 C0 AF 22")]             // an overlong form
    [InlineData("22 ED A0 80 22")]          // a surrogate
    [InlineData("22 F4 90 80 80 22")]       // above U+10FFFF
    [InlineData("22 FF 22")]
    [InlineData("7B 22 61 22 3A 22 E4 B8 22 7D")]
    [InlineData("7B 22 E4 B8 22 3A 31 7D")]
    [InlineData("FE FF 00 7B 00 7D")]       // UTF-16
    [InlineData("FF FE 7B 00 7D 00")]
    [InlineData("31 FF")]
    public void Document_InvalidUtf8_IsOneLocatedError(string bytes) => AssertMalformed(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

    [Fact]
    public void Document_Truncated_IsOneLocatedErrorAtEveryLength()
    {
        byte[] whole = Encoding.UTF8.GetBytes("""{"a": "tête \u00e9 😀 \ud83d\ude00", "b": -1.5e+3, "c": [1, 2, {"d": null, "e": [true, false]}], "f": {}}""");
        for (int length = 0; length < whole.Length; length++)
            AssertMalformed(whole[..length]);
    }

    [Theory]
    [InlineData(129)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Document_NestedTooDeep_IsOneLocatedError(int depth)
    {
        foreach (string open in new[] { "[", "{\"a\":", "{\"zz\":", "[{\"a\":" })
        {
            byte[] json = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)));
            foreach (GeneratedValidator validator in fixture.Validators)
            {
                Assert.False(validator.IsValid(json));
                SchemaValidationResult result = validator.Validate(json);
                (bool isRead, SchemaValidationResult read) = validator.Read(json);
                Assert.False(isRead);
                Assert.Equal(result.Errors, read.Errors);
                Assert.False(result.IsValid);
                // A schema that stops earlier need not have seen how deep it goes on; what it says is then about the schema.
                Assert.All(result.Errors, e => Assert.InRange(e.ByteOffset, 0, 129 * open.Length));
            }

            SchemaValidationError error = Assert.Single(fixture["Anything"].Validate(json).Errors);
            Assert.Equal("json.tooDeep", error.Code);
            Assert.Equal("objects and arrays must be nested at most 128 deep, but are nested deeper", error.Message);
        }
    }

    [Fact]
    public void Document_NestedAsDeepAsAllowed_IsValid()
    {
        byte[] json = Encoding.UTF8.GetBytes(new string('[', 128) + new string(']', 128));
        Assert.True(fixture["Anything"].IsValid(json));
        Assert.True(fixture["Anything"].Read(json).IsRead);
        byte[] deeper = Encoding.UTF8.GetBytes(new string('[', 129) + new string(']', 129));
        Assert.False(fixture["Anything"].IsValid(deeper));
        SchemaValidationError error = Assert.Single(fixture["Anything"].Validate(deeper).Errors);
        Assert.Equal(("json.tooDeep", 128L, string.Concat(Enumerable.Repeat("/0", 128))), (error.Code, error.ByteOffset, error.InstanceLocation));
        Assert.True(fixture["Anything"].Validate(deeper, new SchemaValidationOptions { MaxDepth = 129 }).IsValid);
        Assert.False(fixture["Anything"].Validate("[[[]]]"u8.ToArray(), new SchemaValidationOptions { MaxDepth = 2 }).IsValid);
    }

    [Theory]
    [InlineData("""{"a": "x", "a": "y"}""", "Record", "1:12 /a")]
    [InlineData("""{"a": "x", "\u0061": "y"}""", "Record", "1:12 /a")]
    [InlineData("""{"a": 1, "b": 2, "a": 1}""", "Closed", "1:18 /a")]
    [InlineData("""{"a": "abc", "a": "abc"}""", "Union", "1:14 /a")]
    [InlineData("""{"a": 1, "a": 2}""", "Unevaluated", "1:10 /a")]
    [InlineData("""{"b": 1, "b": 2}""", "Unevaluated", "1:10 /b")]
    public void Document_RepeatsAKnownName_IsOneErrorAtTheRepeat(string json, string type, string place)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.False(fixture[type].IsValid(utf8));
        SchemaValidationError error = Assert.Single(fixture[type].Validate(utf8).Errors);
        Assert.Equal("json.duplicateName", error.Code);
        Assert.Equal(place, $"{error.Line}:{error.Column} {error.InstanceLocation}");
        Assert.Equal($"the property \"{error.InstanceLocation[1..]}\" stands in this object twice", error.Message);
        Assert.False(fixture[type].Read(utf8).IsRead);
    }

    [Fact]
    public void Document_RepeatsAnUnknownName_IsValid() => Assert.True(fixture["Record"].Read("""{"a": "x", "z": 1, "z": 2}"""u8.ToArray()).IsRead);

    [Theory]
    [InlineData("1e999", "Anything", true)]
    [InlineData("-1e999", "Anything", true)]
    [InlineData("1e-999", "Anything", true)]
    [InlineData("-0", "Anything", true)]
    [InlineData("""{"a": "x", "c": [1e999]}""", "Record", true)]
    [InlineData("""{"a": "x", "c": [1e-999]}""", "Record", false)]
    [InlineData("""{"a": "x", "b": 1e999}""", "Record", true)]
    [InlineData("1e99999999999999999999", "Anything", true)]
    [InlineData("""{"b": 1e99999999999999999999}""", "Closed", true)]
    [InlineData("""{"b": -1e99999999999999999999}""", "Closed", false)]
    public void Document_OfExtremeNumbers_HasTheRightVerdict(string json, string type, bool isValid)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(isValid, fixture[type].IsValid(utf8));
        Assert.Equal(isValid, fixture[type].Validate(utf8).IsValid);
        // What is valid and does not fit its CLR type is an error of its own kind, and never another value.
        (bool isRead, SchemaValidationResult result) = fixture[type].Read(utf8);
        if (isValid && !isRead)
            Assert.Equal("type.unrepresentable", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Document_OfFourHundredDigits_IsExact()
    {
        string digits = new('9', 400);
        Assert.True(fixture["Anything"].Read(Encoding.UTF8.GetBytes(digits)).IsRead);
        Assert.True(fixture["Record"].IsValid(Encoding.UTF8.GetBytes($$"""{"a": "x", "c": [{{digits}}, -{{digits}}.000]}""")));
        (bool isRead, SchemaValidationResult result) = fixture["Record"].Read(Encoding.UTF8.GetBytes($$"""{"a": "x", "c": [{{digits}}]}"""));
        Assert.False(isRead);
        SchemaValidationError error = Assert.Single(result.Errors);
        Assert.Equal(("type.unrepresentable", "/c/0", 18), (error.Code, error.InstanceLocation, error.Column));
    }

    private void AssertMalformed(byte[] json)
    {
        foreach (GeneratedValidator validator in fixture.Validators)
        {
            Assert.False(validator.IsValid(json));
            SchemaValidationResult result = validator.Validate(json);
            Assert.False(result.IsValid);
            SchemaValidationError error = Assert.Single(result.Errors);
            Assert.Equal("json.malformed", error.Code);
            Assert.StartsWith("the text is not JSON: ", error.Message);
            Assert.InRange(error.ByteOffset, 0, json.Length);
            Assert.Equal(1 + json.AsSpan(0, (int)error.ByteOffset).Count((byte)'\n'), error.Line);
            Assert.InRange(error.Column, 1, json.Length + 1);
            (bool isRead, SchemaValidationResult read) = validator.Read(json);
            Assert.False(isRead);
            Assert.Equal(result.Errors, read.Errors);
        }
    }

    // The walk that looks for required names ends where they were seen: the rest of the object is the reference's business.
    [Theory]
    [InlineData("""{"a": 1, "b": {"x": [1]}, "c": 3}""", "")]
    [InlineData("""{"b": {"x": [1]}, "c": 3, "a": 1}""", "")]
    [InlineData("""{"a": [{}]}""", "")]
    [InlineData("{}", "required")]
    [InlineData("""{"b": 1}""", "required")]
    [InlineData("""{"a": 1, "c": "x"}""", "type")]
    [InlineData("""{"a": 1, "b": 2, "z": 3}""", "unevaluatedProperties")]
    [InlineData("""{"z": 3, "a": 1}""", "unevaluatedProperties")]
    [InlineData("""{"a": 1, "b": 2, "a": 1}""", "json.duplicateName")]
    [InlineData("""{"a": 1, "b": 2, "b": 1}""", "json.duplicateName")]
    [InlineData("""{"a": 1, "b": [}""", "json.malformed")]
    [InlineData("""{"a": 1} 2""", "json.malformed")]
    [InlineData("3", "")]
    public void Reference_WithRequiredNames_SeesTheWholeObject(string json, string codes)
    {
        GeneratedValidator validator = fixture["Extended"];
        SchemaValidationResult result = validator.Validate(json);
        bool isNoObject = json == "3";
        Assert.Equal(codes, string.Join(",", result.Errors.Select(e => e.Code)));
        Assert.Equal(codes.Length == 0, validator.IsValid(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(codes.Length == 0 && !isNoObject, validator.Read(Encoding.UTF8.GetBytes(json)).IsRead);
    }

    public sealed class Fixture
    {
        private readonly GeneratedProject _project = new(Schemas);

        public Fixture() => Validators = [.. Schemas.Select(s => _project[s.Name])];

        public IReadOnlyList<GeneratedValidator> Validators { get; }

        public GeneratedValidator this[string name] => _project[name];
    }
}
