namespace ArticleSdk.Generator.Lint;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the names, if one is so near that nothing else can be meant; letters' case, <c>$</c>, <c>-</c> and <c>_</c> are no distance.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        string letters = Letters(name);
        if (letters.Length < 2)
            return null;
        // One slip in a short name, two in a longer one, three in a long one.
        int most = letters.Length < 4 ? 0 : letters.Length < 6 ? 1 : letters.Length < 8 ? 2 : 3;
        string? nearest = null;
        foreach (string candidate in names.OrderBy(n => n, StringComparer.Ordinal))
        {
            string other = Letters(candidate);
            if (Math.Abs(other.Length - letters.Length) > most)
                continue;
            int distance = Distance(letters, other);
            if (distance < most || (distance == most && nearest is null))
            {
                nearest = candidate;
                most = distance;
            }
        }

        return nearest;
    }

    private static string Letters(string name) => new([.. name.Where(c => c is not ('$' or '-' or '_')).Select(char.ToLowerInvariant)]);

    /// <summary>How many letters were left out, added, replaced or swapped with the next one (optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        int[] before = new int[other.Length + 1];
        int[] last = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last) = (last, row);
        }

        return last[other.Length];
    }
}
