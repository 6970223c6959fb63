using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>Looks at one schema. What it finds it reports to the context.</summary>
internal delegate void LintRule(LintContext context, SchemaNode node);

/// <summary>What is odd about schemas that have a validator: what does nothing, what nothing satisfies, what contradicts itself, what could be shorter, safer or better C#.</summary>
internal static class SchemaLint
{
    private static readonly LintRule[] Rules =
    [
        KeywordNameRules.Find,
        IgnoredKeywordRules.SiblingsOfReference,
        IgnoredKeywordRules.OtherKinds,
        IgnoredKeywordRules.WithoutPartner,
        IgnoredKeywordRules.MisplacedIdentifiers,
        FormatRules.Find,
        ClosedObjectRules.Find,
        ContradictionRules.Bounds,
        ContradictionRules.Kinds,
        ContradictionRules.RequiredNames,
        ContradictionRules.Unsatisfiable,
        BranchRules.Unions,
        BranchRules.Conditions,
        PatternRules.Find,
        AnnotationRules.Find,
        ValueRules.Find,
        RequiredNameRules.Undescribed,
        RedundancyRules.Defaults,
        RedundancyRules.Wrappers,
        RedundancyRules.Values,
        RedundancyRules.Bounds,
        CSharpRules.Find,
        ExposureRules.Find,
    ];

    /// <param name="set">All schemas of a project.</param>
    /// <param name="analysis">What follows from them.</param>
    /// <param name="documents">The paths of the files that are looked at.</param>
    /// <param name="cancellation">Asked for each schema.</param>
    public static IReadOnlyList<SchemaDiagnostic> Find(SchemaSet set, SchemaAnalysis analysis, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        LintResult.Resolve([Look(set, analysis, documents, cancellation)]);

    /// <summary>What is found in some files. Of the others the set need hold only those that these reach: <see cref="LintResult.Resolve"/> takes account of the rest.</summary>
    /// <inheritdoc cref="Find"/>
    public static LintResult Look(SchemaSet set, SchemaAnalysis analysis, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        var looked = new HashSet<string>(documents, StringComparer.Ordinal);
        var context = new LintContext(set, new SchemaGraph(set, cancellation), analysis, cancellation);
        List<SchemaNode> schemas = context.Graph.Schemas.FindAll(node => node.Json.Kind == ValueKind.Object && looked.Contains(node.Document.Path));
        foreach (SchemaNode node in schemas)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (LintRule rule in Rules)
                rule(context, node);
        }

        return new LintResult(Exclusions.Apply(context, schemas).ToEquatableArray(), schemas.SelectMany(node => References(context, node, looked)).Distinct().ToEquatableArray());
    }

    private static IEnumerable<OutsideReference> References(LintContext context, SchemaNode node, HashSet<string> looked) =>
        from target in node.Keywords.Where(keyword => keyword is RefKeyword or DynamicRefKeyword).SelectMany(Subschemas.InPlace)
        where !looked.Contains(target.Document.Path)
        select new OutsideReference(target.Document.Path, target.Pointer, !context.IsAlone(node));
}
