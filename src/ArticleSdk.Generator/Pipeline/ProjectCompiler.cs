using System.Threading;
using ArticleSdk.Generator.Code.Types;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;

namespace ArticleSdk.Generator.Pipeline;

/// <summary>What comes out of all schemas together.</summary>
/// <param name="Units">What is printed.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record CompiledProject(EquatableArray<OutputUnit> Units, EquatableArray<SchemaDiagnostic> Diagnostics);

/// <summary>
/// The steps of the generator's pipeline one after the other, for analyzers, which have no pipeline, and for tests. What was compiled for the same contents already is not compiled again.
/// </summary>
internal static class ProjectCompiler
{
    public static CompiledProject Compile(IReadOnlyList<FileContent> contents, ProjectOptions options, IReadOnlyList<Anchor> anchors, CancellationToken cancellation) =>
        Compile(contents, options, anchors, input => ComponentCompiler.Compile(input, cancellation), cancellation);

    /// <param name="contents">The files, each once.</param>
    /// <param name="options">What the project says.</param>
    /// <param name="anchors">The types that users declared.</param>
    /// <param name="compile">How a component is compiled.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    public static CompiledProject Compile(
        IReadOnlyList<FileContent> contents, ProjectOptions options, IReadOnlyList<Anchor> anchors, Func<CompileInput, CompiledComponent> compile, CancellationToken cancellation)
    {
        ProjectLinks links = ProjectLinks.Of(contents, options, cancellation);
        var components = new ProjectComponents(contents, links, cancellation);
        ProjectAnchors byFile = ProjectAnchors.Of(contents, anchors, cancellation);
        ProjectTypes types = ProjectTypes.Of(components, options, byFile, cancellation);
        List<CompiledComponent> compiled = components.All.Select(c => compile(types.InputOf(c, options))).ToList();

        IEnumerable<OutputUnit> units = compiled.SelectMany(c => c.Units).Concat(ResolverUnit.Of(compiled, options, cancellation));
        IEnumerable<SchemaDiagnostic> diagnostics = links.Graph.Diagnostics.Concat(byFile.Diagnostics).Concat(types.Diagnostics).Concat(compiled.SelectMany(c => c.Diagnostics));
        return new CompiledProject(units.ToEquatableArray(), ProjectDiagnostics.Of(diagnostics, components, options, cancellation));
    }
}
