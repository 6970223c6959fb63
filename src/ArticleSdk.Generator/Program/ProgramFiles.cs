using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Program;

/// <summary>The files that have programs, by their root schemas.</summary>
internal sealed class ProgramFiles
{
    private readonly Dictionary<SchemaDocument, SchemaNode> _roots;
    private readonly Dictionary<SchemaDocument, HashSet<SchemaNode>> _structures = [];

    public ProgramFiles(IEnumerable<SchemaNode> roots) => _roots = roots.ToDictionary(root => root.Document);

    /// <summary>Whether the program of a file refers to this schema in another program: where that file's schemas hold it. What nobody holds is in the program that refers to it.</summary>
    public bool IsImported(SchemaNode schema, SchemaDocument importing) =>
        schema.Document != importing && _roots.TryGetValue(schema.Document, out SchemaNode? root) && StructureOf(root).Contains(schema);

    /// <summary>The schemas that are found from a root by their pointers.</summary>
    private HashSet<SchemaNode> StructureOf(SchemaNode root)
    {
        if (_structures.TryGetValue(root.Document, out HashSet<SchemaNode>? structure))
            return structure;
        _structures.Add(root.Document, structure = [root]);
        Queue<SchemaNode> work = new([root]);
        while (work.Count > 0)
        {
            foreach (SchemaNode child in work.Dequeue().Keywords.SelectMany(ProgramLayout.HeldBy))
            {
                if (structure.Add(child))
                    work.Enqueue(child);
            }
        }

        return structure;
    }
}
