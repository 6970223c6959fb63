using System.ComponentModel;
using System.Globalization;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A number of a document, kept as its text: nothing is rounded before it is asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonNumber
{
    private readonly bool _isIntegerLiteral;

    internal JsonNumber(ReadOnlySpan<byte> utf8, bool isIntegerLiteral)
    {
        Utf8 = utf8;
        _isIntegerLiteral = isIntegerLiteral;
    }

    /// <summary>The number as it was written.</summary>
    internal ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether it is an integer.</summary>
    /// <param name="byValue">By its value, as <c>1.0</c> and <c>1e2</c> are; or because it has neither fraction nor exponent, which is what drafts 3 and 4 of JSON Schema call an integer.</param>
    public bool IsInteger(bool byValue = true) => _isIntegerLiteral || (byValue && ExactNumber.IsInteger(Utf8));

    /// <summary>Compares exactly.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(long value) => ShortNumber.TryParse(Utf8, out var mantissa, out var scale)
        ? ShortNumber.Compare(mantissa, scale, value, 0)
        : ExactNumber.Compare(Utf8, ExactNumber.FromInt64(value));

    /// <summary>Compares exactly.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(NumberBound bound) => bound.IsShort && ShortNumber.TryParse(Utf8, out var mantissa, out var scale)
        ? ShortNumber.Compare(mantissa, scale, bound.Mantissa, bound.Scale)
        : ExactNumber.Compare(Utf8, bound.Exact);

    /// <summary>Whether it is an exact multiple.</summary>
    public bool IsMultipleOf(NumberBound divisor) => divisor.IsShort && ShortNumber.TryParse(Utf8, out var mantissa, out var scale)
        ? ShortNumber.IsMultiple(mantissa, scale, divisor.Mantissa, divisor.Scale)
        : ExactNumber.IsMultipleOf(Utf8, divisor.Exact);
}
