using System.ComponentModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A number that generated code compares with, or divides by, where it does not fit a <see langword="long"/>.</summary>
/// <param name="json">The number as JSON has it.</param>
/// <exception cref="FormatException"><paramref name="json"/> is not a JSON number.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberBound(string json)
{
    internal ExactNumber Value { get; } = ExactNumber.Parse(json);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
