namespace ArticleSdk.Shared.Evaluation;

/// <summary>Whether a value satisfies an assertion; a failure may be of another code than the usual one.</summary>
internal delegate bool AssertionTest(ProgramKeyword keyword, in JsonIndex json, int value, ref ErrorCode code);

/// <summary>The text of an error.</summary>
internal delegate string AssertionText(EvaluationText of);

/// <summary>All that verdicts and errors have to know of an assertion: a row of <see cref="AssertionTable"/>.</summary>
internal sealed class Assertion(ProgramOp op, ErrorCode code, AssertionTest? test, AssertionText text)
{
    /// <summary>Its word.</summary>
    public ProgramOp Op => op;

    /// <summary>The code of its errors.</summary>
    public ErrorCode Code => code;

    /// <summary>Asked of values of the types that it is about; null where the walk over an object answers.</summary>
    public AssertionTest? Test => test;

    /// <summary>What its errors say.</summary>
    public AssertionText Text => text;
}
