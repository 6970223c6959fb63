using CsCheck;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Random choices, all of them from one seed.</summary>
internal sealed class Dice(PCG pcg)
{
    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count) => (int)pcg.Next((uint)count);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> of) => of[Next(of.Count)];

    /// <summary>Some of them, none twice, in any order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        List<T> left = [.. of];
        List<T> taken = [];
        while (taken.Count < count && left.Count > 0)
        {
            int at = Next(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return taken;
    }

    /// <summary>An index, each as often as its weight says.</summary>
    public int Weighted(params ReadOnlySpan<int> weights)
    {
        int sum = 0;
        foreach (int weight in weights)
            sum += weight;
        int point = Next(sum);
        int index = 0;
        while (point >= weights[index])
            point -= weights[index++];
        return index;
    }
}
