using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.TypeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>
/// The schemas of a project as analyzers ask about them: what is found in their files, and their programs. All analyzers of a compilation have the same, and so have those of later
/// compilations for as long as the files and what the project says of them stay as they are.
/// </summary>
internal sealed class ProjectSchemas
{
    /// <summary>Projects that have one file in common, and states of one project.</summary>
    private const int MaxEntries = 4;

    private static readonly ConditionalWeakTable<AnalyzerOptions, ProjectSchemas> OfCompilations = new();
    private static readonly ConditionalWeakTable<AdditionalText, List<ProjectSchemas>> OfFiles = new();

    // Who asks for one does not wait for another.
    private readonly object _findingsGate = new();
    private readonly object _lintGate = new();
    private readonly object _evolutionGate = new();
    private readonly object _programsGate = new();
    private readonly EquatableArray<LocatedFile> _files;
    private readonly EquatableArray<FileContent> _contents;
    private (EquatableArray<Anchor> Anchors, LoadedProject Project)? _findings;
    private LoadedProject? _lint;
    private SchemaPrograms? _programs;
    private (EquatableArray<Baseline> Baselines, EquatableArray<Anchor> Anchors, LoadedProject Project)? _evolution;

    private ProjectSchemas(EquatableArray<LocatedFile> files, ProjectOptions options)
    {
        _files = files;
        _contents = files.Select(f => f.Content).ToEquatableArray();
        Options = options;
    }

    public ProjectOptions Options { get; }

    public static ProjectSchemas Of(AnalyzerOptions analyzer, CancellationToken cancellation)
    {
        if (OfCompilations.TryGetValue(analyzer, out ProjectSchemas? known))
            return known;
        ProjectSchemas project = Find(analyzer, cancellation);
        return OfCompilations.GetValue(analyzer, _ => project);
    }

    private static ProjectSchemas Find(AnalyzerOptions analyzer, CancellationToken cancellation)
    {
        ProjectOptions options = ProjectOptions.Read(analyzer.AnalyzerConfigOptionsProvider.GlobalOptions);
        EquatableArray<LocatedFile> files = SchemaProject.Files(analyzer.AdditionalFiles, analyzer.AnalyzerConfigOptionsProvider, options, cancellation).ToEquatableArray();
        var project = new ProjectSchemas(files, options);
        if (files.Count == 0)
            return project;
        List<ProjectSchemas> known = OfFiles.GetOrCreateValue(files[0].Source.Text);
        lock (known)
        {
            if (known.Find(other => other.Options == options && other._files == files) is { } same)
                return same;
            known.Insert(0, project);
            if (known.Count > MaxEntries)
                known.RemoveAt(MaxEntries);
            return project;
        }
    }

    /// <summary>What makes validators and types of these schemas wrong. What is compiled already for the generator is not compiled again.</summary>
    /// <param name="anchors">The types that users declared.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public LoadedProject Findings(EquatableArray<Anchor> anchors, CancellationToken cancellation)
    {
        lock (_findingsGate)
        {
            if (_findings is not { } found || found.Anchors != anchors)
                _findings = found = (anchors, new LoadedProject(_files, ProjectCompiler.Compile(_contents, Options, anchors, cancellation).Diagnostics));
            return found.Project;
        }
    }

    /// <summary>What is odd about them.</summary>
    public LoadedProject Lint(CancellationToken cancellation)
    {
        lock (_lintGate)
            return _lint ??= new LoadedProject(_files, ProjectLint.Find(_contents, Options, cancellation));
    }

    /// <summary>Whether any of them is to be compatible with its baseline.</summary>
    public bool AsksForCompatibility => _contents.Any(c => c.Options.Compatibility != Compatibility.None);

    /// <summary>Where they break the compatibility with their baselines that is asked for.</summary>
    /// <param name="analyzer">Where the baselines are.</param>
    /// <param name="anchors">The types that users declared.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public LoadedProject Evolution(AnalyzerOptions analyzer, EquatableArray<Anchor> anchors, CancellationToken cancellation)
    {
        EquatableArray<Baseline> baselines = Baselines.Read(analyzer.AdditionalFiles, analyzer.AnalyzerConfigOptionsProvider, _contents, Options, cancellation).ToEquatableArray();
        lock (_evolutionGate)
        {
            if (_evolution is not { } found || found.Anchors != anchors || found.Baselines != baselines)
                _evolution = found = (baselines, anchors, new LoadedProject(_files, ProjectEvolution.Find(_contents, baselines, Options, anchors, cancellation)));
            return found.Project;
        }
    }

    /// <summary>The schemas, for the engine.</summary>
    public SchemaPrograms Programs(CancellationToken cancellation)
    {
        lock (_programsGate)
            return _programs ??= new SchemaPrograms(_contents, Options, cancellation);
    }
}
