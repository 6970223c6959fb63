namespace ArticleSdk.Shared;

/// <summary>Normalisation form C (UAX 15) of the characters that a U-label can have: no jamo, and nothing that never occurs in that form.</summary>
internal static class Normalization
{
    /// <summary>Whether the label is what its full decomposition composes to.</summary>
    public static bool IsComposed(ReadOnlySpan<int> label)
    {
        var text = new List<int>(label.Length * 2);
        foreach (var codePoint in label)
            Decompose(codePoint, text);
        Order(text);
        Compose(text);

        if (text.Count != label.Length)
            return false;
        for (var i = 0; i < label.Length; i++)
        {
            if (text[i] != label[i])
                return false;
        }

        return true;
    }

    private static void Decompose(int codePoint, List<int> output)
    {
        if (IdnaTables.TryDecompose(codePoint, out var parts))
        {
            Decompose(parts.First, output);
            output.Add(parts.Second);
        }
        else
        {
            output.Add(codePoint);
        }
    }

    /// <summary>The Canonical Ordering Algorithm: a stable sort of each run of non-starters. A label is short.</summary>
    private static void Order(List<int> text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            var codePoint = text[i];
            var combiningClass = Class(codePoint);
            if (combiningClass == 0)
                continue;

            var j = i;
            for (; j > 0 && Class(text[j - 1]) > combiningClass; j--)
                text[j] = text[j - 1];
            text[j] = codePoint;
        }
    }

    /// <summary>The Canonical Composition Algorithm, in place.</summary>
    private static void Compose(List<int> text)
    {
        var starter = -1;
        var length = 0;
        var lastClass = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var codePoint = text[i];
            var combiningClass = Class(codePoint);
            var isBlocked = starter < length - 1 && (lastClass == 0 || lastClass >= combiningClass);
            if (starter >= 0 && !isBlocked && IdnaTables.TryCompose(text[starter], codePoint, out var composite))
            {
                text[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
                starter = length;
            lastClass = combiningClass;
            text[length++] = codePoint;
        }

        text.RemoveRange(length, text.Count - length);
    }

    private static int Class(int codePoint) => IdnaTables.Get(codePoint).CombiningClass;
}
