using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Lint;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>Lint over the schemas of a project, component by component: one is looked at again when it or what it reaches has changed.</summary>
internal static class ProjectLint
{
    private static readonly ContentCache<Request, LintResult> Known = new();

    /// <param name="contents">The files, each once.</param>
    /// <param name="options">What the project says.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static IReadOnlyList<SchemaDiagnostic> Find(IReadOnlyList<FileContent> contents, ProjectOptions options, CancellationToken cancellation)
    {
        var components = new ProjectComponents(contents, ProjectLinks.Of(contents, options, cancellation), cancellation);
        return LintResult.Resolve(components.All.Select(component => Of(component, options, cancellation)).ToList());
    }

    private static LintResult Of(ComponentInput component, ProjectOptions options, CancellationToken cancellation)
    {
        var request = new Request(component, options.DefaultDialect, options.AssertFormat);
        return Known.Find(component.First, request) ?? Known.Add(component.First, request, TryLook(component, options, cancellation));
    }

    private static LintResult TryLook(ComponentInput component, ProjectOptions options, CancellationToken cancellation)
    {
        try
        {
            SchemaSet set = SchemaGraphs.Of(component, options, cancellation);
            return SchemaLint.Look(set, new SchemaAnalysis(), component.Own.Select(file => file.Path).Where(set.Roots.ContainsKey).ToList(), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours that makes no validator wrong.
            var failure = new SchemaDiagnostic(DiagnosticIds.InternalError, component.First.Path, "", AtName: false, EquatableArray.Create($"{exception.GetType().Name}: {exception.Message}")) { IsUnused = true };
            return new LintResult(EquatableArray.Create(failure), default);
        }
    }

    private sealed record Request(ComponentInput Component, Draft DefaultDialect, bool AssertFormat);
}
