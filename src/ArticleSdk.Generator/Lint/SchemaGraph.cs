using System.Threading;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>A keyword that applies a schema.</summary>
/// <param name="By">The schema that the keyword stands in.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="IsInPlace">Whether it applies the schema to its own instance rather than to a property, name or item of it.</param>
internal readonly record struct SchemaUse(SchemaNode By, Keyword Keyword, bool IsInPlace);

/// <summary>The schemas of a set, definitions included, and who applies each.</summary>
internal sealed class SchemaGraph
{
    private readonly Dictionary<SchemaNode, List<SchemaUse>> _uses = [];
    private readonly HashSet<SchemaNode> _roots;
    private readonly Dictionary<string, Dictionary<string, SchemaNode>> _byPointer = new(StringComparer.Ordinal);
    private readonly HashSet<(string Document, string Pointer)> _aroundReferenced = [];

    public SchemaGraph(SchemaSet set, CancellationToken cancellation)
    {
        _roots = [.. set.Roots.Values];
        HasSpoilt = set.HasSpoilt;
        HashSet<SchemaNode> seen = [];
        Stack<SchemaNode> open = new(set.Roots.OrderByDescending(root => root.Key, StringComparer.Ordinal).Select(root => root.Value));
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            SchemaNode node = open.Pop();
            if (!seen.Add(node))
                continue;
            Schemas.Add(node);
            PointersOf(node.Document.Path)[node.Pointer] = node;
            foreach (SchemaNode next in Enumerable.Reverse(Applied(node)))
                open.Push(next);
        }
    }

    /// <summary>All of them, as a walk from the roots finds them: mostly, what applies comes before what is applied.</summary>
    public List<SchemaNode> Schemas { get; } = [];

    /// <summary>Whether references may be missing, because a keyword was left out for a mistake.</summary>
    public bool HasSpoilt { get; }

    public bool IsRoot(SchemaNode node) => _roots.Contains(node);

    public IReadOnlyList<SchemaUse> UsesOf(SchemaNode node) => _uses.TryGetValue(node, out List<SchemaUse>? uses) ? uses : [];

    /// <summary>The schema at a place of a document, if there is one.</summary>
    public SchemaNode? At(string document, string pointer) => PointersOf(document).TryGetValue(pointer, out SchemaNode? node) ? node : null;

    /// <summary>Whether a reference leads to the place or into it.</summary>
    public bool IsReferredTo(SchemaNode node, string path) => _aroundReferenced.Contains((node.Document.Path, node.Pointer + path));

    private Dictionary<string, SchemaNode> PointersOf(string document)
    {
        if (!_byPointer.TryGetValue(document, out Dictionary<string, SchemaNode>? pointers))
            _byPointer.Add(document, pointers = new Dictionary<string, SchemaNode>(StringComparer.Ordinal));
        return pointers;
    }

    private List<SchemaNode> Applied(SchemaNode node)
    {
        List<SchemaNode> applied = [];
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is DefinitionsKeyword definitions)
                applied.AddRange(definitions.Schemas.Select(definition => definition.Schema));
            foreach (SchemaNode target in Subschemas.InPlace(keyword))
                Use(target, isInPlace: true);
            foreach (SchemaNode target in Subschemas.ToChildren(keyword))
                Use(target, isInPlace: false);
            if (keyword is RefKeyword reference)
                NoteAround(reference.Target, node);

            void Use(SchemaNode target, bool isInPlace)
            {
                applied.Add(target);
                if (!_uses.TryGetValue(target, out List<SchemaUse>? uses))
                    _uses.Add(target, uses = []);
                uses.Add(new SchemaUse(node, keyword, isInPlace));
            }
        }

        return applied;
    }

    /// <summary>A reference from inside a place makes it no place that anybody needs.</summary>
    private void NoteAround(SchemaNode target, SchemaNode by)
    {
        string pointer = target.Pointer;
        while (!IsInside(by, target.Document, pointer) && _aroundReferenced.Add((target.Document.Path, pointer)))
            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
    }

    private static bool IsInside(SchemaNode node, SchemaDocument document, string pointer) =>
        pointer.Length == 0
        || (node.Document == document && node.Pointer.StartsWith(pointer, StringComparison.Ordinal) && (node.Pointer.Length == pointer.Length || node.Pointer[pointer.Length] == '/'));
}
