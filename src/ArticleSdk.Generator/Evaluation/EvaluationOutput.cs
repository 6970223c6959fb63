using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>The standard output formats that hold everything: <c>basic</c> (2019-09, 2020-12) and <c>list</c> (v1).</summary>
internal static class EvaluationOutput
{
    /// <summary>The <c>basic</c> format (JSON Schema 2020-12 core, 12.4.2).</summary>
    public static JsonValue Basic(EvaluationResult result)
    {
        List<JsonMember> output = [new("valid", Boolean(result.IsValid))];
        if (!result.IsValid)
        {
            output.Add(new("errors", JsonValue.Array(result.Errors.Select(e => Unit(
                false, e.KeywordLocation, e.AbsoluteKeywordLocation, e.InstanceLocation, new("error", JsonValue.String(e.Message)))).ToEquatableArray())));
        }
        else if (result.Annotations.Count > 0)
        {
            output.Add(new("annotations", JsonValue.Array(result.Annotations.Select(a => Unit(
                true, a.KeywordLocation, a.AbsoluteKeywordLocation, a.InstanceLocation, new("annotation", a.Value))).ToEquatableArray())));
        }

        return JsonValue.Object(output.ToEquatableArray());
    }

    /// <summary>The <c>list</c> format of v1: one unit per schema and instance location, and one for the root whatever it says.</summary>
    public static JsonValue List(SchemaNode root, EvaluationResult result)
    {
        List<JsonMember> output = [new("valid", Boolean(result.IsValid))];
        var said = result.IsValid
            ? result.Annotations.Select(a => (a.EvaluationPath, Schema: (SchemaNode?)a.Schema, a.InstanceLocation, a.Keyword, a.Value))
            : result.Errors.Select(e => (e.EvaluationPath, e.Schema, e.InstanceLocation, e.Keyword, Value: JsonValue.String(e.Message)));
        var units = said.GroupBy(s => (s.EvaluationPath, s.InstanceLocation)).ToArray();
        List<JsonValue> details = [];
        if (!units.Any(u => u.Key == ("", "")))
            details.Add(JsonValue.Object(Located("", root, "", result.IsValid).ToEquatableArray()));
        foreach (var unit in units)
        {
            List<JsonMember> members = Located(unit.Key.EvaluationPath, unit.First().Schema ?? root, unit.Key.InstanceLocation, result.IsValid);
            // A keyword that failed several times here (required) has one text.
            var texts = unit.GroupBy(s => s.Keyword).Select(g => new JsonMember(g.Key, result.IsValid || g.Count() == 1
                ? g.First().Value
                : JsonValue.String(string.Join("; ", g.Select(s => s.Value.Text)))));
            members.Add(new(result.IsValid ? "annotations" : "errors", JsonValue.Object(texts.ToEquatableArray())));
            details.Add(JsonValue.Object(members.ToEquatableArray()));
        }

        output.Add(new("details", JsonValue.Array(details.ToEquatableArray())));
        return JsonValue.Object(output.ToEquatableArray());
    }

    private static JsonValue Unit(bool valid, string keyword, string absoluteKeyword, string instance, JsonMember content) => JsonValue.Object(EquatableArray.Create(
        new JsonMember("valid", Boolean(valid)),
        new JsonMember("keywordLocation", JsonValue.String(keyword)),
        new JsonMember("absoluteKeywordLocation", JsonValue.String(absoluteKeyword)),
        new JsonMember("instanceLocation", JsonValue.String(instance)),
        content));

    private static List<JsonMember> Located(string path, SchemaNode schema, string instance, bool valid) =>
    [
        new("valid", Boolean(valid)),
        new("evaluationPath", JsonValue.String(path)),
        new("schemaLocation", JsonValue.String(SchemaLocations.Of(schema, ""))),
        new("instanceLocation", JsonValue.String(instance)),
    ];

    private static JsonValue Boolean(bool value) => value ? JsonValue.True : JsonValue.False;
}
