using ArticleSdk.Generator.Code;
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

        IncrementalValueProvider<LanguageFeatures> language = context.CompilationProvider
            .Select(LanguageReader.Read)
            .WithTrackingName(TrackingNames.Language);

        IncrementalValuesProvider<SchemaSource> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => SchemaProject.IsSchema(pair.Left, pair.Right))
            .Select((pair, _) => new SchemaSource(pair.Left, FileOptions.Read(pair.Right.GetOptions(pair.Left))))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValuesProvider<LocatedFile> located = texts.Combine(options)
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

        // Steps over all files look at each file's result again, and keep what they made of it (ContentCache). They are no chains of steps by file and steps over all: Roslyn's tracking
        // of steps goes every way through those, which are as many as files to the power of such steps.
        IncrementalValueProvider<ProjectLinks> links = contents.Collect().Combine(options)
            .Select((input, cancellation) => ProjectLinks.Of(SchemaProject.Once(input.Left), input.Right, cancellation))
            .WithTrackingName(TrackingNames.Links);
        IncrementalValueProvider<ProjectComponents> components = contents.Collect().Combine(links)
            .Select((input, cancellation) => new ProjectComponents(SchemaProject.Once(input.Left), input.Right, cancellation));
        IncrementalValueProvider<ProjectAnchors> anchorsByFile = contents.Collect().Combine(anchors)
            .Select((input, cancellation) => ProjectAnchors.Of(input.Left, input.Right, cancellation));
        IncrementalValueProvider<ProjectTypes> types = components.Combine(options).Combine(anchorsByFile)
            .Select((input, cancellation) => ProjectTypes.Of(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(TrackingNames.Types);

        // By the first file of each component, so that a file more leaves the others where they were.
        IncrementalValuesProvider<ComponentInput> inputs = located.Combine(components.Combine(located.Collect().Select((all, _) => new FirstFiles(all))))
            .SelectMany((input, _) => input.Right.Right.Has(input.Left) && input.Right.Left.Find(input.Left.Content.Path) is { } found ? new[] { found } : [])
            .WithTrackingName(TrackingNames.Inputs);
        IncrementalValuesProvider<CompiledComponent> compiled = inputs.Combine(types).Combine(options)
            .Select((input, _) => input.Left.Right.InputOf(input.Left.Left, input.Right))
            .Select(ComponentCompiler.Compile)
            .WithTrackingName(TrackingNames.Components);
        IncrementalValuesProvider<OutputUnit> units = compiled.SelectMany((component, _) => component.Units)
            .WithTrackingName(TrackingNames.Units);
        IncrementalValueProvider<(ProjectOptions, LanguageFeatures)> printing = options.Combine(language);
        context.RegisterSourceOutput(units.Combine(printing), Print);
        context.RegisterSourceOutput(compiled.Collect().Combine(options).SelectMany((pair, cancellation) => ResolverUnit.Of(pair.Left, pair.Right, cancellation)).Combine(printing), Print);

        // Positions are looked up here alone: white space moves them, and no model has them.
        IncrementalValueProvider<Findings> findings = compiled.SelectMany((component, _) => component.Diagnostics).Collect()
            .Combine(links).Combine(anchorsByFile).Combine(types)
            .Select((input, _) => input.Left.Left.Right.Graph.Diagnostics.Concat(input.Left.Right.Diagnostics).Concat(input.Right.Diagnostics).Concat(input.Left.Left.Left).ToEquatableArray())
            .Combine(components).Combine(options)
            .Select((input, cancellation) => ProjectDiagnostics.Of(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .Combine(located.Collect()).Combine(options)
            .Select((input, _) => new Findings(input.Left.Left, SchemaProject.Once(input.Left.Right), input.Right))
            .WithTrackingName(TrackingNames.Findings);
        context.RegisterSourceOutput(findings, (production, found) => found.Report(production.ReportDiagnostic, production.CancellationToken));
    }

    private static void Print(SourceProductionContext production, (OutputUnit Unit, (ProjectOptions Options, LanguageFeatures Language) Project) input)
    {
        production.CancellationToken.ThrowIfCancellationRequested();
        string text;
        try
        {
            text = input.Unit.Print(input.Project.Language);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string file = input.Project.Options.Directory + input.Unit.Document;
            production.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InternalError, input.Unit.Document.Length == 0 ? Location.None : Location.Create(file, default, default), $"{input.Unit.HintName}: {exception.GetType().Name}: {exception.Message}"));
            return;
        }

        production.AddSource(input.Unit.HintName, SourceText.From(text, System.Text.Encoding.UTF8));
    }
}
