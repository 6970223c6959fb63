using ArticleSdk.Benchmarks.Contenders;
using ArticleSdk.Benchmarks.Suite;
using BenchmarkDotNet.Attributes;

namespace ArticleSdk.Benchmarks.Classes;

// BenchmarkDotNet's classes are public and not sealed: it derives from them.

/// <summary>Validation of every set of the suite; <c>--filter '*Validation*Set: "workflow"*'</c> is one of them.</summary>
[MemoryDiagnoser]
public class Validation
{
    private Action _tokens = null!;
    private Action _isValid = null!;
    private Action _parse = null!;
    private Action? _nJsonSchema;

    [ParamsSource(nameof(Sets))]
    public string Set { get; set; } = "";

    public static IEnumerable<string> Sets => BenchmarkSuite.Sets.Select(set => set.Name);

    [GlobalSetup]
    public void Setup()
    {
        DocumentSet set = BenchmarkSuite.Find(Set);
        _tokens = Locals.Tokens(set);
        _isValid = Locals.IsValid(set);
        _parse = Locals.Parse(set);
        _nJsonSchema = NJsonSchemaPeer.Load(set, out _) is { } schema ? NJsonSchemaPeer.Round(schema, set) : null;
    }

    [Benchmark(Baseline = true)]
    public void Utf8JsonReader() => _tokens();

    [Benchmark]
    public void IsValid() => _isValid();

    [Benchmark]
    public void JsonDocumentParse() => _parse();

    /// <summary>Fails, and is reported as n/a, where NJsonSchema cannot take the schema.</summary>
    [Benchmark]
    public void NJsonSchema() => (_nJsonSchema ?? throw new NotSupportedException("NJsonSchema cannot take this schema."))();
}
