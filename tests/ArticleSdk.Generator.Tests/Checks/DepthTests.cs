using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>Documents and schemas that are nested deeper than the stack reaches: an answer, and never the end of the process.</summary>
public sealed class DepthTests(DepthTests.Fixture fixture) : IClassFixture<DepthTests.Fixture>
{
    private const int Deep = 1_000_000;
    private const int Chain = 250;
    private const int StackSize = 1024 * 1024;

    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Tree", """{"type": "object", "properties": {"a": {"$ref": "#"}, "b": {"type": "array", "items": {"$ref": "#"}}}}"""),
        ("Lists", """{"type": "array", "items": {"$ref": "#"}}"""),
        ("Choice", """{"anyOf": [{"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]}, {"type": "array", "items": {"$ref": "#"}}, {"type": "integer"}]}"""),
        ("Chain", "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + string.Join(", ", Enumerable.Range(0, Chain).Select(i => $"\"d{i}\": {{\"anyOf\": [{{\"type\": \"string\", \"maxLength\": 1}}, {{\"$ref\": \"#/$defs/d{i + 1}\"}}]}}")) + $", \"d{Chain}\": {{\"type\": \"integer\"}}}}}}"),
    ];

    [Theory]
    [InlineData("Tree", """{"a":""", "{}", "}")]
    [InlineData("Tree", """{"b":[""", "{}", "]}")]
    [InlineData("Lists", "[", "[]", "]")]
    [InlineData("Choice", """{"a":[""", "1", "]}")]
    public void Document_OfAMillionLevels_HasAnAnswer(string name, string open, string inner, string close)
    {
        byte[] json = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, open, Deep).Append(inner).Insert(Deep * open.Length + inner.Length, close, Deep).ToString());
        Assert.Null(SmallStack.Catch(() =>
        {
            SchemaValidationResult result = fixture.Project[name].Validate(json, new SchemaValidationOptions { MaxDepth = 4 * Deep });
            Assert.False(result.IsValid);
            Assert.NotEmpty(result.Errors);
        }, StackSize));
    }

    [Fact]
    public void Schemas_ThatReferToEachOtherInALongChain_HaveAnAnswer() => Assert.Null(SmallStack.Catch(() =>
    {
        Assert.True(fixture.Project["Chain"].IsValid("\"x\""u8));
        _ = fixture.Project["Chain"].IsValid("1"u8);
    }, StackSize));

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
