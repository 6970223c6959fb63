using System.Reflection;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>What editors show of generated types.</summary>
public class DocumentationTests
{
    // Roslyn takes the documentation of a member that has none from the member that it overrides or implements.
    [Theory]
    [InlineData("Story")]
    [InlineData("StorySort")]
    [InlineData("StoryEither")]
    public void Member_OfEveryType_ImplementsADocumentedOne(string name)
    {
        TypeHarness harness = TypeHarness.Of(("story.schema.json", """
            {
              "type": "object", "properties": { "sort": { "$ref": "#/$defs/sort" } },
              "$defs": { "sort": { "anyOf": [{ "enum": ["a", "b"] }, { "type": "string" }] }, "either": { "type": ["string", "object"], "properties": { "x": {} } } }
            }
            """));
        Type type = harness.Type(name).Type;
        InterfaceMapping map = type.GetInterfaceMap(typeof(ISchemaType<>).MakeGenericType(type));
        MethodInfo[] shown = [.. type.GetMethods().Where(method => method.DeclaringType == type
            && method.Name is "IsValid" or "Validate" or "Read" or "TryRead" or "ToUtf8Json" or "WriteTo")];
        Assert.Equal(13, shown.Length);
        Assert.Empty(shown.Except(map.TargetMethods));
    }

    [Fact]
    public void Member_SaysWhereItComesFrom()
    {
        TypeHarness harness = TypeHarness.Of(
            ("story.schema.json", """{ "allOf": [{ "$ref": "base.schema.json" }], "type": "object", "properties": { "text": { "$ref": "base.schema.json#/$defs/text" } } }"""),
            ("base.schema.json", """{ "type": "object", "properties": { "id": { "type": "string" } }, "$defs": { "text": { "type": "string", "title": "A text" } } }"""));
        string story = harness.Files["News.Story"];
        Assert.Contains("From story.schema.json.", story);
        Assert.Contains("From base.schema.json#/properties/id.", story);
        Assert.Contains("From base.schema.json#/$defs/text.", story);
        Assert.DoesNotContain("#/properties/text", story);
    }

    [Fact]
    public void Title_ThatIsTheName_GivesWayToTheDescription()
    {
        string story = TypeHarness.Of(("story.schema.json", """
            {
              "type": "object", "title": "Story", "description": "What is printed.",
              "properties": {
                "wordCount": { "type": "integer", "title": "Word count", "description": "How long it is." },
                "url": { "type": "string", "title": "URL" },
                "lead": { "type": "string", "title": "First sentence", "description": "Without dateline." }
              }
            }
            """)).Files["News.Story"];
        Assert.Contains("/// <summary>What is printed.</summary>", story);
        Assert.Contains("/// <summary>How long it is.</summary>", story);
        Assert.DoesNotContain("Word count</summary>", story);
        Assert.Contains("/// <summary>URL</summary>", story);
        Assert.Contains("/// <summary>First sentence</summary>", story);
        Assert.Contains("/// <remarks>Without dateline.</remarks>", story);
    }
}
