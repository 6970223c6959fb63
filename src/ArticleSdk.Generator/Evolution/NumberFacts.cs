using System.Globalization;
using System.Numerics;
using System.Text;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What is known of a number.</summary>
internal sealed class NumberFacts
{
    /// <summary>The multiples that are tried one by one.</summary>
    private const int MostMultiples = 4096;

    private readonly List<ExactNumber> _divisors = [];
    private readonly List<ExactNumber> _notDivisors = [];
    private ExactNumber? _low;
    private ExactNumber? _high;
    private bool _lowIsOut;
    private bool _highIsOut;
    private bool? _isIntegerByValueOnly;

    public NumberFacts Clone()
    {
        var clone = new NumberFacts { _low = _low, _high = _high, _lowIsOut = _lowIsOut, _highIsOut = _highIsOut, _isIntegerByValueOnly = _isIntegerByValueOnly };
        clone._divisors.AddRange(_divisors);
        clone._notDivisors.AddRange(_notDivisors);
        return clone;
    }

    /// <summary>False where nothing is left.</summary>
    public bool Add(Literal literal)
    {
        switch (literal)
        {
            case IntegerByValueOnly only:
                if (_isIntegerByValueOnly == !only.Is)
                    return false;
                _isIntegerByValueOnly = only.Is;
                return true;
            case MultipleOf multiple:
                (multiple.Is ? _divisors : _notDivisors).Add(multiple.Divisor);
                return !(multiple.Is ? _notDivisors : _divisors).Contains(multiple.Divisor);
            case Bounded { Kind: BoundKind.Minimum or BoundKind.ExclusiveMinimum } bound:
                bool isOut = bound.Kind == BoundKind.ExclusiveMinimum;
                if (_low is null || bound.Bound > _low || (isOut && bound.Bound.Equals(_low)))
                    (_low, _lowIsOut) = (bound.Bound, isOut);
                break;
            case Bounded bound:
                isOut = bound.Kind == BoundKind.ExclusiveMaximum;
                if (_high is null || bound.Bound < _high || (isOut && bound.Bound.Equals(_high)))
                    (_high, _highIsOut) = (bound.Bound, isOut);
                break;
        }

        return _low is null || _high is null || (_low.CompareTo(_high) is var order && (order < 0 || (order == 0 && !_lowIsOut && !_highIsOut)));
    }

    /// <summary>A number that satisfies all, is none of the excluded, and is an integer or has a fraction.</summary>
    public Outcome Find(bool isInteger, IReadOnlyList<JsonValue> excluded)
    {
        if (_isIntegerByValueOnly == true && !isInteger)
            return Outcome.Never;
        List<ExactNumber> numbers = [.. _divisors, .. _notDivisors];
        if (_low is not null)
            numbers.Add(_low);
        if (_high is not null)
            numbers.Add(_high);
        // All of them as multiples of one power of ten, with two digits between.
        int scale = 2;
        foreach (ExactNumber number in numbers)
        {
            if (!DecimalNumber.TryRead(number, out decimal value))
                return Outcome.Unknown;
            scale = Math.Max(scale, DecimalNumber.ScaleOf(value) + 2);
        }

        BigInteger one = BigInteger.Pow(10, scale);
        List<BigInteger> steps = [.. _divisors.Select(Scaled)];
        if (isInteger)
            steps.Add(one);
        BigInteger? step = steps.Count == 0 ? null : steps.Aggregate(DecimalNumber.LeastCommonMultiple);
        if (step is { } multiple && ((!isInteger && multiple % one == 0) || _notDivisors.Exists(divisor => multiple % Scaled(divisor) == 0)))
            return Outcome.Never;
        BigInteger? low = _low is null ? null : Scaled(_low) + (_lowIsOut ? 1 : 0);
        BigInteger? high = _high is null ? null : Scaled(_high) - (_highIsOut ? 1 : 0);
        bool isExhausted = low is { } from && high is { } to && (from == to || (step is { } width && (to - from) / width < MostMultiples));
        foreach (BigInteger candidate in step is { } by ? Multiples(by, low, high, isExhausted) : Between(one, low, high))
        {
            if ((low is { } least && candidate < least) || (high is { } most && candidate > most) || (candidate % one == 0) != isInteger
                || _notDivisors.Exists(divisor => candidate % Scaled(divisor) == 0))
            {
                continue;
            }

            JsonValue found = JsonValue.Number(Text(candidate, scale) + (_isIntegerByValueOnly == true ? ".0" : ""));
            if (!excluded.Contains(found, JsonEquality.Comparer))
                return Outcome.Found(found);
        }

        return isExhausted ? Outcome.Never : Outcome.Unknown;

        BigInteger Scaled(ExactNumber number) => DecimalNumber.TryRead(number, out decimal value) ? DecimalNumber.Scaled(value, scale) : BigInteger.Zero;
    }

    // From the number nearest to zero on.
    private static IEnumerable<BigInteger> Multiples(BigInteger step, BigInteger? low, BigInteger? high, bool all)
    {
        BigInteger start = low is { } from && from.Sign > 0 ? (from + step - 1) / step : high is { } to && to.Sign < 0 ? -((-to + step - 1) / step) : BigInteger.Zero;
        // Between bounds, whatever is excluded is passed by; where there is no end of multiples, as far as they are tried.
        for (int i = 0; i <= MostMultiples; i++)
        {
            yield return (start + i) * step;
            if (i > 0)
                yield return (start - i) * step;
            if (all && (start + i) * step > high && (start - i) * step < low)
                yield break;
        }
    }

    private static IEnumerable<BigInteger> Between(BigInteger one, BigInteger? low, BigInteger? high)
    {
        BigInteger half = one / 2;
        foreach (BigInteger start in new[] { low, high, low + (high - low) / 2, BigInteger.Zero }.OfType<BigInteger>())
        {
            for (int i = 0; i <= 200; i++)
            {
                yield return start + (half * i);
                yield return start - (half * i);
                yield return start + i;
                yield return start - i;
            }
        }
    }

    private static string Text(BigInteger scaled, int scale)
    {
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        StringBuilder text = new(scaled.Sign < 0 ? "-" : "");
        text.Append(digits, 0, digits.Length - scale);
        string fraction = digits.Substring(digits.Length - scale).TrimEnd('0');
        return fraction.Length == 0 ? text.ToString() : text.Append('.').Append(fraction).ToString();
    }
}
