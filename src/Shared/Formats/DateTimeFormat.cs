#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

#endif
namespace ArticleSdk.Shared;

/// <summary>Dates and times, RFC 3339, section 5.6.</summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;
    private const int TimeLength = 8;

    /// <summary>Days of the months but for leap years; there is no month 0.</summary>
    private static ReadOnlySpan<byte> DaysInMonth => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static bool IsDateTime(ReadOnlySpan<byte> text) => IsPlainDateTime(text) || IsAnyDateTime(text);

    private static bool IsAnyDateTime(ReadOnlySpan<byte> text) =>
        text.Length > DateLength
        && (text[DateLength] | 0x20) == (byte)'t'
        && IsDate(text.Slice(0, DateLength))
        && IsTime(text.Slice(DateLength + 1));

    /// <summary>
    /// Whether it is a date and time as most are: no fraction, no leap second, not the 29th of February, with Z or an offset. What this says no to may be one all the same.
    /// </summary>
    private static bool IsPlainDateTime(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        if (!Vector128.IsHardwareAccelerated || text.Length is not (20 or 25))
            return false;

        // Each of the characters up to the minute by its range; of the months, days and hours only the first digit matters here.
        Vector128<byte> low = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference("0000-00-00T00:00"u8));
        Vector128<byte> high = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference("9999-19-39T29:59"u8));
        Vector128<byte> start = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text));
        if (Vector128.Min(Vector128.Max(start, low), high) != start)
            return false;
        var month = TwoDigits(text, 5);
        if (month > 12 || TwoDigits(text, 8) - 1 >= DaysInMonth[(int)month] || TwoDigits(text, 11) > 23 || text[16] != (byte)':' || TwoDigits(text, 17) > 59)
            return false;
        return text.Length == 20
            ? (text[19] | 0x20) == (byte)'z'
            : (text[19] == (byte)'+' || text[19] == (byte)'-') && TwoDigits(text, 20) <= 23 && text[22] == (byte)':' && TwoDigits(text, 23) <= 59;
#else
        return false;
#endif
    }

    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != DateLength || text[4] != (byte)'-' || text[7] != (byte)'-')
            return false;

        var century = TwoDigits(text, 0);
        var yearOfCentury = TwoDigits(text, 2);
        var month = TwoDigits(text, 5);
        var day = TwoDigits(text, 8);
        if (century > 99 || yearOfCentury > 99 || month - 1 > 11 || day - 1 > 30)
            return false;

        // Appendix C: every fourth year is a leap year, but of the years that end in 00 only every fourth.
        return day <= DaysInMonth[(int)month]
            || (month == 2 && day == 29 && ((yearOfCentury == 0 ? century : yearOfCentury) & 3) == 0);
    }

    /// <summary>A full-time: always with an offset.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.Length <= TimeLength || !TryReadTime(text, out var minutes, out var second))
            return false;

        var i = TimeLength;
        if (text[i] == (byte)'.')
        {
            var start = ++i;
            i = FormatText.SkipDigits(text, i);
            if (i == start || i == text.Length)
                return false;
        }

        var offset = 0;
        if ((text[i] | 0x20) == (byte)'z')
        {
            if (i != text.Length - 1)
                return false;
        }
        else
        {
            if (text.Length - i != 6 || text[i + 3] != (byte)':' || (text[i] != (byte)'+' && text[i] != (byte)'-'))
                return false;
            var offsetHours = TwoDigits(text, i + 1);
            var offsetMinutes = TwoDigits(text, i + 4);
            if (offsetHours > 23 || offsetMinutes > 59)
                return false;
            offset = (int)((offsetHours * 60) + offsetMinutes);
            if (text[i] == (byte)'-')
                offset = -offset;
        }

        // Section 5.7 and appendix D: a leap second is inserted at the end of a day, in UTC.
        return second < 60 || (minutes - offset + (2 * MinutesPerDay)) % MinutesPerDay == MinutesPerDay - 1;
    }

    /// <summary>Draft 3's <c>time</c>: hh:mm:ss.</summary>
    public static bool IsLocalTime(ReadOnlySpan<byte> text) =>
        text.Length == TimeLength && TryReadTime(text, out var minutes, out var second) && (second < 60 || minutes == MinutesPerDay - 1);

    private const int MinutesPerDay = 24 * 60;

    private static bool TryReadTime(ReadOnlySpan<byte> text, out int minutes, out uint second)
    {
        var hour = TwoDigits(text, 0);
        var minute = TwoDigits(text, 3);
        second = TwoDigits(text, 6);
        minutes = (int)((hour * 60) + minute);
        return hour <= 23 && minute <= 59 && second <= 60 && text[2] == (byte)':' && text[5] == (byte)':';
    }

    /// <summary>More than 99 if they are no digits.</summary>
    private static uint TwoDigits(ReadOnlySpan<byte> text, int index)
    {
        var tens = (uint)text[index] - '0';
        var ones = (uint)text[index + 1] - '0';
        return tens > 9 || ones > 9 ? uint.MaxValue : (tens * 10) + ones;
    }
}
