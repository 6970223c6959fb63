namespace ArticleSdk.Shared;

/// <summary>RFC 5893, section 2.</summary>
internal static class BidiRule
{
    /// <summary>An RTL label: it has a character of class R, AL or AN (section 1.4).</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        foreach (var codePoint in label)
        {
            if (codePoint >= 0x80 && IdnaTables.Get(codePoint).Bidi is BidiClass.R or BidiClass.AL or BidiClass.AN)
                return true;
        }

        return false;
    }

    public static bool IsFollowed(ReadOnlySpan<int> label)
    {
        var first = Class(label[0]);
        var isRightToLeft = first is BidiClass.R or BidiClass.AL;
        if (!isRightToLeft && first != BidiClass.L)
            return false;

        var seen = 0;
        var end = first;
        foreach (var codePoint in label)
        {
            var bidi = Class(codePoint);
            seen |= 1 << (int)bidi;
            if (bidi != BidiClass.NSM)
                end = bidi;
        }

        const int Strong = (1 << (int)BidiClass.R) | (1 << (int)BidiClass.AL) | (1 << (int)BidiClass.AN);
        const int BothNumbers = (1 << (int)BidiClass.EN) | (1 << (int)BidiClass.AN);
        return isRightToLeft
            ? (seen & (1 << (int)BidiClass.L)) == 0
                && (seen & BothNumbers) != BothNumbers
                && end is BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN
            : (seen & Strong) == 0 && end is BidiClass.L or BidiClass.EN;
    }

    /// <summary>Host names that have no other characters than these are asked most often.</summary>
    private static BidiClass Class(int codePoint) => codePoint switch
    {
        >= 'a' and <= 'z' => BidiClass.L,
        >= '0' and <= '9' => BidiClass.EN,
        '-' => BidiClass.ES,
        _ => IdnaTables.Get(codePoint).Bidi,
    };
}
