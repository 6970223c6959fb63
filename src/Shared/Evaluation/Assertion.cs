namespace ArticleSdk.Shared.Evaluation;

/// <summary>How the operand of an assertion stands in a program.</summary>
internal enum OperandShape : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Types, as bits.</summary>
    Types,

    /// <summary>A value of any kind.</summary>
    Value,

    /// <summary>An array of them.</summary>
    Values,

    /// <summary>A number of any size and precision.</summary>
    Number,

    /// <summary>How many characters, items or properties.</summary>
    Count,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>The source of a pattern. Patterns are numbered in the order in which their sources first occur.</summary>
    Pattern,

    /// <summary>The name of a format, as the schema spells it.</summary>
    Format,

    /// <summary>An array of names.</summary>
    Names,

    /// <summary>An object of arrays of names.</summary>
    NamesByName,
}

/// <summary>Whether a value satisfies an assertion; a failure may be of another code than the usual one.</summary>
internal delegate bool AssertionTest(ProgramKeyword keyword, in JsonIndex json, int value, ref ErrorCode code);

/// <summary>The text of an error.</summary>
internal delegate string AssertionText(EvaluationText of);

/// <summary>All that programs, verdicts and errors have to know of an assertion: a row of <see cref="AssertionTable"/>.</summary>
internal sealed class Assertion(ProgramOp op, ErrorCode code, JsonTypes about, OperandShape operand, AssertionTest? test, AssertionText text)
{
    /// <summary>Its word.</summary>
    public ProgramOp Op => op;

    /// <summary>The code of its errors.</summary>
    public ErrorCode Code => code;

    /// <summary>The types of value that it is about: others satisfy it. None for <c>enum</c> and <c>const</c>, which name values.</summary>
    public JsonTypes About => about;

    /// <summary>How its operand stands in a program.</summary>
    public OperandShape Operand => operand;

    /// <summary>Asked of values of the types that it is about; null where the walk over an object answers.</summary>
    public AssertionTest? Test => test;

    /// <summary>What its errors say.</summary>
    public AssertionText Text => text;
}
