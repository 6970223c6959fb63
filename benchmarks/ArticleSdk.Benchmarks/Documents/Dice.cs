namespace ArticleSdk.Benchmarks.Documents;

/// <summary>Random numbers that are the same on every machine and framework (SplitMix64), so that everyone measures the same documents.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound) => (int)((UInt128)Next() * (ulong)bound >> 64);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Some of the items, in their order.</summary>
    public IEnumerable<T> Some<T>(IReadOnlyList<T> of, int percent)
    {
        foreach (T item in of)
        {
            if (Chance(percent))
                yield return item;
        }
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        for (int i = all.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
