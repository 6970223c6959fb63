namespace ArticleSdk;

/// <summary>How <see cref="SchemaJson"/> validates.</summary>
public sealed record SchemaValidationOptions
{
    private readonly int _maxDepth = 128;
    private readonly int _maxErrors = 1000;

    internal static SchemaValidationOptions Default { get; } = new();

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

    /// <summary>How many errors are reported at most, at least 1; 1000 by default. See <see cref="SchemaValidationResult.IsTruncated"/>.</summary>
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
public sealed record JsonLinesOptions
{
    private readonly int _maxDegreeOfParallelism = 1;
    private readonly SchemaValidationOptions _validation = SchemaValidationOptions.Default;

    internal static JsonLinesOptions Default { get; } = new();

    /// <summary>How each line is validated.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public SchemaValidationOptions Validation
    {
        get => _validation;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _validation = value;
        }
    }

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
