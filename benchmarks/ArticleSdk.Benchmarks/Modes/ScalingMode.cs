using System.Diagnostics;
using System.Globalization;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>Whether time grows with the document and no faster, and how long streams are read.</summary>
internal static class ScalingMode
{
    private const int Megabyte = 1 << 20;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(TextWriter output, string[] options)
    {
        long streamMegabytes = 1024;
        if (options is ["--stream-mb", { } size] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long given))
            streamMegabytes = given;
        else if (options.Length > 0)
            throw new InvalidOperationException("scaling takes one option: --stream-mb NUMBER (0: no streams).");
        BenchmarkSuite.Verified();
        Documents(output);
        if (streamMegabytes > 0)
            await StreamsAsync(output, streamMegabytes).ConfigureAwait(false);
        return 0;
    }

    private static void Documents(TextWriter output)
    {
        output.WriteLine("One article of growing length; growth is the time per MB against the line above\n");
        var table = new Table("document", "IsValid ms/MB", "growth", "reader ms/MB", "ratio", "alloc B");
        double before = 0;
        foreach (int size in new[] { 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 })
        {
            byte[] document = LongArticle.Of(size);
            if (!Article.IsValid(document))
                throw new InvalidOperationException($"The long article is not valid:\n{Article.Validate(document)}");
            long allocated = Locals.Allocated(() => Article.IsValid(document));
            Contender[] contenders = [new Local(() => Locals.ReadTokens(document)), new Local(() => Article.IsValid(document))];
            RoundRobin.WarmUp(contenders, patience: size < Megabyte ? 4 : 1);
            Timing?[] timings = RoundRobin.Measure(contenders, size < Megabyte ? 25 : 9);
            double floor = PerMegabyte(timings[0]);
            double ours = PerMegabyte(timings[1]);
            table.Add(Size(document.Length), Milliseconds(ours), before == 0 ? "" : Table.Ratio(ours / before), Milliseconds(floor), Table.Ratio(ours / floor), allocated.ToString(CultureInfo.InvariantCulture));
            before = ours;

            double PerMegabyte(Timing? timing) => timing!.Value.Best / 1e6 / document.Length * Megabyte;
        }

        table.Print(output);
    }

    private static async Task StreamsAsync(TextWriter output, long megabytes)
    {
        output.WriteLine("JSON Lines of articles through SchemaJson.ReadLinesAsync, made while they are read; every line is read into its model\n");
        var table = new Table("lines of", "stream", "lines at once", "lines", "seconds", "ms/MB", "MB/s", "times one", "heap MB");
        foreach (string name in new[] { "article-small", "article-large" })
        {
            byte[][] lines = [.. BenchmarkSuite.Find(name).Documents.Select(document => (byte[])[.. document.Utf8, (byte)'\n'])];
            int[] degrees = [1, 2];
            var best = new (double Seconds, long Lines, long Peak)[degrees.Length];
            // In turns, and the best of some: what else the machine does falls on all.
            for (int round = 0; round <= Rounds; round++)
            {
                for (int n = 0; n < degrees.Length; n++)
                {
                    long start = Stopwatch.GetTimestamp();
                    (long count, long peak) = await ReadAsync(lines, megabytes * Megabyte, degrees[n]).ConfigureAwait(false);
                    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                    // The first round is for the compiler.
                    if (round == 1 || (round > 1 && seconds < best[n].Seconds))
                        best[n] = (seconds, count, Math.Max(peak, best[n].Peak));
                }
            }

            for (int n = 0; n < degrees.Length; n++)
            {
                table.Add(
                    name, Size(megabytes * Megabyte), degrees[n].ToString(CultureInfo.InvariantCulture), best[n].Lines.ToString(CultureInfo.InvariantCulture),
                    best[n].Seconds.ToString("0.00", CultureInfo.InvariantCulture), Milliseconds(best[n].Seconds * 1000 / megabytes),
                    (megabytes / best[n].Seconds).ToString("0", CultureInfo.InvariantCulture), Table.Ratio(best[0].Seconds / best[n].Seconds),
                    (best[n].Peak / (double)Megabyte).ToString("0", CultureInfo.InvariantCulture));
            }
        }

        table.Print(output);
        output.WriteLine($"Two threads that share nothing, each reading the same articles from memory: {Table.Ratio(TwoThreads())} times one. No stream can do better.\n");
    }

    /// <summary>How much more two threads read than one does: what the machine allows.</summary>
    private static double TwoThreads()
    {
        byte[][] articles = [.. BenchmarkSuite.Find("article-large").Documents.Select(document => document.Utf8)];
        Rate(1);
        (double One, double Two)[] rates = [.. Enumerable.Range(0, 2 * Rounds).Select(_ => (Rate(1), Rate(2)))];
        return rates.Max(r => r.Two) / rates.Max(r => r.One);

        double Rate(int threads)
        {
            var clock = Stopwatch.StartNew();
            long read = 0;
            Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
            {
                long own = 0;
                for (; clock.ElapsedMilliseconds < 400; own++)
                    Article.Read(articles[own % articles.Length]);
                Interlocked.Add(ref read, own);
            }))];
            foreach (Thread thread in all)
                thread.Start();
            foreach (Thread thread in all)
                thread.Join();
            return read / clock.Elapsed.TotalSeconds;
        }
    }

    private static async Task<(long Lines, long Peak)> ReadAsync(byte[][] lines, long bytes, int degree)
    {
        var options = new JsonLinesOptions { MaxDegreeOfParallelism = degree };
        long count = 0;
        long peak = 0;
        // What was measured before is garbage by now, and not this stream's.
        long atStart = GC.GetTotalMemory(forceFullCollection: true);
        using var stream = new ArticleLines(lines, bytes);
        await foreach (JsonLine<Article> line in SchemaJson.ReadLinesAsync<Article>(stream, options).ConfigureAwait(false))
        {
            if (!line.IsValid)
                throw new InvalidOperationException($"A line is not valid:\n{line.Result}");
            if (++count % 256 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - atStart);
        }

        return (count, peak);
    }

    private static string Size(long bytes) => bytes switch
    {
        >= Megabyte => $"{(bytes + Megabyte / 2) / Megabyte} MB",
        >= 1024 => $"{bytes / 1024} KB",
        _ => $"{bytes} B",
    };

    private static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
