using System.Diagnostics;
using System.Globalization;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>
/// Shows how work grows with its input. Time is never judged by a ratio: a shared machine makes any ratio. What is judged is that work over an input so large that more than
/// linear work would not end in <see cref="Patience"/>, does end, and with the right result. ARTICLESDK_SCALING=1 prints the times at an eighth, a quarter and a half as well.
/// </summary>
internal static class Growth
{
    /// <summary>Some hundred times as long as the work takes: it tells a hang, not a slow machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static bool IsReported => Environment.GetEnvironmentVariable("ARTICLESDK_SCALING") == "1";

    /// <summary>Asserts that the work over the largest input comes to an end.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="size">The largest size.</param>
    /// <param name="prepare">Makes the input of a size, and gives the work over it, which asserts its result.</param>
    public static async Task AssertEnds(string name, int size, Func<int, Action> prepare)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        if (IsReported)
            Report(name, size, prepare);
        else
            await Task.Factory.StartNew(prepare(size), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(Patience, cancellation);
    }

    private static void Report(string name, int size, Func<int, Action> prepare)
    {
        double[] times = [.. new[] { size / 8, size / 4, size / 2, size }.Select(n => Best(prepare(n)))];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {size:N0} | {string.Join(" | ", times.Select(t => t.ToString("0.00", CultureInfo.InvariantCulture)))} | {string.Join(" | ", times.Skip(1).Zip(times, (later, earlier) => (later / earlier).ToString("0.0", CultureInfo.InvariantCulture)))} |"));
    }

    private static double Best(Action work) => Enumerable.Range(0, 3).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
