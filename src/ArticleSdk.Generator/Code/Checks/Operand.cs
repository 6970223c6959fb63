using ArticleSdk.Generator.Plan;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Checks;

/// <summary>
/// A value that nodes state their tests over: a scanned string or number, or a CLR value that was read. Each member is an expression that is true where the value fails; null where this operand cannot say it, which is
/// what all of them are unless an operand knows better, and empty where it cannot fail.
/// </summary>
internal abstract class Operand
{
    public virtual Fragment? IsShorterThan(long length) => null;

    public virtual Fragment? IsLongerThan(long length) => null;

    public virtual Fragment? IsNoneOf(IReadOnlyList<string> strings) => null;

    public virtual Fragment? DoesNotMatch(string pattern) => null;

    public virtual Fragment? HasNotFormat(FormatKind format) => null;

    public virtual Fragment? IsNotContent(bool isBase64, bool isJson) => null;

    /// <param name="byValue">Whether 1.0 is an integer.</param>
    public virtual Fragment? IsNoInteger(bool byValue) => null;

    public virtual Fragment? IsBeyond(BoundKind bound, ExactNumber value) => null;

    public virtual Fragment? IsNoMultipleOf(ExactNumber divisor) => null;

    public virtual Fragment? HasFewerThan(long count) => null;

    public virtual Fragment? HasMoreThan(long count) => null;

    /// <summary>How a number that is beyond a bound compares to it.</summary>
    protected static Fragment Comparison(BoundKind bound) => bound switch
    {
        BoundKind.Minimum => $"<",
        BoundKind.ExclusiveMinimum => $"<=",
        BoundKind.Maximum => $">",
        _ => $">=",
    };
}
