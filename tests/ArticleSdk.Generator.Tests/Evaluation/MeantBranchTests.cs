using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Tests.Evaluation;

/// <summary>Which branch of a union was meant (docs/errors.md): what an author of the document expects to be told.</summary>
public sealed class MeantBranchTests : EvaluationTestBase
{
    public static TheoryData<string> Names => [.. MeantBranches.Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Error_OfAUnion_IsThatOfTheBranchThatWasMeant(string name)
    {
        MeantBranches.Case union = MeantBranches.Cases.Single(c => c.Name == name);
        foreach ((string document, string expected) in union.Documents)
        {
            EngineResult result = Evaluate(union.Schema, document);
            // The union's own error says more only where no branch was meant.
            IEnumerable<EngineError> said = result.Errors.Where(e => e.Code is not (ErrorCode.AnyOf or ErrorCode.OneOf) || !e.Message.Contains("alternatives, but", StringComparison.Ordinal));
            Assert.Equal(document + "\n" + expected.ReplaceLineEndings("\n"), document + "\n" + string.Join("\n", said.Select(e => $"{(e.InstanceLocation.Length == 0 ? "(root)" : e.InstanceLocation)}: {e.Message}")));
        }
    }
}
