using ArticleSdk.Generator;
using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The output suite through the engine: its output is validated by the suite's schemas, by the engine again.</summary>
internal static class EngineOutput
{
    public static IEnumerable<SuiteOutcome> Run(OutputCase outputCase)
    {
        SuiteCase suiteCase = outputCase.Case;
        SuiteTest test = suiteCase.Tests[0];
        SchemaSet set = SuiteSchemas.Build(suiteCase.Draft, false, [SuiteSchemas.FileOf(suiteCase)]);
        if (!set.Roots.ContainsKey(suiteCase.Path))
            return [new SuiteOutcome(suiteCase, test, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path))];
        EngineSchema schema = new(set, suiteCase.Path);
        EngineResult result = schema.Evaluate(test.Text);
        JsonValue output = outputCase.Format switch
        {
            "basic" => Basic(result),
            "list" => List(schema.Root, result),
            _ => throw new InvalidOperationException("The suite asks for a format that the runner does not know: " + outputCase.Format),
        };
        return [new SuiteOutcome(suiteCase, test, Judge(outputCase, output, out string? problem), problem)];
    }

    /// <summary>Whether an output is what the suite asks for.</summary>
    public static bool Judge(OutputCase outputCase, JsonValue output, out string? problem)
    {
        const string Path = "suite/output.json";
        Draft draft = SuiteLoader.DialectOf(outputCase.Case.Draft);
        SchemaSet set = SuiteSchemas.Build(outputCase.Case.Draft, false, [
            new SchemaFile("suite/output-schema.json", outputCase.FormatSchema) { DefaultDialect = draft },
            new SchemaFile(Path, outputCase.OutputSchema) { DefaultDialect = draft },
        ]);
        if (!set.Roots.ContainsKey(Path))
        {
            problem = "no root for the output's schema: " + SuiteSchemas.Problems(set, Path);
            return false;
        }

        EngineResult verdict = new EngineSchema(set, Path).Evaluate(JsonText.Write(output));
        problem = verdict.IsValid ? null : JsonText.Write(output) + " is refused: " + string.Join("; ", verdict.Errors);
        return verdict.IsValid;
    }

    // JSON Schema 2020-12 core, 12.4.2.
    private static JsonValue Basic(EngineResult result) => Object(
        new("valid", Boolean(result.IsValid)),
        result.IsValid
            ? new("annotations", Array(result.Annotations.Select(a => Unit(true, a.KeywordLocation, a.AbsoluteKeywordLocation, a.InstanceLocation, new("annotation", Parse(a.Value))))))
            : new("errors", Array(result.Errors.Select(e => Unit(false, e.KeywordLocation, e.AbsoluteKeywordLocation, e.InstanceLocation, new("error", JsonValue.String(e.Message)))))));

    // One unit per schema and instance location, and one for the root whatever it says.
    private static JsonValue List(SchemaNode root, EngineResult result)
    {
        var said = result.IsValid
            ? result.Annotations.Select(a => (a.KeywordLocation, a.AbsoluteKeywordLocation, a.InstanceLocation, a.Keyword, Value: Parse(a.Value)))
            : result.Errors.Select(e => (e.KeywordLocation, e.AbsoluteKeywordLocation, e.InstanceLocation, e.Keyword, Value: JsonValue.String(e.Message)));
        var units = said.GroupBy(s => (KeywordPath.Split(s.KeywordLocation).Subschema, s.InstanceLocation)).ToArray();
        List<JsonValue> details = [];
        if (!units.Any(u => u.Key == ("", "")))
            details.Add(Object([.. Located("", root.AbsoluteLocation, "", result.IsValid)]));
        foreach (var unit in units)
        {
            string tail = JsonPointer.ToFragment(KeywordPath.Split(unit.First().KeywordLocation).Tail);
            IEnumerable<JsonMember> texts = unit.GroupBy(s => s.Keyword).Select(g => new JsonMember(g.Key, g.First().Value));
            details.Add(Object([
                .. Located(unit.Key.Subschema, unit.First().AbsoluteKeywordLocation[..^tail.Length], unit.Key.InstanceLocation, result.IsValid),
                new(result.IsValid ? "annotations" : "errors", Object([.. texts]))]));
        }

        return Object(new("valid", Boolean(result.IsValid)), new("details", Array(details)));
    }

    private static JsonValue Unit(bool valid, string keyword, string absoluteKeyword, string instance, JsonMember content) => Object(
        new("valid", Boolean(valid)),
        new("keywordLocation", JsonValue.String(keyword)),
        new("absoluteKeywordLocation", JsonValue.String(absoluteKeyword)),
        new("instanceLocation", JsonValue.String(instance)),
        content);

    private static JsonMember[] Located(string path, string schema, string instance, bool valid) =>
    [
        new("valid", Boolean(valid)),
        new("evaluationPath", JsonValue.String(path)),
        new("schemaLocation", JsonValue.String(schema)),
        new("instanceLocation", JsonValue.String(instance)),
    ];

    private static JsonValue Object(params JsonMember[] members) => JsonValue.Object(members.ToEquatableArray());

    private static JsonValue Array(IEnumerable<JsonValue> items) => JsonValue.Array(items.ToEquatableArray());

    private static JsonValue Boolean(bool value) => value ? JsonValue.True : JsonValue.False;

    private static JsonValue Parse(string json) => JsonReader.Read(json).Value!;
}
