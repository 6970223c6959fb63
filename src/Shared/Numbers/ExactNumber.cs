using System.Globalization;
using System.Text;

namespace ArticleSdk.Shared;

/// <summary>A JSON number, exact whatever its size: what bounds and divisors are held and compared in.</summary>
/// <remarks>
/// JSON sets no limit to a number (RFC 8259, section 6), and JSON Schema's assertions are about the number and not about what a type of some
/// language holds of it. Comparing, hashing and asking for integers take time linear in the text, whatever the exponent; see
/// <see cref="ExactDivisor"/> for <c>multipleOf</c>.
/// </remarks>
internal sealed class ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
#if NET8_0_OR_GREATER
    // Documents come from outside: a hash that can be predicted is one that collisions can be made for.
    private static readonly ulong Seed = unchecked((ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue));
#else
    private const ulong Seed = 0x9E3779B97F4A7C15UL;
#endif

    private readonly byte[] _digits;
    private readonly byte[] _scale;
    private readonly bool _isNegative;
    private readonly bool _scaleIsNegative;
    private readonly string _text;
    private readonly SmallDecimal _small;
    private readonly bool _isSmall;

    private ExactNumber(DecimalText number)
    {
        _digits = number.Digits();
        _scale = number.ScaleDigits(out _scaleIsNegative);
        _isNegative = number.IsNegative;
        _text = CanonicalText.Of(_isNegative, _digits, _scaleIsNegative, _scale);
        _isSmall = SmallDecimal.TryRead(Encoding.ASCII.GetBytes(_text), out _small);
    }

    public static ExactNumber Zero { get; } = Parse("0");

    /// <summary>Has no fraction, by value: 1.0 and 1e2 have none.</summary>
    public bool IsIntegral => Text.IsInteger;

    public bool IsZero => _digits.Length == 0;

    public bool IsNegative => _isNegative;

    internal DecimalText Text => new(_isNegative, _digits, _scaleIsNegative, _scale);

    /// <summary>Parses a number of the JSON grammar.</summary>
    /// <exception cref="FormatException">It is not of that grammar.</exception>
    public static ExactNumber Parse(string json) =>
        TryParse(json, out var number) ? number : throw new FormatException($"Not a JSON number: {json}");

    /// <summary>Parses a number of the JSON grammar.</summary>
    public static bool TryParse(string json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ExactNumber? number)
    {
        // What is not ASCII becomes '?' and is no number.
        var utf8 = Encoding.ASCII.GetBytes(json);
        number = JsonNumberGrammar.IsMatch(utf8) ? new ExactNumber(new DecimalText(utf8)) : null;
        return number is not null;
    }

    public static ExactNumber FromInt64(long value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Of a number that is known to be of the JSON grammar, as for all functions over bytes here.</summary>
    public static int Compare(ReadOnlySpan<byte> json, ExactNumber bound) =>
        bound._isSmall && SmallDecimal.TryRead(json, out var value) && SmallDecimal.TryCompare(value, bound._small, out var order)
            ? order
            : DecimalText.Compare(new DecimalText(json), bound.Text);

    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        SmallDecimal.TryRead(a, out var left) && SmallDecimal.TryRead(b, out var right) && SmallDecimal.TryCompare(left, right, out var order)
            ? order
            : DecimalText.Compare(new DecimalText(a), new DecimalText(b));

    /// <summary>By value: 1, 1.0 and 10e-1 are equal, and so are 0 and -0.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.SequenceEqual(b))
            return true;
        return SmallDecimal.TryRead(a, out var left) && SmallDecimal.TryRead(b, out var right) && SmallDecimal.TryCompare(left, right, out var order)
            ? order == 0
            : DecimalText.AreEqual(new DecimalText(a), new DecimalText(b));
    }

    /// <summary>Equal for what <see cref="AreEqual"/> calls equal, and different in every process.</summary>
    public static ulong Hash(ReadOnlySpan<byte> json) =>
        SmallDecimal.TryRead(json, out var small) ? DecimalText.Hash(small.Mantissa, -small.Scale, Seed) : new DecimalText(json).Hash(Seed);

    /// <summary>Has no fraction, by value: 1.0 and 1e2 have none.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> json) =>
        json.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 || new DecimalText(json).IsInteger;

    /// <summary>An exact multiple: 0.0075 is one of 0.0001. Only zero is a multiple of zero.</summary>
    public static bool IsMultipleOf(ReadOnlySpan<byte> json, ExactNumber divisor)
    {
        if (divisor._isSmall && !divisor.IsZero && SmallDecimal.TryRead(json, out var value)
            && SmallDecimal.TryIsMultiple(value, divisor._small, out var isMultiple))
        {
            return isMultiple;
        }

        return new DecimalText(json) is var text && (text.IsZero || (!divisor.IsZero && ExactDivisor.Divides(divisor.Text, text)));
    }

    /// <summary>By value: 1.0 and 1e2 have one.</summary>
    public static bool TryGetInt64(ReadOnlySpan<byte> json, out long value)
    {
        if (SmallDecimal.TryRead(json, out var small) && small.Scale == 0)
        {
            value = small.Mantissa;
            return true;
        }

        return TryGetInt64(new DecimalText(json), out value);
    }

    public bool TryGetInt64(out long value) => TryGetInt64(Text, out value);

    public int CompareTo(ExactNumber? other) => other is null ? 1 : DecimalText.Compare(Text, other.Text);

    public bool Equals(ExactNumber? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as ExactNumber);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The one text that all equal numbers have, valid in JSON and in C#.</summary>
    public override string ToString() => _text;

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    private static bool TryGetInt64(DecimalText text, out long value)
    {
        value = 0;
        if (text.IsZero)
            return true;
        if (!text.IsInteger || !text.HasSmallScale || text.Length + text.SmallScale > 19)
            return false;

        var magnitude = text.Number(0, text.Length);
        for (var i = text.SmallScale; i > 0; i--)
            magnitude *= 10;
        if (magnitude > (ulong)long.MaxValue + (text.IsNegative ? 1UL : 0UL))
            return false;
        value = unchecked(text.IsNegative ? -(long)magnitude : (long)magnitude);
        return true;
    }
}
