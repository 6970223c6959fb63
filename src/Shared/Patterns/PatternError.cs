namespace ArticleSdk.Shared;

/// <summary>Why a pattern is refused.</summary>
internal enum PatternErrorKind : byte
{
    /// <summary>It is no regular expression of ECMA-262, with the <c>u</c> flag or without.</summary>
    Syntax,

    /// <summary>It is one, with a feature that is not supported: the modifier <c>i</c>.</summary>
    Unsupported,

    /// <summary>It is one, beyond the limits of <see cref="PatternLimits"/>.</summary>
    TooComplex,
}

/// <summary>Why, and where (in UTF-16 code units from the start of the pattern), a pattern is refused.</summary>
internal sealed class PatternError(PatternErrorKind kind, int offset, string message)
{
    public PatternErrorKind Kind => kind;

    public int Offset => offset;

    public string Message => message;
}

/// <summary>A pattern was not decided within its bound of steps, which only back-references can exceed.</summary>
internal sealed class PatternTimeoutException() : Exception("The pattern's back-references need more steps on this string than are allowed.");
