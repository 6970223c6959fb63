using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;

namespace ArticleSdk.Benchmarks.Measuring;

/// <summary>
/// Times contenders in turns of short slices, so that what else the machine does in the meantime, and how fast its clock happens to be, meets all of them alike.
/// </summary>
internal static class RoundRobin
{
    private const double SliceMilliseconds = 2;
    private const double LeastWarmUpMilliseconds = 180;
    private const double MostWarmUpMilliseconds = 500;

    /// <summary>Runs each contender until its code is compiled for good: the runtime replaces code after 30 calls and a tenth of a second, twice.</summary>
    /// <param name="contenders">Who is measured.</param>
    /// <param name="patience">So many times as long, where much code is run that seldom runs.</param>
    public static void WarmUp(IReadOnlyList<Contender?> contenders, int patience = 1)
    {
        foreach (Contender contender in contenders.OfType<Contender>())
        {
            double spent = 0;
            double best = double.MaxValue;
            int calm = 0;
            while (spent < LeastWarmUpMilliseconds * patience || (calm < 10 && spent < MostWarmUpMilliseconds * patience))
            {
                double time = contender.Slice(SliceMilliseconds * 2);
                spent += SliceMilliseconds * 2;
                calm = time < best * 0.97 ? 0 : calm + 1;
                best = Math.Min(best, time);
            }
        }
    }

    /// <summary>Nanoseconds of a round for each contender.</summary>
    public static Timing?[] Measure(IReadOnlyList<Contender?> contenders, int turns)
    {
        double[][] times = [.. contenders.Select(_ => new double[turns])];
        // In another order each turn: on a busy machine the scheduler favours who comes first after a wait for Node.
        var dice = new Dice(61);
        for (int turn = 0; turn < turns; turn++)
        {
            foreach (int n in dice.Shuffled(Enumerable.Range(0, contenders.Count)))
                times[n][turn] = contenders[n]?.Slice(SliceMilliseconds) ?? 0;
        }

        return [.. contenders.Select((contender, n) => contender is null ? (Timing?)null : Timing.Of(times[n]))];
    }
}

/// <summary>What slices gave: the best is what the code can do, the median also what was in its way.</summary>
internal readonly record struct Timing(double Best, double Median)
{
    public static Timing Of(double[] times)
    {
        double[] ordered = [.. times.Order()];
        return new Timing(ordered[0], ordered[ordered.Length / 2]);
    }
}
