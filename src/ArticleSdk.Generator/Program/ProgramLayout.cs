using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Program;

/// <summary>
/// Which schemas the program of a file holds, and their numbers: the file's own, from the root down, then those at places that only references know, and what
/// is reached of built-in metaschemas. Other files' schemas are in their programs.
/// </summary>
internal sealed class ProgramLayout
{
    private readonly Dictionary<SchemaNode, int> _numbers = [];
    private readonly HashSet<SchemaNode> _tops = [];
    private readonly Dictionary<SchemaDocument, int> _imports = [];
    private readonly IReadOnlyDictionary<SchemaDocument, HashSet<SchemaNode>> _structures;

    /// <param name="root">The root schema of the file.</param>
    /// <param name="structures">The schemas of each file that are found from its root by their pointers.</param>
    public ProgramLayout(SchemaNode root, IReadOnlyDictionary<SchemaDocument, HashSet<SchemaNode>> structures)
    {
        _structures = structures;
        Document = root.Document;
        foreach (SchemaNode top in Tops(Reach(root)))
        {
            int next = Nodes.Count;
            Nodes.Add(top);
            for (; next < Nodes.Count; next++)
            {
                _numbers.Add(Nodes[next], next);
                // true and false need no number, unless only a reference leads to them.
                Nodes.AddRange(Nodes[next].Keywords.SelectMany(HeldBy).Where(child => child.Boolean is null));
            }

            if (top != root)
                _tops.Add(top);
        }
    }

    public SchemaDocument Document { get; }

    /// <summary>The schemas by their numbers.</summary>
    public List<SchemaNode> Nodes { get; } = [];

    /// <summary>The files that it refers to, by their numbers.</summary>
    public IEnumerable<SchemaDocument> Imports => _imports.OrderBy(i => i.Value).Select(i => i.Key);

    /// <summary>The number of a schema of the program, or -1: it is <c>true</c> or <c>false</c> where another holds it, or in another program.</summary>
    public int NumberOf(SchemaNode node) => _numbers.TryGetValue(node, out int number) ? number : -1;

    /// <summary>Whether only references lead to it.</summary>
    public bool IsElsewhere(SchemaNode node) => _tops.Contains(node);

    /// <summary>The number of the program that a schema without a number is in: -1 is this one.</summary>
    public int ImportOf(SchemaNode target) => _imports.TryGetValue(target.Document, out int import) ? import : -1;

    /// <summary>The schemas that are found from a root by their pointers.</summary>
    public static HashSet<SchemaNode> StructureOf(SchemaNode root)
    {
        HashSet<SchemaNode> structure = [root];
        Queue<SchemaNode> work = new([root]);
        while (work.Count > 0)
        {
            foreach (SchemaNode child in work.Dequeue().Keywords.SelectMany(HeldBy))
            {
                if (structure.Add(child))
                    work.Enqueue(child);
            }
        }

        return structure;
    }

    /// <summary>The schemas that stand in a keyword, and not those that it refers to.</summary>
    public static IEnumerable<SchemaNode> HeldBy(Keyword keyword) => keyword switch
    {
        RefKeyword or DynamicRefKeyword => [],
        DefinitionsKeyword definitions => definitions.Schemas.Select(s => s.Schema),
        _ => Subschemas.Of(keyword),
    };

    // What is held is reached from what holds it; the rest is what only references lead to.
    private static List<SchemaNode> Tops(List<SchemaNode> reached)
    {
        HashSet<SchemaNode> held = new(reached.SelectMany(n => n.Keywords).SelectMany(HeldBy));
        return reached.Where(n => !held.Contains(n)).ToList();
    }

    private List<SchemaNode> Reach(SchemaNode root)
    {
        List<SchemaNode> reached = [root];
        HashSet<SchemaNode> seen = [root];
        HashSet<SchemaResource> resources = [];
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (Keyword keyword in reached[i].Keywords)
            {
                foreach (SchemaNode child in HeldBy(keyword))
                    Add(child);
                if (keyword is RefKeyword reference)
                    Refer(reference.Target);
                else if (keyword is DynamicRefKeyword dynamic)
                    Refer(dynamic.Initial);
            }

            if (!resources.Add(reached[i].Resource))
                continue;
            foreach (SchemaNode anchor in reached[i].Resource.DynamicAnchors.Values)
                Refer(anchor);
        }

        return reached;

        void Refer(SchemaNode target)
        {
            if (!IsImported(target))
                Add(target);
            else if (!_imports.ContainsKey(target.Document))
                _imports.Add(target.Document, _imports.Count);
        }

        void Add(SchemaNode node)
        {
            if (seen.Add(node))
                reached.Add(node);
        }
    }

    private bool IsImported(SchemaNode target) =>
        target.Document != Document && _structures.TryGetValue(target.Document, out HashSet<SchemaNode>? structure) && structure.Contains(target);
}
