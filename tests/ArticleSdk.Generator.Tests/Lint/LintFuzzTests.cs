using System.Globalization;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using CsCheck;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>Whatever the schema is, lint has no exception, says nothing about places that are not there, and finds its texts.</summary>
public class LintFuzzTests
{
    private static readonly string[] Names =
    [
        "type", "enum", "const", "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "items", "prefixItems", "contains", "minContains", "maxContains",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "pattern", "format",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref", "$defs", "definitions", "default", "examples", "$id", "id", "$schema", "$anchor", "dependentRequired", "dependentSchemas",
        "dependencies", "unevaluatedProperties", "unevaluatedItems", "uniqueItems", "readOnly", "writeOnly", "title", "x-lint-exclude", "x-mine", "minlenght", "headline", "a", "extends", "disallow",
    ];

    private static readonly Gen<string> Text = OneOf(
        "string", "integer", "object", "array", "null", "number", "a", "headline", "#", "#/$defs/a", "#/properties/a", "#/definitions/a", "^a$", "$a", "(a)\\1", "[", "date", "datetime",
        "ASDK0101", "ASDK0005", "http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-03/schema#", "\uD83D\uDE00", "~/", "");

    private static readonly Gen<JsonValue> Scalar = Gen.OneOf(
        Text.Select(JsonValue.String),
        OneOf("0", "1", "2", "-1", "1.5", "1e400", "-0.0", "12345678901234567890").Select(JsonValue.Number),
        OneOf(JsonValue.True, JsonValue.False, JsonValue.Null));

    private static readonly Gen<JsonValue> Value = Gen.Recursive<JsonValue>((depth, inner) => depth > 5
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, inner.Array[0, 3].Select(items => JsonValue.Array(items.ToEquatableArray()))),
            (5, Gen.Select(OneOf(Names), inner).Array[0, 5].Select(Object))));

    private static readonly Draft[] Drafts = [Draft.Draft3, Draft.Draft4, Draft.Draft6, Draft.Draft7, Draft.Draft201909, Draft.Draft202012, Draft.V1];

    [Fact]
    public void Find_RandomSchema_NeverFails() =>
        Gen.Select(Gen.Select(OneOf(Names), Value).Array[0, 8].Select(Object), OneOf(Drafts)).Sample(
            (schema, draft) => Check(new SchemaFile("a.json", schema) { DefaultDialect = draft }), iter: Cases, writeLine: _ => { }, threads: 1);

    [Fact]
    public void Find_TruncatedOrMutatedNinjs_NeverFails()
    {
        string folder = Path.Combine(SharedData.Folder("ninjs"), "specification");
        string[] texts = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Gen<(string Text, int At, int Length, char By)> mutations = Gen.Select(OneOf(texts), Gen.Int[0, 1_000_000], Gen.Int[0, 20], OneOf('"', '{', '}', ',', 'x', '1', '$'));
        mutations.Sample(
            m =>
            {
                int at = m.At % m.Text.Length;
                string text = m.At % 4 == 0 ? m.Text.Substring(0, at) : m.Text.Remove(at, Math.Min(m.Length, m.Text.Length - at)).Insert(at, m.By.ToString(CultureInfo.InvariantCulture));
                JsonValue? root = JsonReader.Read(text).Value;
                Check(new SchemaFile("a.json", root ?? JsonValue.True) { IsUnreadable = root is null });
            },
            iter: Cases / 10,
            writeLine: _ => { },
            threads: 1);
    }

    [Fact]
    public void Find_SchemasOfTheTestSuite_NeverFails()
    {
        string suite = SharedData.Folder("json-schema-test-suite");
        int count = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(suite, "tests"), "*.json", SearchOption.AllDirectories))
        {
            if (!Enum.TryParse(Path.GetRelativePath(suite, file).Split(Path.DirectorySeparatorChar)[1].Replace("-", ""), ignoreCase: true, out Draft draft))
                continue;
            foreach (JsonValue group in Build.Json(File.ReadAllText(file)).Items)
            {
                count++;
                Assert.True(group.TryGet("schema", out JsonValue schema));
                Check(new SchemaFile("a.json", schema) { DefaultDialect = draft });
            }
        }

        Assert.True(count > 1500, count + " schemas");
    }

    [Theory]
    [InlineData("allOf", 3000)]
    [InlineData("anyOf", 3000)]
    [InlineData("not", 3000)]
    public void Find_LongChainsOfReferences_AreNoMatterOfTheStack(string keyword, int length)
    {
        IEnumerable<JsonMember> links = Enumerable.Range(0, length).Select(i => new JsonMember(
            "d" + i,
            Build.Json(keyword == "not" ? $$"""{ "not": { "$ref": "#/$defs/d{{(i + 1) % length}}" }, "minLength": {{i}} }""" : $$"""{ "{{keyword}}": [{ "$ref": "#/$defs/d{{i + 1}}" }], "maxLength": {{i + 1}} }""")));
        JsonValue root = JsonValue.Object(EquatableArray.Create(
            new JsonMember("$ref", JsonValue.String("#/$defs/d0")),
            new JsonMember("$defs", JsonValue.Object(links.Append(new JsonMember("d" + length, JsonValue.True)).ToEquatableArray()))));
        SchemaFile[] files = [new SchemaFile("a.json", root)];
        IReadOnlyList<SchemaDiagnostic>? found = null;
        Thread thread = new(() => found = LintHarness.Find(files), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(found);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_LINT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 2000;

    private static void Check(params SchemaFile[] files)
    {
        foreach (SchemaDiagnostic finding in LintHarness.Find(files))
        {
            Assert.NotEmpty(LintHarness.MessageOf(finding));
            JsonValue value = files[0].Root;
            foreach (string token in JsonPath.Tokens(finding.Pointer))
                Assert.True(JsonPath.TryStep(value, token, out value), LintHarness.Show(finding));
        }
    }

    private static JsonValue Object(IEnumerable<(string Name, JsonValue Value)> members) =>
        JsonValue.Object(members.GroupBy(m => m.Name, StringComparer.Ordinal).Select(g => new JsonMember(g.Key, g.First().Value)).ToEquatableArray());
}
