using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Program;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>What a rule looks at, and where it leaves what it finds.</summary>
internal sealed class LintContext
{
    private readonly HashSet<SchemaDiagnostic> _reported = [];

    private readonly Lazy<ProgramSet> _programs;

    public LintContext(SchemaSet set, SchemaGraph graph, SchemaAnalysis analysis, CancellationToken cancellation)
    {
        _programs = new Lazy<ProgramSet>(() => new ProgramSet(set.Roots.Values, annotates: false), LazyThreadSafetyMode.None);
        Graph = graph;
        Analysis = analysis;
        Cancellation = cancellation;
        Objects = new ObjectNames(analysis);
        Contradictions = new Contradictions(analysis);
        Satisfiable = new Satisfiability(this);
        Described = new DescribedNames(graph);
    }

    public SchemaGraph Graph { get; }

    public SchemaAnalysis Analysis { get; }

    public CancellationToken Cancellation { get; }

    public ObjectNames Objects { get; }

    public Contradictions Contradictions { get; }

    public Satisfiability Satisfiable { get; }

    public DescribedNames Described { get; }

    /// <summary>The schemas, for the engine.</summary>
    public ProgramSet Programs => _programs.Value;

    /// <summary>The first place of every inline object, by its JSON.</summary>
    public Dictionary<JsonValue, SchemaNode> InlineObjects { get; } = [];

    public List<SchemaDiagnostic> Findings { get; } = [];

    /// <summary>Whether the schema is a reference with nothing beside it, for values that nothing else but <c>contains</c> looks at.</summary>
    public bool IsAlone(SchemaNode node) =>
        !ReferenceEquals(Analysis.EndOf(node), node) && Graph.UsesOf(node).All(use => !use.IsInPlace && use.Keyword is not ContainsKeyword);

    /// <summary>Something about a keyword: its name is marked.</summary>
    public void ReportKeyword(string id, SchemaNode node, string keyword, params string[] arguments) =>
        Report(id, node, KeywordContext.PathOf(keyword), atName: true, arguments);

    /// <summary>The same, with what repairs it.</summary>
    public void ReportKeyword(string id, SchemaNode node, string keyword, SchemaRepair? repair, params string[] arguments) =>
        Report(id, node, KeywordContext.PathOf(keyword), atName: true, repair, arguments);

    /// <summary>Something about a place in a schema.</summary>
    public void Report(string id, SchemaNode node, string path, bool atName, params string[] arguments) => Report(id, node, path, atName, repair: null, arguments);

    /// <summary>The same, with what repairs it.</summary>
    public void Report(string id, SchemaNode node, string path, bool atName, SchemaRepair? repair, params string[] arguments)
    {
        var finding = new SchemaDiagnostic(id, node.Document.Path, node.Pointer + path, atName, EquatableArray.Create(arguments)) { Repair = repair };
        if (_reported.Add(finding))
            Findings.Add(finding);
    }

    /// <summary>
    /// Something that follows from two keywords among the conjuncts of a schema: said where the schema has one of them, or brings them together, and not again by
    /// those that merely apply such a schema.
    /// </summary>
    public void ReportPair(string id, SchemaNode node, PlacedKeyword one, PlacedKeyword other, params string[] arguments)
    {
        PlacedKeyword? own = ReferenceEquals(one.Schema, node) ? one : ReferenceEquals(other.Schema, node) ? other : null;
        if (own is { } placed)
        {
            Report(id, node, placed.Keyword.Path, atName: true, arguments);
            return;
        }

        Keyword? applying = null;
        foreach (Keyword keyword in node.Keywords.Where(keyword => keyword is RefKeyword or AllOfKeyword))
        {
            applying ??= keyword;
            foreach (SchemaNode part in Subschemas.InPlace(keyword))
            {
                IReadOnlyList<SchemaNode> conjuncts = Analysis.ConjunctsOf(part).Schemas;
                if (conjuncts.Contains(one.Schema) && conjuncts.Contains(other.Schema))
                    return;
            }
        }

        if (applying is not null)
            Report(id, node, applying.Path, atName: true, arguments);
    }
}

/// <summary>A keyword and the schema that it stands in.</summary>
internal readonly record struct PlacedKeyword(SchemaNode Schema, Keyword Keyword);
