using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>A baseline: what a schema file was when it was last accepted.</summary>
/// <param name="Schema">The path of the schema file, from the project's folder.</param>
/// <param name="Path">The path of the baseline, likewise.</param>
/// <param name="Content">What it says, under the schema file's own path and options, so that references lead to it as they lead to the schema.</param>
internal sealed record Baseline(string Schema, string Path, FileContent Content);

/// <summary>The baselines of a project. The package's targets say which schema file each belongs to.</summary>
internal static class Baselines
{
    private const string KindMetadata = OptionReader.ItemMetadata + "ArticleSdkKind";
    private const string SchemaMetadata = OptionReader.ItemMetadata + "ArticleSdkBaselineOf";

    public static IReadOnlyList<Baseline> Read(IEnumerable<AdditionalText> texts, AnalyzerConfigOptionsProvider provider, IReadOnlyList<FileContent> schemas, ProjectOptions options, CancellationToken cancellation)
    {
        List<Baseline> baselines = [];
        foreach (AdditionalText text in texts)
        {
            AnalyzerConfigOptions metadata = provider.GetOptions(text);
            if (!metadata.TryGetValue(KindMetadata, out string? kind) || kind != "baseline" || !metadata.TryGetValue(SchemaMetadata, out string? schema))
                continue;
            // A number sign would end the line by which the compiler hears of metadata.
            string path = options.Relative(schema.Replace("%23", "#").Replace('\\', '/'));
            if (schemas.FirstOrDefault(s => s.Path == path) is not { } content || baselines.Exists(b => b.Schema == path))
                continue;
            ParsedText? parsed = text.GetText(cancellation) is { } source ? ParsedText.Of(source) : null;
            baselines.Add(new Baseline(path, options.Relative(text.Path.Replace('\\', '/')), content with { Root = parsed?.Root, Identifiers = parsed?.Identifiers ?? default }));
        }

        return baselines;
    }

    /// <summary>Where the targets look for the baseline of a schema file: beside it, or in the folder that is named for baselines.</summary>
    public static string PathFor(string schema, ProjectOptions options)
    {
        if (options.BaselineFolder.Length > 0 && !schema.StartsWith("../", StringComparison.Ordinal))
            return options.BaselineFolder.TrimEnd('/') + "/" + schema;
        int dot = schema.LastIndexOf('.');
        return dot > schema.LastIndexOf('/') ? schema.Substring(0, dot) + ".baseline" + schema.Substring(dot) : schema + ".baseline";
    }
}
