using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>Tells mistakes in schemas that no generated root comes to, such as a definition that nothing refers to: they make no validator wrong.</summary>
internal static class UnusedSchemas
{
    /// <param name="diagnostics">What was found.</param>
    /// <param name="sets">The schemas of all who may use them.</param>
    public static IReadOnlyList<SchemaDiagnostic> Mark(IReadOnlyList<SchemaDiagnostic> diagnostics, IReadOnlyList<SchemaSet> sets)
    {
        if (!diagnostics.Any(d => Descriptors.IsError(d.Id)))
            return diagnostics;
        HashSet<(string, string)> used = Used(sets);
        return diagnostics.Select(d => d with { IsUnused = IsAboutSchema(d, sets, out SchemaNode? node) && !used.Contains(PlaceOf(node)) }).ToList();
    }

    private static (string Document, string Pointer) PlaceOf(SchemaNode node) => (node.Document.Path, node.Pointer);

    private static HashSet<(string, string)> Used(IReadOnlyList<SchemaSet> sets)
    {
        var seen = new HashSet<SchemaNode>(sets.SelectMany(s => s.Documents.Values).Where(d => d.Generate).Select(d => d.Root));
        var used = new HashSet<(string, string)>();
        var open = new Stack<SchemaNode>(seen);
        while (open.Count > 0)
        {
            SchemaNode node = open.Pop();
            used.Add(PlaceOf(node));
            foreach (SchemaNode target in node.Keywords.SelectMany(Subschemas.Of).Concat(DynamicTargets(node)))
            {
                if (seen.Add(target))
                    open.Push(target);
            }
        }

        return used;

        IEnumerable<SchemaNode> DynamicTargets(SchemaNode node) =>
            node.Find<DynamicRefKeyword>() is { } reference ? sets.SelectMany(s => s.DynamicResources).Select(r => r.DynamicAnchors.TryGetValue(reference.Anchor, out SchemaNode? target) ? target : null).OfType<SchemaNode>() : [];
    }

    /// <summary>Finds the schema that holds what is reported; what is said of a name is said of the object around it.</summary>
    private static bool IsAboutSchema(SchemaDiagnostic diagnostic, IReadOnlyList<SchemaSet> sets, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SchemaNode? node)
    {
        node = null;
        LoadedDocument? document = sets.Select(s => s.Documents.TryGetValue(diagnostic.Document, out LoadedDocument? found) ? found : null).FirstOrDefault(d => d is not null);
        if (document is null)
            return false;
        string pointer = diagnostic.AtName ? Around(diagnostic.Pointer) : diagnostic.Pointer;
        while (!document.TryGet(pointer, out node))
            pointer = Around(pointer);
        return true;
    }

    private static string Around(string pointer) => pointer.Substring(0, pointer.LastIndexOf('/'));
}
