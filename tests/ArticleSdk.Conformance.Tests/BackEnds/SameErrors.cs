using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Conformance.Tests.BackEnds;

/// <summary>An error is the same wherever it is found: in the editor and the build, by the engine over the generator's index, or at run time.</summary>
internal static class SameErrors
{
    /// <summary>The first error that only one of them has, or has in another way; null if they agree.</summary>
    public static string? Difference(EngineResult compiler, SchemaValidationResult runtime)
    {
        string[] expected = [.. compiler.Errors.Select(e => Show(ErrorCodes.NameOf(e.Code), e.Keyword, e.Message, e.InstanceLocation, e.KeywordLocation, e.AbsoluteKeywordLocation, e.Offset, e.Line, e.Column))];
        string[] found = [.. runtime.Errors.Select(e => Show(e.Code, e.Keyword, e.Message, e.InstanceLocation, e.KeywordLocation, e.AbsoluteKeywordLocation, e.ByteOffset, e.Line, e.Column))];
        if (expected.Length != found.Length || compiler.IsTruncated != runtime.IsTruncated)
            return $"{expected.Length} and {found.Length}: {expected.Except(found).Concat(found.Except(expected)).FirstOrDefault()}";
        for (int i = 0; i < found.Length; i++)
        {
            if (expected[i] != found[i])
                return expected[i] + " and " + found[i];
        }

        return null;
    }

    private static string Show(string code, string keyword, string message, string instance, string keywordLocation, string absolute, long offset, long line, long column) =>
        $"{line}:{column} @{offset} {instance} | {code} | {keyword} | {keywordLocation} | {absolute} | {message}";
}
