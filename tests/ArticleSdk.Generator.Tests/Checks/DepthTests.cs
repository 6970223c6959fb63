using System.Text;
using System.Text.Json;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>
/// Documents, values and schemas that are nested deeper than the stack reaches: an answer, or an exception that can be caught, and never the end of the process. <c>MaxDepth</c> is raised beyond all of them.
/// </summary>
public sealed class DepthTests(DepthTests.Fixture fixture) : IClassFixture<DepthTests.Fixture>
{
    private const int Deep = 1_000_000;
    private const int DeepValue = 50_000;
    private const int Chain = 250;
    private const int StackSize = 1024 * 1024;
    private const int LargeStackSize = 1024 * 1024 * 1024;

    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Tree", """{"type": "object", "properties": {"a": {"$ref": "#"}, "b": {"type": "array", "items": {"$ref": "#"}}}}"""),
        ("Lists", """{"type": "array", "items": {"$ref": "#"}}"""),
        ("Tuples", """{"type": "array", "prefixItems": [{"$ref": "#"}], "items": {"type": "integer"}}"""),
        ("Maps", """{"type": "object", "additionalProperties": {"$ref": "#"}}"""),
        ("Patterns", """{"type": "object", "patternProperties": {"^a": {"$ref": "#"}}, "additionalProperties": false}"""),
        ("Choice", """{"anyOf": [{"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]}, {"type": "array", "items": {"$ref": "#"}}, {"type": "integer"}]}"""),
        ("Tagged", """{"oneOf": [{"type": "object", "properties": {"a": {"$ref": "#"}, "k": {"const": "x"}}, "required": ["k"]}, {"type": "object", "properties": {"a": {"$ref": "#"}, "k": {"const": "y"}}, "required": ["k"]}]}"""),
        ("Undecided", """{"type": "object", "oneOf": [{"properties": {"a": {"$ref": "#"}, "b": {"type": "integer"}}}, {"properties": {"a": {"$ref": "#"}}, "required": ["c"]}]}"""),
        ("Conditions", """{"type": "object", "if": {"properties": {"a": {"$ref": "#"}}, "required": ["a"]}, "then": {"properties": {"a": {"type": "object"}}}, "else": {"maxProperties": 3}}"""),
        ("Not", """{"not": {"properties": {"a": {"not": {"$ref": "#"}}}, "required": ["a"]}}"""),
        ("Contains", """{"type": "array", "contains": {"$ref": "#"}}"""),
        ("Dependent", """{"type": "object", "dependentSchemas": {"a": {"properties": {"a": {"$ref": "#"}}}}}"""),
        ("Unevaluated", """{"type": "object", "anyOf": [{"properties": {"b": true}}, {"properties": {"c": true}}], "unevaluatedProperties": {"$ref": "#"}}"""),
        ("Dynamic", """{"$id": "https://example.org/d", "$dynamicAnchor": "n", "type": "object", "properties": {"a": {"$ref": "#/$defs/inner"}}, "$defs": {"inner": {"$id": "i", "$dynamicAnchor": "n", "type": "object", "properties": {"a": {"$dynamicRef": "#n"}}}}}"""),
        ("Unique", """{"type": "array", "uniqueItems": true, "items": {"$ref": "#"}}"""),
        ("Constants", """{"enum": [[[1]], {"a": {"a": 1}}]}"""),
        ("Any", """{"properties": {"b": {"type": "string"}}}"""),
        ("Json", "{}"),
        ("Chain", "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + string.Join(", ", Enumerable.Range(0, Chain).Select(i => $"\"d{i}\": {{\"anyOf\": [{{\"type\": \"string\", \"maxLength\": 1}}, {{\"$ref\": \"#/$defs/d{i + 1}\"}}]}}")) + $", \"d{Chain}\": {{\"type\": \"integer\"}}}}}}"),
    ];

    public static TheoryData<string, string, string, string> Documents { get; } = new()
    {
        { "Tree", """{"a":""", "{}", "}" },
        { "Tree", """{"b":[""", "{}", "]}" },
        { "Tree", """{"z":[""", "{}", "]}" },
        { "Lists", "[", "[]", "]" },
        { "Tuples", "[", "[]", ",1]" },
        { "Maps", """{"x":""", "{}", "}" },
        { "Patterns", """{"ab":""", "{}", "}" },
        { "Choice", """{"a":[""", "1", "]}" },
        { "Tagged", """{"k":"x","a":""", """{"k":"y"}""", "}" },
        { "Dynamic", """{"a":""", "{}", "}" },
        { "Constants", "[", "1", "]" },
        { "Constants", """{"a":""", "1", "}" },
        { "Any", """{"a":""", "1", "}" },
        { "Json", "[", "1", "]" },
    };

    public static TheoryData<string, string, string, string> Values { get; } = [.. Documents.Where(d => d.Data.Item1 is not "Constants")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_OfAMillionLevels_HasAnAnswer(string name, string open, string inner, string close) => AssertAnswers(name, open, inner, close, Deep);

    // Each level goes through all that is inside once more, so that time grows with the depth too.
    [Theory]
    [InlineData("Not", """{"a":""", "{}", "}")]
    [InlineData("Contains", "[", "[]", "]")]
    [InlineData("Dependent", """{"a":""", "{}", "}")]
    [InlineData("Unevaluated", """{"a":""", "{}", "}")]
    [InlineData("Unique", "[1,", "2", "]")]
    [InlineData("Tagged", """{"a":""", """{"k":"y"}""", ""","k":"x"}""")]
    [InlineData("Undecided", """{"a":""", """{"b":"x"}""", "}")]
    [InlineData("Conditions", """{"a":""", "{}", "}")]
    public void Document_ThatEachLevelGoesThrough_HasAnAnswer(string name, string open, string inner, string close) => AssertAnswers(name, open, inner, close, 5_000);

    private void AssertAnswers(string name, string open, string inner, string close, int depth)
    {
        byte[] json = Nest(open, inner, close, depth);
        GeneratedValidator validator = fixture.Project[name];
        Assert.Null(SmallStack.Catch(
            () =>
            {
                bool isValid = validator.IsValid(json, 4 * Deep);
                Assert.Equal(isValid, Holds(validator.Validate(json, new SchemaValidationOptions { MaxDepth = 4 * Deep })));
                (object? value, SchemaValidationResult result) = validator.TryRead(json, 4 * Deep);
                Assert.Equal(value is not null, Holds(result));
                Holds(validator.Evaluate(json, 4 * Deep));
            },
            StackSize));
    }

    // What was read where the stack was larger.
    [Theory]
    [MemberData(nameof(Values))]
    public void Value_NestedDeeperThanTheStack_ThrowsWhatCanBeCaught(string name, string open, string inner, string close)
    {
        byte[] json = Nest(open, inner, close, DeepValue);
        GeneratedValidator validator = fixture.Project[name];
        ((object? one, SchemaValidationResult result), (object? other, _)) = SmallStack.Run(() => (validator.TryRead(json, 4 * Deep), validator.TryRead(json, 4 * Deep)), LargeStackSize);
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        Action[] uses =
        [
            () => one!.Equals(other),
            () => one!.GetHashCode(),
            () => one!.ToString(),
            () => validator.Write(one!),
            () => validator.WriteTo(one!, new Utf8JsonWriter(new MemoryStream(), new JsonWriterOptions { MaxDepth = 4 * Deep })),
            () => validator.ValidateValue(one!),
            () => JsonSerializer.Serialize(one, one!.GetType(), new JsonSerializerOptions { MaxDepth = 4 * Deep }),
        ];
        Assert.All(uses, use => Assert.True(SmallStack.Catch(use, StackSize) is null or InsufficientExecutionStackException or JsonException or InvalidOperationException));
    }

    [Fact]
    public void Schemas_ThatReferToEachOtherInALongChain_HaveAnAnswer() => Assert.Null(SmallStack.Catch(
        () =>
        {
            Assert.True(fixture.Project["Chain"].IsValid("\"x\""u8));
            _ = fixture.Project["Chain"].IsValid("1"u8);
        },
        StackSize));

    // An invalid document has errors, and they say so.
    private static bool Holds(SchemaValidationResult result)
    {
        Assert.Equal(result.IsValid, result.Errors.Count == 0);
        Assert.All(result.Errors, error => Assert.NotEqual("unexplained", error.Code));
        return result.IsValid;
    }

    private static byte[] Nest(string open, string inner, string close, int depth) =>
        Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, open, depth).Append(inner).Insert((depth * open.Length) + inner.Length, close, depth).ToString());

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
