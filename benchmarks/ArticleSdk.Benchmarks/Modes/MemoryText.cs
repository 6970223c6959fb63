using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Benchmarks.Modes;

/// <summary>A file of a project that is in memory alone.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>What the package's targets say of the files: those called <c>.schema.json</c> are schemas, <c>.schema.baseline.json</c> is what one of them was, the others are documents. All compatibility is asked for.</summary>
internal sealed class FileMetadata : AnalyzerConfigOptionsProvider
{
    private readonly Values _schema = new(new() { ["build_metadata.AdditionalFiles.ArticleSdkKind"] = "schema", ["build_metadata.AdditionalFiles.ArticleSdkCompatibility"] = "document,reader,source" });
    private readonly Values _document = new(new() { ["build_metadata.AdditionalFiles.ArticleSdkKind"] = "document" });

    private const string BaselineExtension = ".schema.baseline.json";

    public static FileMetadata Provider { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "News", ["build_property.MSBuildProjectDirectory"] = "/p" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path switch
    {
        string path when path.EndsWith(".schema.json", StringComparison.Ordinal) => _schema,
        string path when path.EndsWith(BaselineExtension, StringComparison.Ordinal) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.ArticleSdkKind"] = "baseline",
            ["build_metadata.AdditionalFiles.ArticleSdkBaselineOf"] = path[..^BaselineExtension.Length] + ".schema.json",
        }),
        _ => _document,
    };

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
