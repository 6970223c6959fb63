using System.Diagnostics;
using System.Globalization;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>Measures how time grows with size. The machine is shared: the best of several runs counts, and a bad result is measured again.</summary>
internal static class Growth
{
    /// <summary>
    /// Four times the size may take so many times as long: quadratic time takes 16 times as long. The first doubling is left out: there buffers pass from the pool and the
    /// caches to memory that must be fetched and collected, once.
    /// </summary>
    private const double MaxRatio = 10;

    /// <summary>Below this, the clock and the collector are measured.</summary>
    private const double Negligible = 8;

    private const int Attempts = 4;

    /// <summary>With ARTICLESDK_SCALING=n all sizes are n times as large.</summary>
    public static int Scale { get; } = int.TryParse(Environment.GetEnvironmentVariable("ARTICLESDK_SCALING"), CultureInfo.InvariantCulture, out int scale) ? Math.Max(1, scale) : 1;

    /// <summary>Asserts that the work at n, 2n, 4n and 8n grows in proportion.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="size">The smallest size, n.</param>
    /// <param name="prepare">Makes the input of a size, and gives the work over it.</param>
    public static void AssertLinear(string name, int size, Func<int, Action> prepare)
    {
        int[] sizes = [size * Scale, size * Scale * 2, size * Scale * 4, size * Scale * 8];
        Action[] works = [.. sizes.Select(prepare)];
        double[] times = [double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue];
        works[0]();
        for (int attempt = 1; ; attempt++)
        {
            for (int i = 0; i < works.Length; i++)
                times[i] = Math.Min(times[i], Best(works[i]));
            if (IsLinear(times) || attempt == Attempts)
                break;
        }

        Report(name, sizes, times);
        Assert.True(IsLinear(times), $"{name}: {string.Join(", ", sizes.Zip(times).Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.First} in {x.Second:0.0} ms")))}");
    }

    // Over two doublings: one alone is at the mercy of what else runs.
    private static bool IsLinear(double[] times) => times[^1] < Negligible || times[^1] / Math.Max(times[^3], Negligible / 4) < MaxRatio;

    private static double Best(Action work)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (best > 200)
                break;
        }

        return best;
    }

    private static void Report(string name, int[] sizes, double[] times) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {sizes[0]:N0} | {times[0]:0.00} | {times[1]:0.00} | {times[2]:0.00} | {times[3]:0.00} | {times[1] / times[0]:0.0} | {times[2] / times[1]:0.0} | {times[3] / times[2]:0.0} |"));
}
