using ArticleSdk.Shared;
using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The annotation suite through the engine.</summary>
internal static class EngineAnnotations
{
    public static IEnumerable<SuiteOutcome> Run(AnnotationCase annotationCase)
    {
        SuiteCase suiteCase = annotationCase.Case;
        SchemaSet set = SuiteSchemas.Build(suiteCase.Draft, false, [SuiteSchemas.FileOf(suiteCase)]);
        if (!set.Roots.ContainsKey(suiteCase.Path))
            return suiteCase.Tests.Select(t => new SuiteOutcome(suiteCase, t, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path)));
        EngineSchema schema = new(set, suiteCase.Path);
        return suiteCase.Tests.Select((test, i) => Run(suiteCase, test, annotationCase.Assertions[i], schema));
    }

    private static SuiteOutcome Run(SuiteCase suiteCase, SuiteTest test, AnnotationAssertion assertion, EngineSchema schema)
    {
        EngineResult result = schema.Evaluate(test.Text);
        string[] found = result.Annotations
            .Where(a => a.InstanceLocation == assertion.Location && a.Keyword == assertion.Keyword)
            .Select(a => Describe(GeneratedAnnotations.SchemaOf(a.AbsoluteKeywordLocation, suiteCase), a.Value))
            .Order(StringComparer.Ordinal).ToArray();
        string[] expected = assertion.Expected.Select(e => Describe(e.Key, JsonText.Write(e.Value))).Order(StringComparer.Ordinal).ToArray();
        string? problem = found.SequenceEqual(expected) ? null : $"expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]";
        return new SuiteOutcome(suiteCase, test, result.IsValid, problem);
    }

    private static string Describe(string location, string json) => location + " = " + json;
}
