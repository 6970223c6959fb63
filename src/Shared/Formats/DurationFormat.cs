namespace ArticleSdk.Shared;

/// <summary>
/// Durations, RFC 3339, appendix A. Units follow one another without a gap: after years come months, and not days. The letters may be of
/// either case, as literals are in ABNF (RFC 5234, section 2.3).
/// </summary>
internal static class DurationFormat
{
    public static bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || (text[0] | 0x20) != (byte)'p')
            return false;

        var i = 1;
        if (!IsTimeMark(text, i))
        {
            // dur-week stands alone.
            if (!TryReadRun(text, ref i, "ymd"u8))
                return TryReadRun(text, ref i, "w"u8) && i == text.Length;
            if (i == text.Length)
                return true;
            if (!IsTimeMark(text, i))
                return false;
        }

        i++;
        return TryReadRun(text, ref i, "hms"u8) && i == text.Length;
    }

    private static bool IsTimeMark(ReadOnlySpan<byte> text, int index) => (text[index] | 0x20) == (byte)'t';

    /// <summary>One or more numbers with neighbouring units. Where there is none, nothing is consumed.</summary>
    private static bool TryReadRun(ReadOnlySpan<byte> text, ref int index, ReadOnlySpan<byte> units)
    {
        var position = index;
        var expected = -1;
        while (true)
        {
            var end = FormatText.SkipDigits(text, position);
            if (end == position && expected >= 0)
            {
                index = position;
                return true;
            }

            if (end == position || end == text.Length)
                return false;

            var unit = units.IndexOf((byte)(text[end] | 0x20));
            if (unit < 0 || (expected >= 0 && unit != expected))
                return false;
            expected = unit + 1;
            position = end + 1;
        }
    }
}
