using System.Buffers.Text;

namespace ArticleSdk.Runtime;

public readonly ref partial struct JsonString
{
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>The <c>date-time</c> (RFC 3339, section 5.6) that the string is. Digits beyond 100 ns are dropped.</summary>
    /// <returns>False: it is none, or does not fit (a leap second, an offset beyond 14 hours, a time before the year 1).</returns>
    internal bool TryGetDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        var text = Utf8;
        if (text.Length < 20 || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':'
            || !TryGetDate(text, out var date)
            || !TryGetDigits(text, 11, out var hour) || !TryGetDigits(text, 14, out var minute) || !TryGetDigits(text, 17, out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var ticks = date.DayNumber * TimeSpan.TicksPerDay + (hour * 3600L + minute * 60 + second) * TimeSpan.TicksPerSecond;
        var position = 19;
        if (text[position] == '.')
        {
            var unit = TimeSpan.TicksPerSecond / 10;
            for (position++; position < text.Length && (uint)(text[position] - '0') <= 9; position++, unit /= 10)
                ticks += (text[position] - '0') * unit;
            if (position == 20)
                return false;
        }

        if (!TryGetOffset(text.Slice(position), out var offset))
            return false;
        var utc = ticks - offset * TimeSpan.TicksPerMinute;
        if ((ulong)utc > (ulong)DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>The <c>full-date</c> (RFC 3339, section 5.6) that the string is.</summary>
    internal bool TryGetDateOnly(out DateOnly value)
    {
        value = default;
        return Utf8.Length == 10 && TryGetDate(Utf8, out value);
    }

    /// <summary>The UUID (RFC 4122, section 3) that the string is.</summary>
    internal bool TryGetGuid(out Guid value)
    {
        value = default;
        return Utf8.Length == 36 && Utf8Parser.TryParse(Utf8, out value, out var consumed, 'D') && consumed == 36;
    }

    private static bool TryGetDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (!TryGetDigits(text, 0, out var century) || !TryGetDigits(text, 2, out var year) || text[4] != '-'
            || !TryGetDigits(text, 5, out var month) || text[7] != '-' || !TryGetDigits(text, 8, out var day))
        {
            return false;
        }

        year += century * 100;
        if (year == 0 || (uint)(month - 1) > 11 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    // Minutes east of UTC.
    private static bool TryGetOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
            return (text[0] | 0x20) == 'z';
        if (text.Length != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':'
            || !TryGetDigits(text, 1, out var hour) || !TryGetDigits(text, 4, out var minute) || minute > 59)
        {
            return false;
        }

        minutes = hour * 60 + minute;
        if (minutes > MaxOffsetMinutes)
            return false;
        if (text[0] == '-')
            minutes = -minutes;
        return true;
    }

    private static bool TryGetDigits(ReadOnlySpan<byte> text, int position, out int value)
    {
        var tens = text[position] - '0';
        var ones = text[position + 1] - '0';
        value = tens * 10 + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
