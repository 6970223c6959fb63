#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.Intrinsics;
#endif

namespace ArticleSdk.Shared.Evaluation;

/// <summary>Counts lines, which end at LF, CR, or CR and LF, and columns in UTF-16 code units, both from 1. Places are asked for in their order.</summary>
internal ref struct LineCounter
{
    private const sbyte LastContinuation = unchecked((sbyte)0xBF);
    private const byte FirstOfFour = 0xF0;

    private readonly ReadOnlySpan<byte> _text;
    private int _counted;

    public LineCounter(ReadOnlySpan<byte> text)
    {
        _text = text;
        // A byte order mark is in no column.
        _counted = text.Length >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0;
        Line = 1;
        Column = 1;
    }

    public int Line { get; private set; }

    public int Column { get; private set; }

    public void MoveTo(int offset)
    {
        if (offset <= _counted)
            return;
        ReadOnlySpan<byte> passed = _text.Slice(_counted, offset - _counted);
        while (passed.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            // Of CR and LF, the last one ends the line.
            int at = _counted + end + 1;
            bool isSplit = _text[at - 1] == '\r' && at < _text.Length && _text[at] == '\n';
            Line += isSplit ? 0 : 1;
            Column = 1;
            passed = passed.Slice(end + 1);
            _counted = at;
        }

        Column += CodeUnits(passed);
        _counted = offset;
    }

    /// <summary>How many UTF-16 code units a text has: one for each byte but those that continue a code point, and a second one for code points of four bytes.</summary>
    public static int CodeUnits(ReadOnlySpan<byte> utf8)
    {
        int units = 0;
#if NET8_0_OR_GREATER
        if (Vector256.IsHardwareAccelerated)
        {
            for (; utf8.Length >= Vector256<byte>.Count; utf8 = utf8.Slice(Vector256<byte>.Count))
            {
                Vector256<byte> bytes = Vector256.Create(utf8);
                units += BitOperations.PopCount(Vector256.GreaterThan(bytes.AsSByte(), Vector256.Create(LastContinuation)).ExtractMostSignificantBits())
                    + BitOperations.PopCount(Vector256.GreaterThanOrEqual(bytes, Vector256.Create(FirstOfFour)).ExtractMostSignificantBits());
            }
        }

#endif
        foreach (byte b in utf8)
            units += ((sbyte)b > LastContinuation ? 1 : 0) + (b >= FirstOfFour ? 1 : 0);
        return units;
    }
}
