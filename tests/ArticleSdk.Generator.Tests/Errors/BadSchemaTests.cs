using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ArticleSdk.Generator.Tests.Errors;

/// <summary>Schema files that are wrong: each is a diagnostic at its line and column, none stops the others, and none is an exception of the generator.</summary>
public sealed class BadSchemaTests(BadSchemaTests.Fixture fixture) : IClassFixture<BadSchemaTests.Fixture>
{
    private static readonly (string Name, string Schema, string Expected)[] Cases =
    [
        ("Empty", "",
            "1:1-1:1 ASDK0001 Error: The schema is not valid JSON: the file is empty; a JSON value is expected"),
        ("WhiteSpace", "\n\n  ",
            "1:1-1:1 ASDK0001 Error: The schema is not valid JSON: the file is empty; a JSON value is expected"),
        ("NotJson", "{\n  \"type\": string\n}",
            "2:11-2:17 ASDK0001 Error: The schema is not valid JSON: 'string' is no JSON value"),
        ("Truncated", "{\n  \"type\": \"string\"",
            "2:19-2:19 ASDK0001 Error: The schema is not valid JSON: ',' or '}' is expected"),
        ("Trailing", "{}\n{}",
            "2:1-2:2 ASDK0001 Error: The schema is not valid JSON: nothing may follow the JSON value"),
        ("TrailingComma", "{\n  \"a\": 1,\n}",
            "3:1-3:2 ASDK0001 Error: The schema is not valid JSON: a comma may not stand before '}'"),
        ("DuplicateKey", "{\n  \"type\": \"string\",\n  \"type\": \"number\"\n}",
            "3:3-3:9 ASDK0002 Warning: The object has the name 'type' already; the last one counts"),
        ("Comment", "{\n  // a comment\n  \"type\": \"string\"\n}",
            "2:3-2:5 ASDK0001 Error: The schema is not valid JSON: comments are not allowed in JSON"),
        ("BlockComment", "{\n  /* a comment */ \"type\": \"string\"\n}",
            "2:3-2:5 ASDK0001 Error: The schema is not valid JSON: comments are not allowed in JSON"),
        ("LoneSurrogate", "{\n  \"const\": \"\\ud800\"\n}",
            "2:13-2:19 ASDK0001 Error: The schema is not valid JSON: a surrogate without its other half is no character"),
        ("ControlCharacter", "{\n  \"title\": \"a\tb\"\n}",
            "2:14-2:15 ASDK0001 Error: The schema is not valid JSON: a control character (U+0009) must be escaped in a string"),
        ("RootNumber", "\n 3",
            "2:2-2:3 ASDK0004 Error: 'the root' must be a schema (an object, true or false), not 3"),
        ("RootArray", "[]",
            "1:1-1:3 ASDK0004 Error: 'the root' must be a schema (an object, true or false), not an empty array"),
        ("RootNull", "null",
            "1:1-1:5 ASDK0004 Error: 'the root' must be a schema (an object, true or false), not null"),
        ("WrongType", "{\n  \"properties\": {\n    \"a\": { \"type\": \"text\" }\n  }\n}",
            "3:20-3:26 ASDK0004 Error: 'type' must be one of \"null\", \"boolean\", \"object\", \"array\", \"number\", \"integer\" and \"string\", not \"text\""),
        ("WrongMinLength", "{\n  \"minLength\": -1\n}",
            "2:16-2:18 ASDK0004 Error: 'minLength' must be an integer of at least 0, not -1"),
        ("WrongRequired", "{\n  \"required\": \"a\"\n}",
            "2:15-2:18 ASDK0004 Error: 'required' must be an array of property names, not \"a\""),
        ("WrongProperties", "{\n  \"properties\": [\n  ]\n}",
            "2:17-2:18 ASDK0004 Error: 'properties' must be an object of schemas, not an empty array"),
        ("WrongPattern", "{\n  \"pattern\": \"(\"\n}",
            "2:14-2:17 ASDK0011 Error: The pattern '(' cannot be used: '(' has no ')'"),
        ("WrongNumber", "{ \"minimum\": \"3\" }",
            "1:14-1:17 ASDK0004 Error: 'minimum' must be a number, not \"3\""),
        ("WrongRef", "{ \"$ref\": 7 }",
            "1:11-1:12 ASDK0004 Error: '$ref' must be a URI reference, not 7"),
        ("RefToNothing", "{\n  \"properties\": {\n    \"a\": { \"$ref\": \"#/$defs/nothing\" }\n  }\n}",
            "3:20-3:37 ASDK0005 Error: The reference '#/$defs/nothing' leads to no schema: there is no '$defs' at '#'"),
        ("RefToNoFile", "{ \"$ref\": \"nowhere.schema.json\" }",
            "1:11-1:32 ASDK0005 Error: The reference 'nowhere.schema.json' leads to no schema: no schema file of the project has the URI 'file:///project/nowhere.schema.json', nor does the path lead to one; nothing is fetched: add the file with <ArticleSchema Include=\"project/nowhere.schema.json\" Generate=\"false\" />"),
        ("RefToUrl", "{ \"$ref\": \"https://example.org/never-fetched.json\" }",
            "1:11-1:51 ASDK0005 Error: The reference 'https://example.org/never-fetched.json' leads to no schema: no schema file of the project has the URI 'https://example.org/never-fetched.json'; nothing is fetched: add the file with <ArticleSchema Include=\"…\" BaseUri=\"https://example.org/never-fetched.json\" Generate=\"false\" />"),
        ("RefToNoAnchor", "{ \"$ref\": \"#nothing\" }",
            "1:11-1:21 ASDK0005 Error: The reference '#nothing' leads to no schema: no schema there has the anchor 'nothing'"),
        ("RefToNoSchema", "{ \"$ref\": \"#/title\", \"title\": \"x\" }",
            "1:11-1:20 ASDK0005 Error: The reference '#/title' leads to no schema: it leads to \"x\", which is no schema"),
        ("RefToBadFile", "{ \"$ref\": \"WrongType.schema.json\" }",
            ""),
        ("RefToSelf", "{ \"$ref\": \"#\" }",
            "1:11-1:14 ASDK0006 Error: The reference leads back to itself at the same place of the document, so validation would never end: /project/RefToSelf.schema.json#"),
        ("RefCircle", "{\n  \"$ref\": \"#/$defs/a\",\n  \"$defs\": {\n    \"a\": { \"$ref\": \"#/$defs/b\" },\n    \"b\": { \"allOf\": [{ \"$ref\": \"#/$defs/a\" }] }\n  }\n}",
            "5:32-5:43 ASDK0006 Error: The reference leads back to itself at the same place of the document, so validation would never end: /project/RefCircle.schema.json#/$defs/a, /project/RefCircle.schema.json#/$defs/b, /project/RefCircle.schema.json#/$defs/b/allOf/0"),
        ("RefCircleOfFilesA", "{ \"$ref\": \"RefCircleOfFilesB.schema.json\" }",
            ""),
        ("RefCircleOfFilesB", "{ \"anyOf\": [{ \"$ref\": \"RefCircleOfFilesA.schema.json\" }, true] }",
            "1:23-1:54 ASDK0006 Error: The reference leads back to itself at the same place of the document, so validation would never end: /project/RefCircleOfFilesA.schema.json#, /project/RefCircleOfFilesB.schema.json#, /project/RefCircleOfFilesB.schema.json#/anyOf/0"),
        ("Deep", string.Concat(Enumerable.Repeat("{\"not\":", 10_000)) + "{}" + new string('}', 10_000),
            "1:3585-1:3586 ASDK0003 Error: The schema is nested deeper than 512 levels"),
        ("DeepArrays", "{\"const\":\n" + new string('[', 10_000) + new string(']', 10_000) + "}",
            "2:512-2:513 ASDK0003 Error: The schema is nested deeper than 512 levels"),
        ("DeepUnclosed", string.Concat(Enumerable.Repeat("{\"items\":\n", 10_000)),
            "513:1-513:2 ASDK0003 Error: The schema is nested deeper than 512 levels"),
        ("UnknownDialect", "{\n  \"$schema\": \"https://example.org/mine\",\n  \"type\": \"string\"\n}",
            "2:14-2:40 ASDK0008 Warning: 'https://example.org/mine' is no metaschema that is known or in the project; the schema is read by 'https://json-schema.org/draft/2020-12/schema'"),
        ("Unsupported", "{\n  \"$schema\": \"https://json-schema.org/v1\",\n  \"propertyDependencies\": {}\n}",
            "3:3-3:25 ASDK0010 Warning: The keyword 'propertyDependencies' is not supported yet and is not checked"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_Wrong_IsADiagnosticAtItsPlace(string name)
    {
        (_, _, string expected) = Cases.Single(c => c.Name == name);
        Assert.Equal(expected, string.Join("; ", fixture.Diagnostics[PathOf(name)].Select(Show)));
    }

    [Fact]
    public void Schema_Wrong_LeavesTheOthers()
    {
        Assert.Null(fixture.Result.Exception);
        Assert.DoesNotContain(fixture.Result.Diagnostics, d => d.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.Contains(fixture.Result.GeneratedSources, s => s.HintName == "News.Good.g.cs");
        Assert.Contains(fixture.Result.GeneratedSources, s => s.HintName == "News.GoodToo.g.cs");
        Assert.Empty(fixture.Diagnostics[PathOf("Good")]);
    }

    [Fact]
    public void Schema_Wrong_SaysSoAtAFileThatExists() => Assert.All(fixture.Result.Diagnostics, d => Assert.Contains("/project/", d.Location.GetLineSpan().Path));

    private static string Show(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture,
            $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}-{span.EndLinePosition.Line + 1}:{span.EndLinePosition.Character + 1} {diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static string PathOf(string name) => Checks.GeneratedProject.PathOf(name);

    public sealed class Fixture
    {
        public Fixture()
        {
            var harness = new GeneratorHarness();
            harness.Schema(PathOf("Good"), """{"type": "object", "properties": {"next": {"$ref": "#"}}}""");
            foreach ((string name, string schema, _) in Cases)
                harness.Schema(PathOf(name), schema);
            harness.Schema(PathOf("GoodToo"), """{"$ref": "Good.schema.json"}""");
            Result = harness.Run().Results.Single();
            Diagnostics = Result.Diagnostics.ToLookup(d => d.Location.GetLineSpan().Path);
        }

        public GeneratorRunResult Result { get; }

        public ILookup<string, Diagnostic> Diagnostics { get; }
    }
}
