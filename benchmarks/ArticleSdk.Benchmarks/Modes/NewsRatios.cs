using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Records;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>What the news schemas are used for: reading into types, writing, finding errors.</summary>
internal static class NewsRatios
{
    private const int Turns = 40;

    public static void Models(TextWriter output)
    {
        output.WriteLine("Typed models; System.Text.Json's source-generated serializer, which validates nothing, is 1\n");
        var table = new Table("set", "Read", "alloc", "ToUtf8Json", "alloc");
        var fields = new List<(string Set, Action[] Actions, Contender[] Contenders)>();
        foreach (DocumentSet set in BenchmarkSuite.Sets.Where(set => set.Name.StartsWith("article-", StringComparison.Ordinal)))
            Add(set, Article.Read, value => value.ToUtf8Json(), PlainNewsContext.Default.PlainArticle);
#if NINJS
        Add(BenchmarkSuite.Find("ninjs-3.0"), Ninjs30.NewsItem.Read, value => value.ToUtf8Json(), PlainNewsContext.Default.PlainNewsItem);
#endif
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

        void Add<T, TPlain>(DocumentSet set, Reading<T> read, Func<T, byte[]> write, JsonTypeInfo<TPlain> plain)
            where T : class
        {
            Action[] actions = Actions(set, read, write, plain);
            fields.Add((set.Name, actions, [.. actions.Select(action => new Local(action))]));
        }
    }

    public static void Errors(TextWriter output)
    {
        output.WriteLine("Validate; the valid document is 1\n");
        var table = new Table("set", "error in the middle", "error at the end", "100 errors");
        byte[] article = Minified(BenchmarkSuite.Find("article-large").Documents[0].Utf8);
        Row("article-large", article, Article.Validate, Broken.Headings(article));
#if NINJS
        byte[] item = Minified(BenchmarkSuite.Find("ninjs-3.0").Documents.MaxBy(document => document.Utf8.Length)!.Utf8);
        Row("ninjs-3.0", item, Ninjs30.NewsItem.Validate, Broken.Subjects(item));
#endif
        table.Print(output);

        void Row(string name, byte[] valid, Diagnosis validate, BrokenDocuments broken)
        {
            Contender[] contenders = [.. new[] { valid, broken.Middle, broken.End }.Select(Validation), Validation(broken.FullyValid), Validation(broken.Hundred)];
            int errors = validate(broken.Hundred).Errors.Count;
            if (errors < 100 || validate(broken.Middle).Errors.Count != 1 || validate(broken.End).Errors.Count != 1 || !validate(broken.FullyValid).IsValid)
                throw new InvalidOperationException($"{name}: the broken documents have other errors than they are to have ({errors}).");
            RoundRobin.WarmUp(contenders, patience: 4);
            double[] times = [.. RoundRobin.Measure(contenders, Turns).Select(timing => timing!.Value.Best)];
            table.Add(name, Table.Ratio(times[1] / times[0]), Table.Ratio(times[2] / times[0]), Table.Ratio(times[4] / times[3]));

            Contender Validation(byte[] document) => new Local(() => validate(document));
        }
    }

    /// <summary>As the broken ones are written, which are made from it.</summary>
    private static byte[] Minified(byte[] document) => Layout.Write(JsonNode.Parse(document)!, Layout.Minified);

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
