using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>Tells whose verdicts a mistake in a schema makes wrong.</summary>
internal static class SchemaMistakes
{
    /// <summary>Marks mistakes in schemas that no generated root comes to, such as a definition that nothing refers to: they make no validator wrong.</summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="sets">The schemas of all who may use them.</param>
    public static IReadOnlyList<SchemaDiagnostic> MarkUnused(IReadOnlyList<SchemaDiagnostic> diagnostics, IReadOnlyList<SchemaSet> sets)
    {
        if (!diagnostics.Any(d => Descriptors.IsError(d.Id)))
            return diagnostics;
        HashSet<(string, string)> reached = Reached(sets.SelectMany(s => s.Documents.Values).Where(d => d.Generate).Select(d => d.Root), sets);
        return diagnostics.Select(d => d with { IsUnused = IsAboutSchema(d, sets, out SchemaNode? node) && !reached.Contains(PlaceOf(node)) }).ToList();
    }

    /// <summary>Says of a file that is missing once that it is, where a schema refers to it that is used, and how many others do.</summary>
    public static IEnumerable<SchemaDiagnostic> NameMissingFilesOnce(IReadOnlyList<SchemaDiagnostic> diagnostics)
    {
        Dictionary<string, SchemaDiagnostic> first = new(StringComparer.Ordinal);
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (SchemaDiagnostic diagnostic in diagnostics)
        {
            if (MissingUriOf(diagnostic) is not { } uri)
                continue;
            count[uri] = count.TryGetValue(uri, out int known) ? known + 1 : 1;
            if (!first.TryGetValue(uri, out SchemaDiagnostic? other) || (other.IsUnused && !diagnostic.IsUnused))
                first[uri] = diagnostic;
        }

        return diagnostics.Where(diagnostic => MissingUriOf(diagnostic) is not { } uri || ReferenceEquals(first[uri], diagnostic)).Select(diagnostic => MissingUriOf(diagnostic) is { } uri && count[uri] > 1
            ? diagnostic with { Arguments = EquatableArray.Create(diagnostic.Arguments[0], diagnostic.Arguments[1] + (count[uri] == 2 ? " (another reference leads there too)" : $" ({count[uri] - 1} other references lead there too)"), uri) }
            : diagnostic);
    }

    private static string? MissingUriOf(SchemaDiagnostic diagnostic) => diagnostic.Id == DiagnosticIds.UnresolvableReference && diagnostic.Arguments.Count == 3 ? diagnostic.Arguments[2] : null;

    /// <summary>Whether a mistake in a schema, or in one that it applies, keeps its verdicts from being right.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="sets">Its set, and those that the set was built with.</param>
    public static bool Spoil(SchemaNode schema, IReadOnlyList<SchemaSet> sets)
    {
        List<SchemaDiagnostic> errors = sets.SelectMany(s => s.Diagnostics).Where(d => Descriptors.IsError(d.Id)).ToList();
        if (errors.Count == 0 && !sets.Any(s => s.HasSpoilt))
            return false;
        bool isSpoilt = false;
        HashSet<(string, string)> reached = Reached([schema], sets, node => isSpoilt |= node.Spoilt.Count > 0);
        return isSpoilt || errors.Exists(d => !IsAboutSchema(d, sets, out SchemaNode? node) || reached.Contains(PlaceOf(node)));
    }

    private static (string Document, string Pointer) PlaceOf(SchemaNode node) => (node.Document.Path, node.Pointer);

    private static HashSet<(string, string)> Reached(IEnumerable<SchemaNode> roots, IReadOnlyList<SchemaSet> sets, Action<SchemaNode>? visit = null)
    {
        var seen = new HashSet<SchemaNode>(roots);
        var reached = new HashSet<(string, string)>();
        var open = new Stack<SchemaNode>(seen);
        while (open.Count > 0)
        {
            SchemaNode node = open.Pop();
            reached.Add(PlaceOf(node));
            visit?.Invoke(node);
            foreach (SchemaNode target in node.Keywords.SelectMany(Subschemas.Of).Concat(DynamicTargets(node)))
            {
                if (seen.Add(target))
                    open.Push(target);
            }
        }

        return reached;

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
