namespace ArticleSdk;

/// <summary>How <see cref="SchemaJson"/> validates.</summary>
public record ValidationOptions
{
    private readonly int _maxDepth = 128;
    private readonly int _maxErrors = 1000;

    internal static ValidationOptions Default { get; } = new();

    /// <summary>How deep objects and arrays may be nested, at least 1; 128 by default. A document nested deeper is invalid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDepth = value;
        }
    }

    /// <summary>How many errors are reported at most, at least 1; 1000 by default. See <see cref="ValidationResult.IsTruncated"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxErrors
    {
        get => _maxErrors;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxErrors = value;
        }
    }
}

/// <summary>How <see cref="SchemaJson"/> validates JSON Lines.</summary>
public sealed record JsonLinesOptions : ValidationOptions
{
    private readonly int _maxDegreeOfParallelism = 1;

    internal static new JsonLinesOptions Default { get; } = new();

    /// <summary>How many lines are validated at the same time, at least 1; 1 by default. The lines come in their order whatever the number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDegreeOfParallelism = value;
        }
    }
}
