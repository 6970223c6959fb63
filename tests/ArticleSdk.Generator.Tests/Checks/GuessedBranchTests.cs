using System.Text;

namespace ArticleSdk.Generator.Tests.Checks;

/// <summary>What decides between branches is guessed where the objects before were alike. Whatever came before, a document's verdict is its own.</summary>
public sealed class GuessedBranchTests(GuessedBranchTests.Fixture fixture) : IClassFixture<GuessedBranchTests.Fixture>
{
    private const int Many = 40;

    private static readonly (string Name, string Schema)[] Schemas =
    [
        ("Reference", """{"if": {"type": "object", "required": ["$ref"]}, "then": {"properties": {"$ref": {"type": "string"}}}, "else": {"type": "object", "properties": {"a": {"type": "integer"}, "child": {"$ref": "#"}}, "additionalProperties": false}}"""),
        ("OneOf", """{"oneOf": [{"required": ["$ref"], "properties": {"$ref": {"type": "string"}}}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}"""),
        ("Late", """{"oneOf": [{"required": ["kind"], "properties": {"kind": {"const": "a"}, "v": {"type": "string"}}}, {"required": ["kind"], "properties": {"kind": {"const": "b"}, "v": {"type": "integer"}}}, {"type": "object", "properties": {"kind": {"const": "c"}, "v": {"type": "boolean"}}}]}"""),
        ("Patterns", """{"oneOf": [{"required": ["kind"], "properties": {"v": {"pattern": "^(?=(a+))\\1*(a|b|ab)*(\\1)+c$"}, "kind": {"const": "a"}}}, {"required": ["kind"], "properties": {"kind": {"const": "b"}}}]}"""),
        ("Nested", """{"anyOf": [{"required": ["z"], "properties": {"z": {"const": 1}, "c": {"$ref": "#"}}}, {"required": ["z"], "properties": {"z": {"const": 2}, "c": {"$ref": "#"}}}]}"""),
    ];

    [Theory]
    [InlineData("Reference", """{"a":1,"child":{"a":2}}""", """{"a":"s","$ref":"x"}""", true)]
    [InlineData("Reference", """{"a":1,"child":{"a":2}}""", """{"a":1,"$ref":1}""", false)]
    [InlineData("Reference", """{"a":1,"child":{"a":2}}""", """{"a":1,"child":{"a":2,"$ref":"x"}}""", true)]
    [InlineData("Reference", """{"a":1,"child":{"a":2}}""", """{"a":1,"child":{"a":"s","\u0024ref":"x"}}""", true)]
    [InlineData("Reference", """{"a":1,"child":{"a":2}}""", """{"a":1,"child":{"a":"s"}}""", false)]
    [InlineData("Reference", """{"a":"s","$ref":"x"}""", """{"a":"s"}""", false)]
    [InlineData("Reference", """{"a":"s","$ref":"x"}""", """{"a":1}""", true)]
    [InlineData("OneOf", """{"a":1}""", """{"a":1,"$ref":"x"}""", false)]
    [InlineData("OneOf", """{"a":1}""", """{"a":1,"b":1,"$ref":"x"}""", false)]
    [InlineData("OneOf", """{"a":1}""", """{"a":1,"b":1,"c":2}""", true)]
    [InlineData("OneOf", """{"a":1}""", """{"a":"s","$ref":"x"}""", true)]
    [InlineData("OneOf", """{"a":1}""", """{"a":"s","$ref":1}""", false)]
    [InlineData("Late", """{"v":"s","kind":"a"}""", """{"v":1,"kind":"b"}""", true)]
    [InlineData("Late", """{"v":"s","kind":"a"}""", """{"v":"s","kind":"b"}""", false)]
    [InlineData("Late", """{"v":"s","kind":"a"}""", """{"v":true}""", true)]
    [InlineData("Late", """{"v":true}""", """{"v":true,"kind":"c"}""", true)]
    [InlineData("Late", """{"v":true}""", """{"v":true,"kind":"a"}""", false)]
    [InlineData("Late", """{"v":true}""", """{"v":"s","kind":"\u0061"}""", true)]
    public void Verdict_AfterManyOfAnotherShape_IsItsOwn(string name, string alike, string json, bool valid)
    {
        GeneratedValidator validator = fixture.Project[name];
        byte[] before = Encoding.UTF8.GetBytes(alike);
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < Many; j++)
                Assert.True(validator.IsValid(before));
            Assert.Equal(valid, validator.IsValid(utf8));
            Assert.Equal(valid, validator.IsValid(utf8));
        }
    }

    [Fact]
    public void Pattern_ThatOnlyAWrongGuessAsks_MayGiveUp()
    {
        GeneratedValidator validator = fixture.Project["Patterns"];
        string hard = string.Concat(Enumerable.Repeat("ab", 300));
        for (int i = 0; i < Many; i++)
            Assert.True(validator.IsValid("""{"v":"aac","kind":"a"}"""u8));
        Assert.True(validator.IsValid(Encoding.UTF8.GetBytes($$"""{"v":"{{hard}}","kind":"b"}""")));
        Assert.False(validator.IsValid(Encoding.UTF8.GetBytes($$"""{"v":"{{hard}}","kind":"a"}""")));
    }

    [Fact]
    public void Deciders_BehindTenMegabytesAnd64Levels_AreGuessedWrongWithoutGrowth()
    {
        GeneratedValidator validator = fixture.Project["Nested"];
        const int Levels = 64;
        string inner = "\"" + new string('x', 10 << 20) + "\"";
        byte[] mixed = Document(level => 1 + (level * 7 % 3 & 1));
        byte[] wrong = Document(level => level == 1 ? 3 : 1);
        for (int i = 0; i < Many; i++)
            Assert.True(validator.IsValid("""{"c":{"c":{"z":1},"z":1},"z":1}"""u8));
        Assert.True(validator.IsValid(mixed));
        Assert.False(validator.IsValid(wrong));

        // Nothing but objects is a "c" that has to have a "z": the innermost is a property that no branch knows.
        byte[] Document(Func<int, int> z)
        {
            StringBuilder text = new();
            for (int level = 0; level < Levels; level++)
                text.Append("{\"c\":");
            text.Append("{\"p\":").Append(inner).Append(",\"z\":2}");
            for (int level = Levels; level > 0; level--)
                text.Append(",\"z\":").Append(z(level)).Append('}');
            return Encoding.UTF8.GetBytes(text.ToString());
        }
    }

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(Schemas);
    }
}
