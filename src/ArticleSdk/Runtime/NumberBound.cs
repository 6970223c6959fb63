using System.ComponentModel;
using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Runtime;

/// <summary>A number of a schema, exact whatever its size: a bound or a divisor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberBound
{
    internal readonly ExactNumber Exact;

    // The number as mantissa / 10^scale, if it is that short.
    internal readonly bool IsShort;
    internal readonly long Mantissa;
    internal readonly int Scale;

    /// <summary>Takes a number of the JSON grammar.</summary>
    public NumberBound(string json)
    {
        Exact = ExactNumber.Parse(json);
        IsShort = ShortNumber.TryParse(Encoding.UTF8.GetBytes(json), out Mantissa, out Scale);
    }
}
