using System.Globalization;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

internal sealed partial class TypeDiscovery
{
    private static readonly ExactNumber IntMin = ExactNumber.FromInt64(int.MinValue);
    private static readonly ExactNumber IntMax = ExactNumber.FromInt64(int.MaxValue);
    private static readonly ExactNumber LongMax = ExactNumber.FromInt64(long.MaxValue);

    /// <summary>
    /// The type of an integer: what <c>format</c> names, where the bounds do not go beyond it, an <c>int</c> or <c>ulong</c> where they ask for it, else a <c>long</c>. A format is no assertion: a
    /// value beyond the type is valid, and does not fit.
    /// </summary>
    private ValueShape IntegerOf(SchemaNode node)
    {
        ExactNumber? min = null, max = null;
        foreach (Keyword keyword in analysis.ConjunctsOf(node).Keywords)
        {
            switch (keyword)
            {
                case BoundKeyword { Kind: BoundKind.Minimum or BoundKind.ExclusiveMinimum } bound:
                    min = min is null || bound.Value > min ? bound.Value : min;
                    break;
                case BoundKeyword bound:
                    max = max is null || bound.Value < max ? bound.Value : max;
                    break;
            }
        }

        if (analysis.ConstantsOf(node) is { Count: > 0 } constants)
        {
            ExactNumber[] numbers = [.. constants.Where(value => value.Kind == ValueKind.Number).Select(value => ExactNumber.Parse(value.Text)).OrderBy(number => number)];
            (min, max) = numbers.Length == 0 ? (min, max) : (numbers[0], numbers[numbers.Length - 1]);
        }

        bool isBounded = min is not null && max is not null;
        bool fitsInt = isBounded && min! >= IntMin && max! <= IntMax;
        bool needsULong = isBounded && min! >= ExactNumber.Zero && max! > LongMax;
        ValueForm form = NumberFormatOf(node) switch
        {
            "decimal" => ValueForm.Decimal,
            "uint64" => ValueForm.UInt64,
            "int64" when !needsULong => ValueForm.Int64,
            "int32" when !isBounded || fitsInt => ValueForm.Int32,
            _ => fitsInt ? ValueForm.Int32 : needsULong ? ValueForm.UInt64 : ValueForm.Int64,
        };
        return new ValueShape(form);
    }

    private ValueShape NumberOf(SchemaNode node) => new(NumberFormatOf(node) switch
    {
        "float" => ValueForm.Single,
        "double" => ValueForm.Double,
        "decimal" => ValueForm.Decimal,
        _ => analysis.ConjunctsOf(node).Keywords.Any(keyword => keyword is MultipleOfKeyword { Divisor.IsIntegral: false }) ? ValueForm.Decimal : ValueForm.Double,
    });

    // These formats are OpenAPI's: no draft asserts them.
    private string? NumberFormatOf(SchemaNode node) => TextOf(node, "format");

    /// <summary>Whether the nearest float or double of a number that the schemas allow is a bound that they exclude.</summary>
    public bool IsRoundedToBound(IEnumerable<SchemaNode> schemas, ValueForm form, string number) => schemas
        .SelectMany(schema => analysis.ConjunctsOf(schema).Keywords)
        .OfType<BoundKeyword>()
        .Any(bound => bound.Kind is BoundKind.ExclusiveMinimum or BoundKind.ExclusiveMaximum && Rounded(form, bound.Value.ToString()) == Rounded(form, number));

    // NaN, which is equal to nothing, where there is none.
    private static double Rounded(ValueForm form, string number) =>
        form == ValueForm.Single ? (float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) ? single : double.NaN)
        : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
