namespace ArticleSdk.Shared;

/// <summary>
/// A number of the JSON grammar (RFC 8259, section 6), taken apart where it stands and without being converted: the significant digits
/// <c>D</c>, with no zero at either end, and the power of ten <c>10^(±exponent + adjustment)</c> that they are multiplied with.
/// </summary>
/// <remarks>
/// Neither the digits nor the exponent have to fit any type, so everything here works on their text, in time linear in it.
/// </remarks>
internal readonly ref struct DecimalText
{
    /// <summary>An exponent of so many digits or fewer, plus any adjustment, is safe to calculate with in a <see langword="long"/>.</summary>
    internal const int SmallExponentDigits = 18;

    /// <summary>What <see cref="ScaleDifference"/> saturates at: more than any length of a text.</summary>
    private const long Saturated = 100_000_000_000_000_000;

    private const long ChunkBase = 1_000_000_000_000_000_000;
    private const int ChunkDigits = 18;

    /// <summary>The significant digits are <see cref="_head"/> followed by <see cref="_tail"/>: a decimal point may stand between them.</summary>
    private readonly ReadOnlySpan<byte> _head;
    private readonly ReadOnlySpan<byte> _tail;
    private readonly ReadOnlySpan<byte> _exponent;
    private readonly bool _exponentIsNegative;
    private readonly long _adjustment;

    /// <summary>Takes apart a number that is known to be of the JSON grammar.</summary>
    public DecimalText(ReadOnlySpan<byte> json)
    {
        IsNegative = json[0] == (byte)'-';
        if (IsNegative)
            json = json.Slice(1);

        var mark = json.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            var exponent = json.Slice(mark + 1);
            _exponentIsNegative = exponent[0] == (byte)'-';
            if (_exponentIsNegative || exponent[0] == (byte)'+')
                exponent = exponent.Slice(1);
            _exponent = TrimStart(exponent);
            json = json.Slice(0, mark);
        }

        var point = json.IndexOf((byte)'.');
        var head = point < 0 ? json : json.Slice(0, point);
        var fraction = point < 0 ? default : json.Slice(point + 1);
        var tail = TrimEnd(fraction);
        _adjustment = -tail.Length;
        if (tail.IsEmpty)
        {
            var trimmed = TrimEnd(head);
            _adjustment = head.Length - trimmed.Length;
            head = trimmed;
        }

        head = TrimStart(head);
        _head = head;
        _tail = head.IsEmpty ? TrimStart(tail) : tail;
        if (Length == 0)
            IsNegative = false;
    }

    /// <summary>Puts together what <see cref="Digits"/> and <see cref="ScaleDigits"/> gave.</summary>
    public DecimalText(bool isNegative, ReadOnlySpan<byte> digits, bool scaleIsNegative, ReadOnlySpan<byte> scaleDigits)
    {
        IsNegative = isNegative;
        _head = digits;
        _exponent = scaleDigits;
        _exponentIsNegative = scaleIsNegative;
    }

    /// <summary>The number is less than zero; zero itself has no sign.</summary>
    public bool IsNegative { get; }

    /// <summary>How many significant digits there are; zero has none.</summary>
    public int Length => _head.Length + _tail.Length;

    public bool IsZero => Length == 0;

    /// <summary>The power of ten fits a <see langword="long"/> with room to spare.</summary>
    public bool HasSmallScale => _exponent.Length <= SmallExponentDigits;

    /// <summary>The power of ten of the last significant digit; only if <see cref="HasSmallScale"/>.</summary>
    public long SmallScale
    {
        get
        {
            var exponent = (long)Number(_exponent);
            return (_exponentIsNegative ? -exponent : exponent) + _adjustment;
        }
    }

    /// <summary>Has no fraction, by value: the last significant digit stands before the decimal point.</summary>
    public bool IsInteger => IsZero || (HasSmallScale ? SmallScale >= 0 : !_exponentIsNegative);

    private byte this[int index] => index < _head.Length ? _head[index] : _tail[index - _head.Length];

    /// <summary>The significant digits in one piece.</summary>
    public byte[] Digits()
    {
        var digits = new byte[Length];
        _head.CopyTo(digits);
        _tail.CopyTo(digits.AsSpan(_head.Length));
        return digits;
    }

    /// <summary>The power of ten of the last significant digit, in its shortest decimal text.</summary>
    public byte[] ScaleDigits(out bool isNegative)
    {
        isNegative = false;
        if (IsZero)
            return [];

        // The digits with room for a carry, plus the adjustment, which has the exponent's sign or not.
        var sum = new byte[Math.Max(_exponent.Length, SmallExponentDigits) + 1];
        var carry = _exponentIsNegative ? -_adjustment : _adjustment;
        isNegative = _exponentIsNegative;
        if (HasSmallScale)
        {
            carry = SmallScale;
            isNegative = carry < 0;
            carry = Math.Abs(carry);
        }
        else
        {
            _exponent.CopyTo(sum.AsSpan(1));
        }

        for (var i = sum.Length - 1; i >= 0; i--)
        {
            var digit = (sum[i] == 0 ? 0 : sum[i] - '0') + carry;
            carry = Math.DivRem(digit, 10, out digit);
            if (digit < 0)
            {
                digit += 10;
                carry--;
            }

            sum[i] = (byte)('0' + digit);
        }

        return TrimStart(sum).ToArray();
    }

    /// <summary>By value.</summary>
    public static int Compare(in DecimalText a, in DecimalText b)
    {
        if (a.IsZero || b.IsZero || a.IsNegative != b.IsNegative)
            return a.Sign - b.Sign;

        var sign = a.Sign;
        var magnitude = ScaleDifference(a, b) + a.Length - b.Length;
        return magnitude != 0 ? (magnitude > 0 ? sign : -sign) : sign * CompareDigits(a, b);
    }

    public static bool AreEqual(in DecimalText a, in DecimalText b) =>
        a.IsNegative == b.IsNegative && a.Length == b.Length && (a.IsZero || (ScaleDifference(a, b) == 0 && CompareDigits(a, b) == 0));

    /// <summary>How much greater the power of ten of the last significant digit of <paramref name="a"/> is; exact, unless it is greater than any text's length.</summary>
    public static long ScaleDifference(in DecimalText a, in DecimalText b)
    {
        if (a.HasSmallScale && b.HasSmallScale)
            return a.SmallScale - b.SmallScale;

        if (a._exponentIsNegative != b._exponentIsNegative)
            return a._exponentIsNegative ? -Saturated : Saturated;

        // Subtracts from the left: once the difference of the leading digits is large, no digit that follows can make it small again.
        var length = Math.Max(a._exponent.Length, b._exponent.Length);
        var difference = 0L;
        for (var i = 0; i < length; i++)
        {
            difference = (difference * 10) + AlignedDigit(a._exponent, length, i) - AlignedDigit(b._exponent, length, i);
            if (Math.Abs(difference) >= Saturated)
                return (difference > 0) != a._exponentIsNegative ? Saturated : -Saturated;
        }

        return (a._exponentIsNegative ? -difference : difference) + a._adjustment - b._adjustment;
    }

    /// <summary>The same as <see cref="Hash(ulong)"/> of the number <c>mantissa·10^scale</c> of at most 18 digits.</summary>
    public static ulong Hash(long mantissa, int scale, ulong seed)
    {
        if (mantissa == 0)
            return Mix(seed);
        while (mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale++;
        }

        var hash = Mix(seed ^ (mantissa < 0 ? 1UL : 2UL));
        return Mix(Mix(hash ^ (ulong)Math.Abs(mantissa)) ^ unchecked((ulong)(long)scale));
    }

    /// <summary>Equal for numbers that are equal by value; <paramref name="seed"/> makes it unpredictable.</summary>
    public ulong Hash(ulong seed)
    {
        if (IsZero)
            return Mix(seed);

        var hash = Mix(seed ^ (IsNegative ? 1UL : 2UL));
        for (var i = 0; i < Length; i += ChunkDigits)
            hash = Mix(hash ^ Number(i, Math.Min(ChunkDigits, Length - i)));

        if (HasSmallScale && Math.Abs(SmallScale) < ChunkBase)
            return Mix(hash ^ unchecked((ulong)SmallScale));

        var scale = ScaleDigits(out var negative);
        if (scale.Length <= SmallExponentDigits)
            return Mix(hash ^ unchecked((ulong)(negative ? -(long)Number(scale) : (long)Number(scale))));
        for (var i = 0; i < scale.Length; i += ChunkDigits)
            hash = Mix(hash ^ Number(scale.AsSpan(i, Math.Min(ChunkDigits, scale.Length - i))));
        return negative ? ~hash : hash;
    }

    /// <summary>The number formed by up to 19 of the significant digits.</summary>
    public ulong Number(int start, int length)
    {
        var number = 0UL;
        for (var i = start; i < start + length; i++)
            number = (number * 10) + this[i] - '0';
        return number;
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private static int AlignedDigit(ReadOnlySpan<byte> digits, int length, int index)
    {
        index -= length - digits.Length;
        return index < 0 ? 0 : digits[index] - '0';
    }

    /// <summary>As fractions: <c>0.D</c>. Trailing zeros are gone, so the shorter of two that agree is the lesser.</summary>
    private static int CompareDigits(in DecimalText a, in DecimalText b)
    {
        ReadOnlySpan<byte> left = a._head, leftRest = a._tail, right = b._head, rightRest = b._tail;
        while (true)
        {
            if (left.IsEmpty)
            {
                left = leftRest;
                leftRest = default;
            }

            if (right.IsEmpty)
            {
                right = rightRest;
                rightRest = default;
            }

            var common = Math.Min(left.Length, right.Length);
            if (common == 0)
                return left.Length.CompareTo(right.Length);

            var order = left.Slice(0, common).SequenceCompareTo(right.Slice(0, common));
            if (order != 0)
                return order > 0 ? 1 : -1;
            left = left.Slice(common);
            right = right.Slice(common);
        }
    }

    private static ulong Number(ReadOnlySpan<byte> digits)
    {
        var number = 0UL;
        foreach (var digit in digits)
            number = (number * 10) + digit - '0';
        return number;
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xFF51AFD7ED558CCDUL;
            hash ^= hash >> 33;
            hash *= 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> digits)
    {
        var i = 0;
        while (i < digits.Length && digits[i] == (byte)'0')
            i++;
        return digits.Slice(i);
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> digits)
    {
        var length = digits.Length;
        while (length > 0 && digits[length - 1] == (byte)'0')
            length--;
        return digits.Slice(0, length);
    }
}
