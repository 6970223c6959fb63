using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// Decides which C# types, members and names come out of schemas, in three steps with values between: <see cref="Outline"/> says of a file which types it has and what they would be called,
/// from the file and what it reaches; <see cref="TypeLinker.Link"/> resolves what concerns several files, from outlines alone; <see cref="Build"/> makes the models of a file's types.
/// </summary>
/// <param name="analysis">What follows from the schemas.</param>
/// <param name="roots">The root schemas of the files that types are made for, and that are looked at: a component and all that it reaches. A reference into any other keeps its JSON.</param>
/// <param name="collapsesNull">Whether an optional property that may be null is a nullable member, where null and absent are one.</param>
/// <param name="differs">Whether types were made of a schema of another component for what it is there, and not here: its values have none of them.</param>
internal sealed class TypeModelBuilder(SchemaAnalysis analysis, IReadOnlyDictionary<string, SchemaNode> roots, bool collapsesNull = false, Func<SchemaNode, bool>? differs = null)
{
    private readonly TypeDiscovery _discovery = new(analysis, roots, differs ?? (static _ => false));

    /// <summary>The outline of a file.</summary>
    /// <param name="options">What the project says of it.</param>
    /// <param name="anchors">The types that users declared for its schemas.</param>
    /// <param name="diagnostics">Where what is wrong with these is added.</param>
    public TypeOutline Outline(RootOptions options, EquatableArray<Anchor> anchors, List<SchemaDiagnostic> diagnostics)
    {
        (TypeOutline outline, IReadOnlyList<SchemaDiagnostic> found) =
            new TypeNaming(_discovery, roots[options.Path], options, TypeAnchors.Check(_discovery, options.Path, anchors, diagnostics)).Outline();
        diagnostics.AddRange(found);
        return outline;
    }

    /// <summary>The types of the files of a component.</summary>
    /// <param name="component">The paths of the files.</param>
    /// <param name="outlines">The outlines of these and of all that they reach.</param>
    /// <param name="links">What was decided of them.</param>
    public TypeMap Build(IReadOnlyList<string> component, IEnumerable<TypeOutline> outlines, IReadOnlyDictionary<string, TypeLink> links, CancellationToken cancellation = default)
    {
        TypeNameTable names = new(outlines, links);
        TypeBuilder builder = new(_discovery, names, collapsesNull);
        List<TypeDefinition> types = [];
        foreach (string path in component)
        {
            cancellation.ThrowIfCancellationRequested();
            types.AddRange(builder.Build(path));
        }

        return new TypeMap([.. RecursiveTypes.Mark(new RepeatedSchemas(_discovery).Mark(types)).OrderBy(type => type.HintName, StringComparer.Ordinal)], builder.Diagnostics, _discovery, names);
    }

    /// <summary>All types of a project at once.</summary>
    /// <param name="set">The schemas.</param>
    /// <param name="options">The files that types are made for.</param>
    /// <param name="anchors">The types that users declared.</param>
    /// <param name="collapsesNull">Whether null and absent are one.</param>
    public static TypeMap Build(SchemaSet set, IReadOnlyList<RootOptions> options, IReadOnlyList<Anchor> anchors, bool collapsesNull = false)
    {
        RootOptions[] typed = [.. options.Where(root => set.Roots.ContainsKey(root.Path))];
        TypeModelBuilder builder = new(new SchemaAnalysis(), typed.ToDictionary(root => root.Path, root => set.Roots[root.Path], StringComparer.Ordinal), collapsesNull);
        List<SchemaDiagnostic> diagnostics = [];
        IReadOnlyDictionary<string, EquatableArray<Anchor>> byFile = TypeAnchors.ByFile(typed.Select(root => (root.Path, root.IsBuiltIn)), anchors, diagnostics);
        TypeOutline[] outlines = [.. typed.Select(root => builder.Outline(root, byFile.TryGetValue(root.Path, out EquatableArray<Anchor> own) ? own : default, diagnostics))];
        (IReadOnlyDictionary<string, TypeLink> links, IReadOnlyList<SchemaDiagnostic> found) = TypeLinker.Link(outlines, default);
        TypeMap map = builder.Build([.. typed.Select(root => root.Path)], outlines, links);
        return map with { Diagnostics = [.. diagnostics, .. found, .. map.Diagnostics] };
    }
}
