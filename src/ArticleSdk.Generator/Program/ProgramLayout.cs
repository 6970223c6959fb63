using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Program;

/// <summary>
/// Which schemas the program of a file holds, and their numbers: the root first, then what it begins at and what that applies, at last what only references lead to, built-in metaschemas included.
/// Other files' schemas are in their programs. A whole program begins at the root and at every definition; else the root is there for its number, and empty if nothing applies it.
/// </summary>
internal sealed class ProgramLayout
{
    private readonly Dictionary<SchemaNode, int> _numbers = [];
    private readonly HashSet<SchemaNode> _tops = [];
    private readonly Dictionary<SchemaDocument, int> _imports = [];
    private readonly ProgramFiles _files;
    private readonly bool _isWhole;
    private readonly bool _appliesRoot;

    /// <param name="root">The root schema of the file.</param>
    /// <param name="files">The files that have programs.</param>
    /// <param name="entries">The schemas that it begins at; null: it is whole.</param>
    public ProgramLayout(SchemaNode root, ProgramFiles files, IEnumerable<SchemaNode>? entries = null)
    {
        _files = files;
        _isWhole = entries is null;
        Root = root;
        List<SchemaNode> reached = Reach(entries ?? [root]);
        _appliesRoot = reached.Contains(root);
        foreach (SchemaNode top in Tops(reached))
        {
            int next = Nodes.Count;
            Nodes.Add(top);
            for (; next < Nodes.Count; next++)
            {
                _numbers.Add(Nodes[next], next);
                // true and false need no number, unless only a reference leads to them.
                Nodes.AddRange(KeywordsOf(Nodes[next]).SelectMany(HeldBy).Where(child => child.Boolean is null));
            }

            if (top != root)
                _tops.Add(top);
        }
    }

    public SchemaNode Root { get; }

    /// <summary>The schemas by their numbers.</summary>
    public List<SchemaNode> Nodes { get; } = [];

    /// <summary>The files that it refers to, by their numbers.</summary>
    public IEnumerable<SchemaDocument> Imports => _imports.OrderBy(i => i.Value).Select(i => i.Key);

    /// <summary>The number of a schema of the program, or -1: it is <c>true</c> or <c>false</c> where another holds it, or in another program.</summary>
    public int NumberOf(SchemaNode node) => _numbers.TryGetValue(node, out int number) ? number : -1;

    /// <summary>Whether only references lead to it.</summary>
    public bool IsElsewhere(SchemaNode node) => _tops.Contains(node);

    /// <summary>Whether the program says anything of a schema: of a root, where it begins at it or applies it.</summary>
    public bool Says(SchemaNode node) => node != Root || _appliesRoot;

    /// <summary>What the program says of a schema.</summary>
    public IEnumerable<Keyword> KeywordsOf(SchemaNode node) => !Says(node) ? [] : _isWhole ? node.Keywords : node.Keywords.Where(keyword => keyword is not DefinitionsKeyword);

    /// <summary>The number of the program that a schema without a number is in: -1 is this one.</summary>
    public int ImportOf(SchemaNode target) => _imports.TryGetValue(target.Document, out int import) ? import : -1;

    /// <summary>The schemas that stand in a keyword, and not those that it refers to.</summary>
    public static IEnumerable<SchemaNode> HeldBy(Keyword keyword) => keyword switch
    {
        RefKeyword or DynamicRefKeyword => [],
        DefinitionsKeyword definitions => definitions.Schemas.Select(s => s.Schema),
        _ => Subschemas.Of(keyword),
    };

    // What is held is reached from what holds it; the rest is what only references lead to.
    private IEnumerable<SchemaNode> Tops(List<SchemaNode> reached)
    {
        HashSet<SchemaNode> held = new(reached.SelectMany(KeywordsOf).SelectMany(HeldBy));
        return reached.Where(node => node != Root && !held.Contains(node)).Prepend(Root);
    }

    private List<SchemaNode> Reach(IEnumerable<SchemaNode> entries)
    {
        List<SchemaNode> reached = [.. entries];
        HashSet<SchemaNode> seen = [.. reached];
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (SchemaNode next in ProgramReach.Next(reached[i], _isWhole))
            {
                if (!_files.IsImported(next, Root.Document))
                {
                    if (seen.Add(next))
                        reached.Add(next);
                }
                else if (!_imports.ContainsKey(next.Document))
                {
                    _imports.Add(next.Document, _imports.Count);
                }
            }
        }

        return reached;
    }
}
