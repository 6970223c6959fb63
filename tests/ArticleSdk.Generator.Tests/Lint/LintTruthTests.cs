using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.Tests.Schema;
using ArticleSdk.Shared.Evaluation;
using CsCheck;

namespace ArticleSdk.Generator.Tests.Lint;

/// <summary>
/// What lint says is held against the engine, over random schemas and documents: what "is ignored" or "holds anyway" can go without a verdict changing, and what "nothing
/// satisfies" nothing satisfies.
/// </summary>
public class LintTruthTests
{
    /// <summary>Rules whose keyword, branch or value may be taken away.</summary>
    private static readonly HashSet<string> Removable = new(StringComparer.Ordinal)
    {
        LintIds.MisspeltKeyword, LintIds.UnknownKeyword, LintIds.KeywordOfOtherDraft, LintIds.SiblingOfReference, LintIds.KeywordOfOtherKind, LintIds.KeywordWithoutPartner,
        LintIds.MisplacedIdentifier, LintIds.UnknownFormat, LintIds.MisplacedSubschema, LintIds.DeadEnumValue, LintIds.KeywordAtDefault, LintIds.TypeBesideValues,
    };

    private static readonly Draft[] Drafts = [Draft.Draft3, Draft.Draft4, Draft.Draft6, Draft.Draft7, Draft.Draft201909, Draft.Draft202012];

    private static readonly Gen<JsonValue> Scalar = OneOf("0", "1", "2", "1.5", "3", "1.0", "true", "false", "null", "\"a\"", "\"bb\"", "\"\"", "\"ccc\"").Select(Build.Json);

    private static readonly Gen<JsonValue> Document = Gen.Recursive<JsonValue>((depth, inner) => depth > 2
        ? Scalar
        : Gen.Frequency((3, Scalar), (2, inner.Array[0, 3].Select(List)), (4, Gen.Select(OneOf("a", "b", "c"), inner).Array[0, 3].Select(Object))));

    private static readonly Gen<JsonValue> Count = Gen.Int[0, 3].Select(i => JsonValue.Number(i.ToString(CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Type = OneOf("string", "integer", "number", "object", "array", "null", "boolean");

    private static readonly Gen<JsonValue> Schema = Gen.Recursive<JsonValue>((depth, inner) => depth > 3
        ? OneOf("{}", """{ "type": "string" }""", """{ "const": 1 }""", """{ "enum": ["a", 1] }""", "true", "false", """{ "required": ["a"] }""", """{ "$ref": "#/$defs/d" }""", """{ "$ref": "#/definitions/d" }""").Select(Build.Json)
        : Member(inner).Array[0, 4].Select(Object));

    [Fact]
    public void Find_WhatDoesNothing_CanGoWithoutAChange()
    {
        int removed = 0;
        Gen.Select(Root, OneOf(Drafts), Document.Array[20]).Sample(
            (schema, draft, documents) =>
            {
                (SchemaSet set, IReadOnlyList<SchemaDiagnostic> found) = Lint(schema, draft);
                bool[] verdicts = Verdicts(set, documents);
                foreach (SchemaDiagnostic finding in found)
                {
                    if (Repaired(schema, finding) is not { } repaired)
                        continue;
                    SchemaSet without = Set(repaired, draft);
                    // What was taken away may be what a reference led to.
                    if (without.Diagnostics.Count > set.Diagnostics.Count)
                        continue;
                    removed++;
                    int changed = verdicts.Zip(Verdicts(without, documents), (one, other) => one == other).ToList().IndexOf(false);
                    Assert.True(changed < 0, changed < 0 ? "" : Show(finding, schema, documents[changed]));
                }
            },
            iter: Cases,
            writeLine: _ => { },
            threads: 1);
        Assert.True(removed > Cases / 10, removed + " removed");
    }

    [Fact]
    public void Find_WhatNothingSatisfies_NothingSatisfies()
    {
        int never = 0;
        Gen.Select(Root, OneOf(Drafts), Document.Array[30]).Sample(
            (schema, draft, documents) =>
            {
                (SchemaSet set, IReadOnlyList<SchemaDiagnostic> found) = Lint(schema, draft);
                foreach (SchemaDiagnostic finding in found)
                {
                    SchemaNode? node = finding.Id switch
                    {
                        LintIds.Unsatisfiable when finding.Pointer.Length == 0 => set.Roots["a.json"],
                        LintIds.ContradictoryBounds when finding.Arguments[0] is "strings" or "objects" or "arrays" => NodeAt(set, finding.Pointer, up: 1),
                        LintIds.NoKindLeft => NodeAt(set, finding.Pointer, up: 1),
                        LintIds.RequiredButForbidden when !finding.AtName => NodeAt(set, finding.Pointer, up: draft == Draft.Draft3 ? 3 : 2),
                        // Not where the schema around it is the reason.
                        LintIds.DeadBranch when !finding.Arguments[0].StartsWith("it ", StringComparison.Ordinal) => NodeAt(set, finding.Pointer, up: 0),
                        _ => null,
                    };
                    if (node is not { Boolean: null })
                        continue;
                    never++;
                    JsonValue[] concerned = finding.Id switch
                    {
                        LintIds.RequiredButForbidden => documents.Where(document => document.Kind == ValueKind.Object).ToArray(),
                        LintIds.ContradictoryBounds => documents.Where(document => document.Kind.ToString().ToLowerInvariant() + "s" == finding.Arguments[0]).ToArray(),
                        _ => documents,
                    };
                    int satisfied = Array.IndexOf(Verdicts(set, concerned, node), true);
                    Assert.True(satisfied < 0, satisfied < 0 ? "" : Show(finding, schema, concerned[satisfied]));
                }
            },
            iter: Cases,
            writeLine: _ => { },
            threads: 1);
        Assert.True(never > Cases / 50, never + " never");
    }

    private static Gen<JsonValue> Root => Gen.Select(Schema, Schema, Member(Schema).Array[1, 3], (root, definition, more) => Object(
        more.Concat(root.Members.Select(m => (m.Name, m.Value))).Append(("$defs", Object([("d", definition)]))).Append(("definitions", Object([("d", definition)])))));

    private static Gen<(string Name, JsonValue Value)> Member(Gen<JsonValue> schema)
    {
        Gen<JsonValue> schemas = schema.Array[1, 3].Select(List);
        Gen<JsonValue> map = Gen.Select(OneOf("a", "b", "c"), schema).Array[0, 3].Select(Object);
        Gen<JsonValue> names = OneOf("a", "b", "c").Array[1, 2].Select(all => List(all.Distinct().Select(JsonValue.String)));
        return Gen.Frequency(
            (4, Gen.Select(OneOf("type"), Gen.OneOf(Type.Select(JsonValue.String), Type.Array[1, 2].Select(all => List(all.Distinct().Select(JsonValue.String)))))),
            (3, Gen.Select(OneOf("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minimum", "maximum", "minContains", "maxContains"), Count)),
            (1, Gen.Select(OneOf("exclusiveMinimum", "exclusiveMaximum"), Gen.OneOf(Count, OneOf(JsonValue.True, JsonValue.False)))),
            (1, Gen.Select(OneOf("multipleOf", "divisibleBy"), OneOf("2", "3", "0.5").Select(JsonValue.Number))),
            (2, Gen.Select(OneOf("enum"), Scalar.Array[1, 3].Select(all => List(all.Distinct(JsonEquality.Comparer))))),
            (1, Gen.Select(OneOf("const"), Scalar)),
            (3, Gen.Select(OneOf("allOf", "anyOf", "oneOf"), schemas)),
            (3, Gen.Select(OneOf("properties", "dependentSchemas"), map)),
            (2, Gen.Select(OneOf("patternProperties"), Gen.Select(OneOf("^a", "b|c", "$x"), schema).Array[1, 2].Select(Object))),
            (4, Gen.Select(OneOf("not", "if", "then", "else", "additionalProperties", "items", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "additionalItems", "itmes"), schema)),
            (2, Gen.Select(OneOf("required"), names)),
            (1, Gen.Select(OneOf("prefixItems"), schemas)),
            (1, OneOf(
                ("uniqueItems", JsonValue.True), ("uniqueItems", JsonValue.False), ("format", JsonValue.String("datetime")), ("minlength", JsonValue.Number("1")), ("nullable", JsonValue.True),
                ("additionalProperties", JsonValue.False), ("additionalProperties", JsonValue.True), ("$ref", JsonValue.String("#/$defs/d")), ("$ref", JsonValue.String("#/definitions/d")), ("pattern", JsonValue.String("^a")))));
    }

    private static (SchemaSet Set, IReadOnlyList<SchemaDiagnostic> Found) Lint(JsonValue schema, Draft draft)
    {
        SchemaSet set = Set(schema, draft);
        return (set, LintHarness.Find(set, ["a.json"]));
    }

    private static SchemaSet Set(JsonValue schema, Draft draft) => SchemaBuilder.Build([new SchemaFile("a.json", schema) { DefaultDialect = draft }]);

    private static bool[] Verdicts(SchemaSet set, IEnumerable<JsonValue> documents, SchemaNode? node = null)
    {
        ProgramSet programs = new(set.Roots.Values, annotates: false);
        return [.. documents.Select(document => programs.Evaluate(node ?? set.Roots["a.json"], Encoding.UTF8.GetBytes(JsonText.Write(document)), 100, new EngineOptions(1))!.IsValid)];
    }

    private static string Show(SchemaDiagnostic finding, JsonValue schema, JsonValue document) => LintHarness.Show(finding) + "\n" + JsonText.Write(schema) + "\n" + JsonText.Write(document);

    private static SchemaNode? NodeAt(SchemaSet set, string pointer, int up)
    {
        string at = string.Concat(JsonPath.Tokens(pointer).Reverse().Skip(up).Reverse().Select(KeywordContext.Segment));
        return new SchemaGraph(set, TestContext.Current.CancellationToken).Schemas.Find(node => node.Pointer == at);
    }

    /// <summary>The schema as it would be if its author followed the finding; null where that changes what is valid.</summary>
    private static JsonValue? Repaired(JsonValue schema, SchemaDiagnostic finding)
    {
        string[] path = JsonPath.Tokens(finding.Pointer);
        switch (finding.Id)
        {
            case LintIds.EqualBranches when finding.Arguments[0] != "oneOf":
            case LintIds.LongBounds when finding.Arguments[2].StartsWith("the other", StringComparison.Ordinal):
                return Changed(schema, path, _ => null);
            case LintIds.ConstantCondition:
                return Changed(schema, path, _ => finding.Arguments[0].StartsWith("Every", StringComparison.Ordinal) ? JsonValue.True : JsonValue.False);
            case LintIds.NeedlessWrapper:
                // The keyword's schema takes the place of the keyword, beside the others.
                return Changed(schema, path.AsSpan(0, path.Length - 1), around => around.TryGet(path[^1], out JsonValue wrapper) && Inner(wrapper) is { Kind: ValueKind.Object } inner
                    && !inner.Members.Any(m => around.TryGet(m.Name, out _)) && (path[^1] == "allOf" || around.Members.Count == 1)
                    ? Object(around.Members.Where(m => m.Name != path[^1]).Concat(inner.Members).Select(m => (m.Name, m.Value)))
                    : around);
            default:
                return Removable.Contains(finding.Id) ? Changed(schema, path, _ => null) : null;
        }
    }

    /// <summary>What <c>allOf: [x]</c>, <c>not: {not: x}</c> come to.</summary>
    private static JsonValue Inner(JsonValue wrapper) => wrapper.Kind == ValueKind.Array ? wrapper.Items[0] : wrapper.Members[0].Value;

    private static JsonValue Changed(JsonValue value, ReadOnlySpan<string> path, Func<JsonValue, JsonValue?> change)
    {
        if (path.Length == 0)
            return change(value)!;
        string token = path[0];
        string[] rest = path[1..].ToArray();
        JsonValue? Next(JsonValue child) => rest.Length == 0 ? change(child) : Changed(child, rest, change);
        return value.Kind == ValueKind.Array
            ? List(value.Items.Select((item, i) => i.ToString(CultureInfo.InvariantCulture) == token ? Next(item) : item).OfType<JsonValue>())
            : Object(value.Members.Select(m => (m.Name, Value: m.Name == token ? Next(m.Value) : m.Value)).Where(m => m.Value is not null).Select(m => (m.Name, m.Value!)));
    }

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_LINT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 500;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static JsonValue List(IEnumerable<JsonValue> items) => JsonValue.Array(items.ToEquatableArray());

    private static JsonValue Object(IEnumerable<(string Name, JsonValue Value)> members) =>
        JsonValue.Object(members.GroupBy(m => m.Name, StringComparer.Ordinal).Select(g => new JsonMember(g.Key, g.First().Value)).ToEquatableArray());
}
