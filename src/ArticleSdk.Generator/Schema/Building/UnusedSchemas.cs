using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>Tells mistakes in schemas that no generated root comes to, such as a definition that nothing refers to: they make no validator wrong.</summary>
internal static class UnusedSchemas
{
    public static IReadOnlyList<SchemaDiagnostic> Mark(SchemaWorld world)
    {
        if (!world.Diagnostics.Exists(d => Descriptors.IsError(d.Id)))
            return world.Diagnostics;
        HashSet<SchemaNode> used = Used(world);
        Dictionary<string, LoadedDocument> documents = world.Documents.GroupBy(d => d.Document.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return world.Diagnostics.Select(d => used.Contains(SchemaAt(documents[d.Document], d)) ? d : d with { IsUnused = true }).ToList();
    }

    private static HashSet<SchemaNode> Used(SchemaWorld world)
    {
        var used = new HashSet<SchemaNode>(world.Documents.Where(d => d.Generate).Select(d => d.Root));
        var open = new Stack<SchemaNode>(used);
        while (open.Count > 0)
        {
            foreach (Keyword keyword in open.Pop().Keywords)
            {
                IEnumerable<SchemaNode> targets = keyword is DynamicRefKeyword dynamic ? DynamicReferences.Targets(world, dynamic) : Subschemas.Of(keyword);
                foreach (SchemaNode target in targets)
                {
                    if (used.Add(target))
                        open.Push(target);
                }
            }
        }

        return used;
    }

    /// <summary>The schema that holds what is reported; what is said of a name is said of the object around it.</summary>
    private static SchemaNode SchemaAt(LoadedDocument document, SchemaDiagnostic diagnostic)
    {
        string pointer = diagnostic.AtName ? Around(diagnostic.Pointer) : diagnostic.Pointer;
        SchemaNode? node;
        while (!document.Nodes.TryGetValue(pointer, out node))
            pointer = Around(pointer);
        return node;
    }

    private static string Around(string pointer) => pointer.Substring(0, pointer.LastIndexOf('/'));
}
