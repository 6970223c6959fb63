using System.Text.Json;
using ArticleSdk.Benchmarks.Documents;
using ArticleSdk.Benchmarks.News;
using ArticleSdk.Benchmarks.Records;
using ArticleSdk.Benchmarks.Suite;
using BenchmarkDotNet.Attributes;

namespace ArticleSdk.Benchmarks.Classes;

// BenchmarkDotNet's classes are public and not sealed: it derives from them.

/// <summary>The typed model of an article against System.Text.Json's of hand-written records.</summary>
[MemoryDiagnoser]
public class ArticleModel
{
    private byte[] _document = null!;
    private Article _article = null!;
    private PlainArticle _plain = null!;

    [Params("article-sample", "article-small", "article-large")]
    public string Set { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _document = BenchmarkSuite.Find(Set).Documents[0].Utf8;
        _article = Article.Read(_document);
        _plain = JsonSerializer.Deserialize(_document, PlainContext.Default.PlainArticle)!;
    }

    [Benchmark(Baseline = true)]
    public object Deserialize() => JsonSerializer.Deserialize(_document, PlainContext.Default.PlainArticle)!;

    [Benchmark]
    public object Read() => Article.Read(_document);

    [Benchmark]
    public byte[] SerializeToUtf8Bytes() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainArticle);

    [Benchmark]
    public byte[] ToUtf8Json() => _article.ToUtf8Json();
}

/// <summary>What errors cost.</summary>
[MemoryDiagnoser]
public class ArticleErrors
{
    private byte[] _valid = null!;
    private BrokenDocuments _broken = null!;

    [GlobalSetup]
    public void Setup()
    {
        _valid = BenchmarkSuite.Find("article-large").Documents[0].Utf8;
        _broken = Broken.Headings(_valid);
    }

    [Benchmark(Baseline = true)]
    public bool Valid() => Article.Validate(_valid).IsValid;

    [Benchmark]
    public bool ErrorInTheMiddle() => Article.Validate(_broken.Middle).IsValid;

    [Benchmark]
    public bool ErrorAtTheEnd() => Article.Validate(_broken.End).IsValid;

    [Benchmark]
    public bool HundredErrors() => Article.Validate(_broken.Hundred).IsValid;
}
