namespace ArticleSdk.Generator.Analysis;

/// <summary>How far schemas are followed. Beyond each bound an answer says less, and stays true.</summary>
internal static class AnalysisLimits
{
    /// <summary>The schemas that one schema is the conjunction of.</summary>
    public const int Conjuncts = 256;

    /// <summary>Branches within branches of which the properties of an object are read.</summary>
    public const int NestedBranches = 32;

    /// <summary>The names that a pattern of finitely many names stands for.</summary>
    public const int PatternNames = 32;

    /// <summary>The patterns of an object whose properties are kept apart.</summary>
    public const int Patterns = 64;

    /// <summary>The constants that a union of branches is worked out to.</summary>
    public const int Constants = 4096;

    /// <summary>Lists of lists that have a C# type: names of longer ones do not fit metadata (CS7013).</summary>
    public const int NestedTypes = 16;
}
