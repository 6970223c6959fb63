using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Pipeline;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArticleSdk.Generator;

/// <summary>Generates C# types and validators from the JSON Schema files of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ArticleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Select((o, _) => ProjectOptions.Read(o.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        IncrementalValuesProvider<SchemaSource> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => SchemaProject.IsSchema(pair.Left, pair.Right))
            .Select((pair, _) => new SchemaSource(pair.Left, FileOptions.Read(pair.Right.GetOptions(pair.Left))))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<EquatableArray<SchemaSource>> repeated = texts.Collect().Select((all, _) => SchemaProject.Repeated(all));
        IncrementalValuesProvider<LocatedFile> located = texts
            .Combine(repeated)
            .Where(pair => !pair.Right.Contains(pair.Left))
            .Select((pair, _) => pair.Left)
            .Combine(options)
            .Select((pair, cancellation) => LocatedFile.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Texts);

        IncrementalValuesProvider<FileContent> contents = located
            .Select((file, _) => file.Content)
            .WithTrackingName(TrackingNames.Contents);

        IncrementalValueProvider<EquatableArray<Anchor>> anchors = context.SyntaxProvider
            .ForAttributeWithMetadataName(AnchorReader.Attribute, AnchorReader.IsCandidate, AnchorReader.Read)
            .Where(anchor => anchor is not null)
            .Collect()
            .Select((all, _) => all.Select(a => a!).ToEquatableArray())
            .WithTrackingName(TrackingNames.Anchors);

        IncrementalValueProvider<CompiledProject> project = contents.Collect().Select((all, _) => all.ToEquatableArray())
            .Combine(options).Combine(anchors)
            .Select((input, cancellation) => ProjectCompiler.TryCompile(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(TrackingNames.Models);

        // By file, so that a type more in one file leaves the units of the others where they were.
        IncrementalValuesProvider<OutputUnit> units = contents.Select((content, _) => content.Path).Combine(project)
            .SelectMany((pair, _) => pair.Right.UnitsOf(pair.Left))
            .WithTrackingName(TrackingNames.Units);
        context.RegisterSourceOutput(units, Print);
        context.RegisterSourceOutput(project.SelectMany((p, _) => p.Shared), Print);

        // Positions are looked up here alone: white space moves them, and no model has them.
        IncrementalValueProvider<Findings> findings = project.Select((p, _) => p.Diagnostics)
            .Combine(located.Collect()).Combine(options)
            .Select((input, _) => new Findings(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(TrackingNames.Findings);
        context.RegisterSourceOutput(findings, (production, found) => found.Report(production.ReportDiagnostic));
    }

    private static void Print(SourceProductionContext production, OutputUnit unit)
    {
        string text;
        try
        {
            text = unit.Print();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            production.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, Location.None, $"{unit.HintName}: {exception.GetType().Name}: {exception.Message}"));
            return;
        }

        production.AddSource(unit.HintName, SourceText.From(text, System.Text.Encoding.UTF8));
    }
}
