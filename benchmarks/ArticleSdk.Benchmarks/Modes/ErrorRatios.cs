using System.Text.Json.Nodes;
using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.Measuring;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Suite;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>What it costs to find errors.</summary>
internal static class ErrorRatios
{
    private const int Turns = 40;

    public static void Print(TextWriter output)
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
}
