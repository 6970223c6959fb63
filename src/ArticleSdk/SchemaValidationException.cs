using System.Globalization;
using System.Text;

namespace ArticleSdk;

/// <summary>A document is not valid by its schema, or a value of it does not fit its C# type.</summary>
public sealed class SchemaValidationException : Exception
{
    private const int ErrorsInMessage = 3;

    /// <summary>A failure.</summary>
    /// <param name="result">What is wrong.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public SchemaValidationException(SchemaValidationResult result)
        : base(Describe(result)) => Result = result;

    /// <summary>Every error.</summary>
    public SchemaValidationResult Result { get; }

    internal static string Describe(SchemaValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var errors = result.Errors;
        var text = new StringBuilder("The JSON is not valid:");
        for (var i = 0; i < Math.Min(ErrorsInMessage, errors.Count); i++)
            text.Append(errors.Count == 1 ? " " : "\n  ").Append(errors[i]);
        if (errors.Count > ErrorsInMessage)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  and {(result.IsTruncated ? "at least " : "")}{errors.Count - ErrorsInMessage} more");
        }

        return text.ToString();
    }
}
