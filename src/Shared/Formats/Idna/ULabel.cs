namespace ArticleSdk.Shared;

/// <summary>A label in Unicode: RFC 5891, section 5.4, which is section 4.2 for those who look names up.</summary>
internal static class ULabel
{
    public static bool IsMatch(ReadOnlySpan<int> label, bool requireNormalized)
    {
        // Sections 4.2.3.1 and 4.2.3.2.
        if (label[0] == '-' || label[label.Length - 1] == '-' || HasReservedHyphens(label) || IdnaTables.Get(label[0]).IsMark)
            return false;

        var mayBeUnnormalized = false;
        for (var i = 0; i < label.Length; i++)
        {
            var properties = IdnaTables.Get(label[i]);
            if (!properties.IsValid && !(properties.IsContextual && IsInContext(label, i)))
                return false;
            mayBeUnnormalized |= properties.CombiningClass != 0 || properties.MayCompose;
        }

        return !mayBeUnnormalized || !requireNormalized || Normalization.IsComposed(label);
    }

    /// <summary>Hyphens third and fourth: reserved for the likes of <c>xn--</c>.</summary>
    public static bool HasReservedHyphens(ReadOnlySpan<int> label) => label.Length >= 4 && label[2] == '-' && label[3] == '-';

    /// <summary>RFC 5892, appendix A.</summary>
    private static bool IsInContext(ReadOnlySpan<int> label, int index)
    {
        var before = index > 0 ? label[index - 1] : -1;
        var after = index + 1 < label.Length ? label[index + 1] : -1;
        return label[index] switch
        {
            0x200C => IsVirama(before) || JoinsAcross(label, index),
            0x200D => IsVirama(before),
            0x00B7 => before == 'l' && after == 'l',
            0x0375 => after >= 0 && IdnaTables.Get(after).Script == ContextScript.Greek,
            0x05F3 or 0x05F4 => before >= 0 && IdnaTables.Get(before).Script == ContextScript.Hebrew,
            0x30FB => HasJapanese(label),
            >= 0x0660 and <= 0x0669 => !ContainsBetween(label, 0x06F0, 0x06F9),
            >= 0x06F0 and <= 0x06F9 => !ContainsBetween(label, 0x0660, 0x0669),
            _ => false,
        };
    }

    private static bool IsVirama(int codePoint) => codePoint >= 0 && IdnaTables.Get(codePoint).CombiningClass == 9;

    /// <summary>A.1: between two that would join, with nothing but transparent ones between.</summary>
    private static bool JoinsAcross(ReadOnlySpan<int> label, int index)
    {
        var left = index - 1;
        while (left >= 0 && IdnaTables.Get(label[left]).Joining == JoiningType.Transparent)
            left--;
        var right = index + 1;
        while (right < label.Length && IdnaTables.Get(label[right]).Joining == JoiningType.Transparent)
            right++;
        return left >= 0 && right < label.Length
            && IdnaTables.Get(label[left]).Joining is JoiningType.Left or JoiningType.Dual
            && IdnaTables.Get(label[right]).Joining is JoiningType.Right or JoiningType.Dual;
    }

    private static bool HasJapanese(ReadOnlySpan<int> label)
    {
        foreach (var codePoint in label)
        {
            if (IdnaTables.Get(codePoint).Script is ContextScript.Hiragana or ContextScript.Katakana or ContextScript.Han)
                return true;
        }

        return false;
    }

    private static bool ContainsBetween(ReadOnlySpan<int> label, int first, int last)
    {
        foreach (var codePoint in label)
        {
            if (codePoint >= first && codePoint <= last)
                return true;
        }

        return false;
    }
}
