using System.Reflection;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Tests.Checks;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Runtime;
using ArticleSdk.Shared.Evaluation;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Program;

/// <summary>The program of a file that is only there to be referred to holds what others need of it, and says the same of it as a whole one.</summary>
public sealed class ReachedProgramTests
{
    private const string Library = """
        {"type": "object", "required": ["nobody"], "properties": {"nobody": {"pattern": "^root$"}}, "errorMessage": "no root",
         "$defs": {"name": {"type": "string", "pattern": "^[A-Z]", "$defs": {"inner": {"pattern": "^inner$"}}},
                   "person": {"type": "object", "required": ["name"], "properties": {"name": {"$ref": "#/$defs/name"}, "home": {"$ref": "places.json#/$defs/place"}}, "additionalProperties": false},
                   "anything": true, "nothing": false,
                   "unused": {"type": "object", "properties": {"x": {"pattern": "^unused$"}, "y": {"$ref": "places.json#/$defs/unused"}}}}}
        """;

    private const string Places = """
        {"$defs": {"place": {"type": "object", "properties": {"code": {"type": "string", "maxLength": 2}, "mayor": {"$ref": "library.json#/$defs/person"}}, "required": ["code"]},
                   "unused": {"pattern": "^nowhere$"}}}
        """;

    private static readonly (string Path, string Json)[] Others = [("library.json", Library), ("places.json", Places)];

    [Fact]
    public void Program_OfAReferredFile_HoldsWhatIsReached()
    {
        Dictionary<string, string> programs = Programs(Assembly("""{"properties": {"a": {"$ref": "library.json#/$defs/person"}}}""", generate: false, Others));
        string library = Assert.Single(programs, p => p.Key.Contains("library")).Value;
        Assert.Contains("^[A-Z]", library);
        Assert.DoesNotContain("root", library.Replace("#/$defs", ""));
        Assert.DoesNotContain("unused", library);
        Assert.DoesNotContain("inner", library);
        string places = Assert.Single(programs, p => p.Key.Contains("places")).Value;
        Assert.Contains("mayor", places);
        Assert.DoesNotContain("nowhere", places);
    }

    // A file that is wanted for its own sake is there whole, whoever refers to it.
    [Fact]
    public void Program_OfAGeneratedFile_IsWhole() =>
        Assert.Contains("^unused$", Assert.Single(Programs(Assembly("""{"$ref": "library.json#/$defs/name"}""", generate: true, Others)), p => p.Value.Contains("no root")).Value);

    [Fact]
    public void Program_OfAFileThatNothingReaches_IsNotThere()
    {
        Dictionary<string, string> programs = Programs(Assembly("""{"$defs": {"a": {"type": "string"}}}""", generate: false, Others));
        Assert.DoesNotContain(programs, p => p.Key.Contains("library") || p.Key.Contains("places"));
    }

    [Fact]
    public void Program_FollowsAnEditOfWhatRefersToIt()
    {
        const string User = """{"properties": {"a": {"$ref": "library.json#/$defs/name"}}}""";
        GeneratorHarness harness = Harness(User, generate: false, Others);
        Assert.DoesNotContain("unused", Text(harness));
        harness.Edit("/project/user.schema.json", User.Replace("$defs/name", "$defs/unused"));
        Assert.Contains("unused", Text(harness));
        Assert.DoesNotContain("^[A-Z]", Text(harness));

        static string Text(GeneratorHarness harness) => Assert.Single(harness.Run().Results[0].GeneratedSources, s => s.HintName.Contains("_library") && s.SourceText.ToString().Contains("SchemaProgram")).SourceText.ToString();
    }

    [Theory]
    [InlineData("""{"properties": {"a": {"$ref": "library.json#/$defs/person"}}}""", """{"a": {"name": "x", "home": {"code": "abc", "mayor": {"name": 1}}, "more": 1}}""", """{"a": {"name": "X", "name": "Y"}}""", """{"a": 7}""")]
    [InlineData("""{"properties": {"a": {"$ref": "library.json"}}}""", """{"a": {}}""", """{"a": {"nobody": "x"}}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": {"$ref": "library.json#/$defs/nothing"}, "b": {"$ref": "library.json#/$defs/anything"}}}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"oneOf": [{"$ref": "library.json#/$defs/person"}, {"$ref": "places.json#/$defs/place/properties/code"}, {"$ref": "places.json#/$defs/place"}]}""", """{}""", "\"abc\"", "1", """{"code": "abc"}""")]
    [InlineData("""{"properties": {"a": {"$ref": "library.json#/$defs/name/$defs/inner"}, "b": {"$ref": "library.json#/$defs/person/properties/name"}}}""", """{"a": "x", "b": "x"}""")]
    public void Errors_OfReachedPrograms_AreThoseOfWholeOnes(string user, params string[] documents) => AssertSameErrors(user, Others, documents);

    [Theory]
    // A dynamic anchor of the outer file that only a reference of the inner one may mean.
    [InlineData(
        """{"$id": "https://x/user", "$ref": "https://x/strict"}""",
        """{"$id": "https://x/strict", "$dynamicAnchor": "n", "$ref": "tree", "unevaluatedProperties": false, "$defs": {"unused": {"const": "unused"}}}""",
        """{"$id": "https://x/tree", "$dynamicAnchor": "n", "type": "object", "properties": {"data": {"type": "string"}, "children": {"type": "array", "items": {"$dynamicRef": "#n"}}}}""",
        """{"children": [{"data": "", "daat": 1}]}""", """{"children": [{"children": [{"data": 1}]}]}""")]
    [InlineData(
        """{"$id": "https://x/user", "$ref": "https://x/strict#/$defs/start"}""",
        """{"$id": "https://x/strict", "$defs": {"start": {"$id": "https://x/start", "$ref": "https://x/tree", "$defs": {"n": {"$dynamicAnchor": "n", "required": ["data"], "$ref": "https://x/tree"}}}}}""",
        """{"$id": "https://x/tree", "$dynamicAnchor": "n", "type": "object", "properties": {"data": {"type": "string"}, "children": {"type": "array", "items": {"$dynamicRef": "#n"}}}}""",
        """{"children": [{"daat": 1}]}""", """{"children": [{"data": "", "children": [{"data": 1}, {}]}]}""")]
    [InlineData(
        """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://x/user", "properties": {"a": {"$ref": "https://x/strict"}}}""",
        """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://x/strict", "$recursiveAnchor": true, "$ref": "tree", "unevaluatedProperties": false}""",
        """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://x/tree", "$recursiveAnchor": true, "type": "object", "properties": {"data": {"type": "string"}, "children": {"items": {"$recursiveRef": "#"}}}}""",
        """{"a": {"children": [{"data": "", "daat": 1}]}}""", """{"a": {"children": [{"data": 1}]}}""")]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-04/schema#", "id": "https://x/user", "properties": {"a": {"$ref": "https://x/strict#/definitions/b"}}}""",
        """{"$schema": "http://json-schema.org/draft-04/schema#", "id": "https://x/strict", "definitions": {"b": {"id": "inner", "definitions": {"c": {"maximum": 1}}, "items": {"$ref": "#/definitions/c"}}, "d": {"not": {}}}}""",
        """{"type": "string"}""",
        """{"a": [2]}""", """{"a": [1, 3]}""")]
    public void Errors_ThatDependOnScope_AreThoseOfWholePrograms(string user, string outer, string inner, params string[] documents) =>
        AssertSameErrors(user, [("outer.json", outer), ("inner.json", inner)], documents);

    // The way from types to their schemas, for the checks of C# code.
    [Fact]
    public void Place_OfEveryType_IsInItsProgram()
    {
        string folder = Path.Combine(DescriptorTests.RepositoryRoot(), "tests", "ArticleSdk.Generator.Tests", "ContentSet", "Schemas");
        (string Path, string Json)[] files = [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))];
        Assembly assembly = Assembly("""{"properties": {"story": {"$ref": "https://schemas.newswire.example/content/1.4/story.json"}}}""", generate: false, files);
        Dictionary<string, EvaluationProgram> programs = Programs(assembly).ToDictionary(p => p.Key, p => new EvaluationProgram(Encoding.UTF8.GetBytes(p.Value), EvaluationProgram.Compile, _ => throw new InvalidOperationException()));
        (string File, string Pointer)[] places =
        [
            .. assembly.GetTypes().SelectMany(type => type.GetCustomAttributesData()).Where(a => a.AttributeType == typeof(SchemaPlaceAttribute))
                .Select(a => ((string)a.ConstructorArguments[0].Value!, (string)a.ConstructorArguments[1].Value!)),
        ];
        Assert.InRange(places.Length, 30, 1000);
        Assert.All(places, place => Assert.Equal(place.Pointer, programs[place.File].Find(place.Pointer).Pointer));
    }

    private static void AssertSameErrors(string user, (string Path, string Json)[] others, string[] documents)
    {
        GeneratedValidator reached = new(Assembly(user, generate: false, others).GetType("News.User")!);
        GeneratedValidator whole = new(Assembly(user, generate: true, others).GetType("News.User")!);
        foreach (byte[] document in documents.Select(Encoding.UTF8.GetBytes))
        {
            Assert.False(reached.IsValid(document));
            Assert.NotEmpty(whole.Validate(document).Errors);
            Assert.Equal(whole.Validate(document).Errors, reached.Validate(document).Errors);
        }
    }

    private static Dictionary<string, string> Programs(Assembly assembly) => assembly.GetTypes().Where(type => type.GetCustomAttribute<SchemaTextAttribute>() is not null)
        .ToDictionary(type => type.FullName!, type => (string)type.GetCustomAttributesData().Single(a => a.AttributeType == typeof(SchemaTextAttribute)).ConstructorArguments[0].Value!);

    private static Assembly Assembly(string user, bool generate, (string Path, string Json)[] others)
    {
        (Assembly? assembly, IReadOnlyList<Diagnostic> diagnostics) = Harness(user, generate, others).Compile();
        Assert.DoesNotContain(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return assembly!;
    }

    private static GeneratorHarness Harness(string user, bool generate, (string Path, string Json)[] others)
    {
        GeneratorHarness harness = new GeneratorHarness().Property("MSBuildProjectDirectory", "/project").Schema("/project/user.schema.json", user);
        foreach ((string path, string json) in others)
            harness.Schema("/project/" + path, json, ("Generate", generate ? "true" : "false"));
        return harness;
    }
}
