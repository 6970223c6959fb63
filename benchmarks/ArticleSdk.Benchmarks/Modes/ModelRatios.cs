using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArticleSdk.Benchmarks.Configuration;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Records;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>Reading into types and writing them, next to System.Text.Json's source generation for records written by hand.</summary>
internal static class ModelRatios
{
    private const int Turns = 40;

    /// <param name="output">Where the table goes.</param>
    /// <param name="names">The beginnings of the sets' names; empty: all.</param>
    public static int Print(TextWriter output, string[] names)
    {
        output.WriteLine("Typed models; System.Text.Json's source-generated serializer, which validates nothing, is 1\n");
        var table = new Table("set", "Read", "alloc", "ToUtf8Json", "alloc");
        var fields = new List<(string Set, Action[] Actions, Contender[] Contenders)>();
        foreach (string article in BenchmarkSuite.Sets.Select(set => set.Name).Where(name => name.StartsWith("article-", StringComparison.Ordinal)))
            Add(article, Article.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainArticle);
#if NINJS
        Add("ninjs-3.0", Ninjs30.NewsItem.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainNewsItem);
#endif
        Add("task-list", TaskList.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainTaskList);
        Add("dependency-lock", DependencyLock.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainDependencyLock);
        Add("access-policy", AccessPolicy.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainAccessPolicy);
        Add("color-theme", ColorTheme.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainColorTheme);
        Add("dashboard", Dashboard.Read, value => value.ToUtf8Json(), PlainContext.Default.PlainDashboard);
        foreach ((_, _, Contender[] contenders) in fields)
            RoundRobin.WarmUp(contenders);
        foreach ((string set, Action[] actions, Contender[] contenders) in fields)
        {
            RoundRobin.WarmUp(contenders);
            double[] times = [.. RoundRobin.Measure(contenders, Turns).Select(timing => timing!.Value.Best)];
            double[] bytes = [.. actions.Select(action => (double)Locals.Allocated(action))];
            table.Add(set, Table.Ratio(times[1] / times[0]), Table.Ratio(bytes[1] / bytes[0]), Table.Ratio(times[3] / times[2]), Table.Ratio(bytes[3] / bytes[2]));
        }

        table.Print(output);
        return 0;

        void Add<T, TPlain>(string name, Reading<T> read, Func<T, byte[]> write, JsonTypeInfo<TPlain> plain)
            where T : class
        {
            if (names.Length > 0 && !names.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                return;
            Action[] actions = Actions(BenchmarkSuite.Find(name), read, write, plain);
            fields.Add((name, actions, [.. actions.Select(action => new Local(action))]));
        }
    }

    private static Action[] Actions<T, TPlain>(DocumentSet set, Reading<T> read, Func<T, byte[]> write, JsonTypeInfo<TPlain> plain)
        where T : class
    {
        byte[][] documents = [.. set.Documents.Select(document => document.Utf8)];
        T[] values = [.. documents.Select(document => read(document))];
        TPlain[] plainValues = [.. documents.Select(document => JsonSerializer.Deserialize(document, plain)!)];
        // The records are only worth comparing with while they hold the same.
        for (int n = 0; n < documents.Length; n++)
        {
            if (!values[n].Equals(read(JsonSerializer.SerializeToUtf8Bytes(plainValues[n], plain))))
                throw new InvalidOperationException($"{set.Name}: the hand-written records do not hold what {set.Documents[n].Name} has.");
        }

        return
        [
            () => Each(documents, document => JsonSerializer.Deserialize(document, plain)), () => Each(documents, document => read(document)),
            () => Each(plainValues, value => JsonSerializer.SerializeToUtf8Bytes(value, plain)), () => Each(values, value => write(value)),
        ];
    }

    private static void Each<TItem, TResult>(TItem[] items, Func<TItem, TResult> call)
    {
        foreach (TItem item in items)
            call(item);
    }

    private delegate T Reading<T>(ReadOnlySpan<byte> utf8Json);
}
