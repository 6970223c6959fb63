using System.Reflection;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Tests.Types;

/// <summary>C# has no member that is called like its type: a file <c>match.json</c>, whose type has a method <c>Match</c>, compiles all the same.</summary>
public class TypesCalledLikeMembersTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" }, "read": { "type": "integer", "default": 3 } } }""", "AdditionalProperties")]
    [InlineData("""{ "type": ["string", "integer", "null"] }""", "Match")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "Count")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": "string" }] }""", "IsKnown")]
    [InlineData("""{ "enum": ["a", "b"] }""", "Value")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "k": { "enum": ["a"] } }, "required": ["k"] }, { "type": "object", "properties": { "k": { "enum": ["b"] } }, "required": ["k"] }] }""", "Read")]
    public void File_CalledLikeAMemberOfItsType_Compiles(string schema, string member)
    {
        string[] names = [.. TypeHarness.Of(("thing.json", schema)).Type("Thing").Type.GetMembers(Declared).Select(found => found.Name).Where(name => Names.FromFile(name + ".json") == name).Distinct()];
        Assert.Contains(member, names);
        TypeHarness harness = TypeHarness.Of([.. names.Select(name => (name + ".json", schema))]);
        Assert.Empty(harness.Diagnose());
        Assert.Contains(harness.Map.Types, type => type.Name == member + "Type");
    }

    [Fact]
    public void Anchor_CalledLikeAMemberOfItsType_IsADiagnostic()
    {
        TypeMap map = TypeHarness.MapOf(
            new TypeOptions { Anchors = [new Anchor("a.json", "News", "Match", "public", AnchorForm.RecordStruct)] },
            ("a.json", """{ "type": ["string", "integer"] }"""));
        Assert.Equal("called otherwise, because a member of it has that name", Assert.Single(map.Diagnostics).Arguments[1]);
    }
}
