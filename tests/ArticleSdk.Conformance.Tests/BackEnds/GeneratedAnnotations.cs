using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The annotation and output suites through generated code that was compiled with annotations.</summary>
internal static class GeneratedAnnotations
{
    public static IReadOnlyList<SuiteOutcome> Run(string draft, IReadOnlyList<AnnotationCase> cases)
    {
        var outcomes = new List<SuiteOutcome>();
        var byCase = cases.ToDictionary(c => c.Case);
        foreach (IReadOnlyList<SuiteCase> batch in Batches.Of(cases.Select(c => c.Case)))
        {
            GeneratedProject project = GeneratedProject.Create(draft, assertFormat: false, batch, annotations: true);
            foreach (SuiteCase suiteCase in batch)
                outcomes.AddRange(suiteCase.Tests.Select((test, i) => Run(project, suiteCase, test, byCase[suiteCase].Assertions[i])));
        }

        return outcomes;
    }

    public static IReadOnlyList<SuiteOutcome> Run(string draft, IReadOnlyList<OutputCase> cases)
    {
        var outcomes = new List<SuiteOutcome>();
        foreach (OutputCase outputCase in cases)
        {
            GeneratedProject project = GeneratedProject.Create(draft, assertFormat: false, [outputCase.Case], annotations: true);
            SuiteTest test = outputCase.Case.Tests[0];
            if (project.TypeOf(outputCase.Case) is not { } type)
            {
                outcomes.Add(new SuiteOutcome(outputCase.Case, test, null, project.ProblemOf(outputCase.Case)));
                continue;
            }

            using var stream = new MemoryStream();
            using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
                type.Evaluate(System.Text.Encoding.UTF8.GetBytes(test.Text)).WriteTo(writer, outputCase.Format == "basic" ? SchemaOutputFormat.Basic : SchemaOutputFormat.List);
            JsonValue output = JsonReader.Read(System.Text.Encoding.UTF8.GetString(stream.ToArray())).Value!;
            outcomes.Add(new SuiteOutcome(outputCase.Case, test, EngineOutput.Judge(outputCase, output, out string? problem), problem));
        }

        return outcomes;
    }

    private static SuiteOutcome Run(GeneratedProject project, SuiteCase suiteCase, SuiteTest test, AnnotationAssertion assertion)
    {
        if (project.TypeOf(suiteCase) is not { } type)
            return new SuiteOutcome(suiteCase, test, null, project.ProblemOf(suiteCase));
        SchemaValidationResult result = type.Evaluate(System.Text.Encoding.UTF8.GetBytes(test.Text));
        string[] found = result.Annotations
            .Where(a => a.InstanceLocation == assertion.Location && a.Keyword == assertion.Keyword)
            .Select(a => Describe(SchemaOf(a.AbsoluteKeywordLocation, suiteCase), a.Value.ToString()))
            .Order(StringComparer.Ordinal).ToArray();
        string[] expected = assertion.Expected.Select(e => Describe(e.Key, JsonText.Write(e.Value))).Order(StringComparer.Ordinal).ToArray();
        string? problem = found.SequenceEqual(expected) ? null : $"expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]";
        return new SuiteOutcome(suiteCase, test, result.IsValid, problem);
    }

    /// <summary>The suite's locations are those of the schema that says it, from the root of the document, whatever $id lies between.</summary>
    public static string SchemaOf(string location, SuiteCase suiteCase)
    {
        string schema = location.Substring(0, location.LastIndexOf('/'));
        int fragment = schema.IndexOf('#');
        return EmbeddedPointer(suiteCase.Schema, schema.Substring(0, fragment), "") + schema.Substring(fragment + 1);
    }

    private static string EmbeddedPointer(JsonValue schema, string uri, string pointer)
    {
        foreach (JsonMember member in schema.Members)
        {
            if (pointer.Length > 0 && member.Name is "$id" or "id" && member.Value.Text.Length > 0 && uri.EndsWith(member.Value.Text, StringComparison.Ordinal))
                return "#" + pointer;
            if (member.Value.Kind == ValueKind.Object && EmbeddedPointer(member.Value, uri, pointer + "/" + member.Name) is { Length: > 1 } found)
                return found;
        }

        return "#";
    }

    private static string Describe(string location, string json) => location + " = " + json;
}
