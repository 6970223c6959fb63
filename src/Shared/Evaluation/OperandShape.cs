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
