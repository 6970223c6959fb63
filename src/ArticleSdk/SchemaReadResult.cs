using System.Diagnostics.CodeAnalysis;

namespace ArticleSdk;

/// <summary>What reading gave: a value, or what is wrong.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public readonly struct SchemaReadResult<T>
{
    private readonly SchemaValidationResult? _result;

    internal SchemaReadResult(T? value, SchemaValidationResult result)
    {
        Value = value;
        _result = result;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => _result is { IsValid: true };

    /// <summary>The value; the default of its type if the document is not valid.</summary>
    public T? Value { get; }

    /// <summary>What is wrong.</summary>
    public SchemaValidationResult Result => _result ?? SchemaValidationResult.Valid;

    /// <summary>Takes the value and the result apart.</summary>
    public void Deconstruct(out T? value, out SchemaValidationResult result)
    {
        value = Value;
        result = Result;
    }
}

/// <summary>One line of JSON Lines.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public readonly struct JsonLine<T>
{
    private readonly SchemaValidationResult? _result;

    internal JsonLine(long lineNumber, T? value, SchemaValidationResult result)
    {
        LineNumber = lineNumber;
        Value = value;
        _result = result;
    }

    /// <summary>The line's number in the text, from 1; blank lines count, though they are skipped.</summary>
    public long LineNumber { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => _result is { IsValid: true };

    /// <summary>The value; the default of its type if the line is not valid.</summary>
    public T? Value { get; }

    /// <summary>What is wrong. Lines and byte offsets are those in the whole text.</summary>
    public SchemaValidationResult Result => _result ?? SchemaValidationResult.Valid;
}
