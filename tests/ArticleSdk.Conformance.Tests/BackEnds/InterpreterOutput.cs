using ArticleSdk.Conformance.Tests.Results;
using ArticleSdk.Conformance.Tests.Suite;
using ArticleSdk.Generator.Evaluation;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>The output suite through the interpreter: its output is validated by the suite's schemas, by the interpreter again.</summary>
internal static class InterpreterOutput
{
    public static IEnumerable<SuiteOutcome> Run(OutputCase outputCase)
    {
        SuiteCase suiteCase = outputCase.Case;
        SuiteTest test = suiteCase.Tests[0];
        SchemaSet set = SuiteSchemas.Build(suiteCase.Draft, false, [SuiteSchemas.FileOf(suiteCase)]);
        if (!set.Roots.TryGetValue(suiteCase.Path, out SchemaNode? root))
            return [new SuiteOutcome(suiteCase, test, null, "no root: " + SuiteSchemas.Problems(set, suiteCase.Path))];
        EvaluationResult result = Evaluator.Evaluate(root, test.Data, EvaluationOptions.WithAnnotations);
        JsonValue output = outputCase.Format switch
        {
            "basic" => EvaluationOutput.Basic(result),
            "list" => EvaluationOutput.List(root, result),
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
        if (!set.Roots.TryGetValue(Path, out SchemaNode? root))
        {
            problem = "no root for the output's schema: " + SuiteSchemas.Problems(set, Path);
            return false;
        }

        EvaluationResult verdict = Evaluator.Evaluate(root, output, EvaluationOptions.WithErrors);
        problem = verdict.IsValid ? null : JsonText.Write(output) + " is refused: " + string.Join("; ", verdict.Errors);
        return verdict.IsValid;
    }
}
