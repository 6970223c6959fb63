using System.Threading;
using ArticleSdk.Generator.Diagnostics;

namespace ArticleSdk.Generator.Schema;

/// <summary>How the files of a project hang together.</summary>
/// <param name="Files">One for each file, in their order.</param>
/// <param name="Diagnostics">URIs that two schemas claim.</param>
internal sealed record FileGraph(EquatableArray<FileLinks> Files, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Finds who answers to which URI, as <see cref="SchemaBuildContext.Find"/> does for whole documents.</summary>
    public static FileGraph Of(IReadOnlyList<FileOutline> outlines, CancellationToken cancellation)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var byRetrievalUri = new Dictionary<string, int>(StringComparer.Ordinal);
        var byFile = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < outlines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            FileOutline outline = outlines[i];
            foreach (SchemaIdentifier identifier in outline.Identifiers)
            {
                if (!TryAdd(byId, identifier.Uri, i))
                    diagnostics.Add(new SchemaDiagnostic(DiagnosticIds.DuplicateIdentifier, outline.Path, identifier.Place, false, EquatableArray.Create(identifier.Uri, outlines[byId[identifier.Uri]].Path)));
            }

            TryAdd(byRetrievalUri, outline.RetrievalUri, i);
            TryAdd(byFile, UriReference.PercentDecode(outline.FileUri), i);
        }

        var targets = new List<int>[outlines.Count];
        var isDynamic = new bool[outlines.Count];
        for (int i = 0; i < outlines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new SortedSet<int>();
            isDynamic[i] = outlines[i].IsDynamic;
            foreach (OutlineReference reference in outlines[i].References)
            {
                if ((Find(reference.Uri) ?? (reference.ByPath is null ? null : Find(reference.ByPath))) is { } target)
                    found.Add(target);
                else
                    isDynamic[i] |= Metaschemas.TryGet(reference.Uri, out _);
            }

            targets[i] = found.ToList();
        }

        List<List<int>> components = StronglyConnected.All(Enumerable.Range(0, outlines.Count), i => targets[i]);
        var componentOf = new int[outlines.Count];
        for (int c = 0; c < components.Count; c++)
        {
            bool dynamic = components[c].Exists(i => isDynamic[i] || targets[i].Exists(t => isDynamic[t]));
            foreach (int i in components[c])
            {
                componentOf[i] = c;
                isDynamic[i] = dynamic;
            }
        }

        var isReferenced = new bool[outlines.Count];
        foreach (int target in targets.SelectMany((all, i) => all.Where(t => t != i)))
            isReferenced[target] = true;
        return new FileGraph(
            Enumerable.Range(0, outlines.Count).Select(i => new FileLinks(outlines[i].Path, componentOf[i], targets[i].ToEquatableArray(), isDynamic[i]) { IsReferenced = isReferenced[i] }).ToEquatableArray(),
            diagnostics.ToEquatableArray());

        int? Find(string uri) =>
            byId.TryGetValue(uri, out int file) || byRetrievalUri.TryGetValue(uri, out file) || byFile.TryGetValue(UriReference.PercentDecode(uri), out file) ? file : null;

        static bool TryAdd(Dictionary<string, int> map, string key, int value)
        {
            if (map.ContainsKey(key))
                return false;
            map.Add(key, value);
            return true;
        }
    }
}

/// <summary>What a file refers to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Component">The files with which it forms a cycle of references have the same; those that it refers to have a lower one.</param>
/// <param name="Targets">The files it refers to, by their numbers.</param>
/// <param name="IsDynamic">Whether the meaning of what it reaches depends on who reaches it: dynamic references, built-in metaschemas. Then it shares no schemas with others.</param>
internal sealed record FileLinks(string Path, int Component, EquatableArray<int> Targets, bool IsDynamic)
{
    /// <summary>Whether another file refers to it.</summary>
    public bool IsReferenced { get; init; }
}
