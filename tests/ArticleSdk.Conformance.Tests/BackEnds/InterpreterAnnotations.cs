using ArticleSdk.Shared;
using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Evaluation;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The annotation suite through the interpreter.</summary>
internal static class InterpreterAnnotations
{
    public static IEnumerable<SuiteOutcome> Run(AnnotationCase annotationCase)
    {
        SuiteCase suiteCase = annotationCase.Case;
        SchemaSet set = SuiteSchemas.Build(suiteCase.Draft, false, [SuiteSchemas.FileOf(suiteCase)]);
        if (!set.Roots.TryGetValue(suiteCase.Path, out SchemaNode? root))
            return suiteCase.Tests.Select(t => new SuiteOutcome(suiteCase, t, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path)));
        return suiteCase.Tests.Select((test, i) => Run(suiteCase, test, annotationCase.Assertions[i], root));
    }

    private static SuiteOutcome Run(SuiteCase suiteCase, SuiteTest test, AnnotationAssertion assertion, SchemaNode root)
    {
        EvaluationResult result = Evaluator.Evaluate(root, test.Data, EvaluationOptions.WithAnnotations);
        // The suite's locations are from the root of the document, whatever $id lies between.
        string[] found = result.Annotations
            .Where(a => a.InstanceLocation == assertion.Location && a.Keyword == assertion.Keyword)
            .Select(a => Describe("#" + JsonPointer.ToFragment(a.Schema.Pointer), a.Value))
            .Order(StringComparer.Ordinal).ToArray();
        string[] expected = assertion.Expected.Select(e => Describe(e.Key, e.Value)).Order(StringComparer.Ordinal).ToArray();
        string? problem = found.SequenceEqual(expected) ? null : $"expected [{string.Join(", ", expected)}], found [{string.Join(", ", found)}]";
        return new SuiteOutcome(suiteCase, test, result.IsValid, problem);
    }

    private static string Describe(string location, JsonValue value) => location + " = " + JsonText.Write(value);
}
