using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>Ties the types that users declared to their schemas.</summary>
internal static class TypeAnchors
{
    private static readonly IReadOnlyDictionary<string, Anchor> None = new Dictionary<string, Anchor>();

    /// <summary>
    /// The anchors of each file: those that name its path, or the end of it, which of several is that of the shortest, and of the package only where the project has none; what names no file of the project is a diagnostic.
    /// </summary>
    public static IReadOnlyDictionary<string, EquatableArray<Anchor>> ByFile(IEnumerable<(string Path, bool IsBuiltIn)> files, IEnumerable<Anchor> anchors, List<SchemaDiagnostic> diagnostics)
    {
        string[] sorted = [.. files.OrderBy(file => file.IsBuiltIn).ThenBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path)];
        Dictionary<string, List<Anchor>> byFile = new(StringComparer.Ordinal);
        foreach (Anchor anchor in anchors)
        {
            (string file, string pointer) = Split(anchor);
            if (sorted.FirstOrDefault(path => path == file || path.EndsWith("/" + file, StringComparison.Ordinal)) is not { } found)
                diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, file, pointer, anchor.Name, "for a schema of the project"));
            else if (byFile.TryGetValue(found, out List<Anchor>? list))
                list.Add(anchor);
            else
                byFile.Add(found, [anchor]);
        }

        return byFile.ToDictionary(pair => pair.Key, pair => pair.Value.ToEquatableArray());
    }

    /// <summary>The anchors of a file that are of the right form, by the pointer of the schema.</summary>
    public static IReadOnlyDictionary<string, Anchor> Check(TypeDiscovery discovery, string path, EquatableArray<Anchor> anchors, List<SchemaDiagnostic> diagnostics)
    {
        if (anchors.Count == 0)
            return None;
        Dictionary<string, Anchor> tied = new(StringComparer.Ordinal);
        foreach (Anchor anchor in anchors)
        {
            string pointer = Split(anchor).Pointer;
            string? wrong = tied.ContainsKey(pointer) ? "the only one for its schema"
                : discovery.Find(path, pointer) is { } node ? WrongWith(anchor, node, discovery)
                : "for a schema of the project";
            if (wrong is null)
                tied.Add(pointer, anchor);
            else
                diagnostics.Add(TypeDiagnostics.At(TypeDiagnostics.WrongAnchor, path, pointer, anchor.Name, wrong));
        }

        return tied;
    }

    private static (string File, string Pointer) Split(Anchor anchor)
    {
        int hash = anchor.Path.IndexOf('#');
        return hash < 0 ? (anchor.Path, "") : (anchor.Path.Substring(0, hash), anchor.Path.Substring(hash + 1));
    }

    private static string? WrongWith(Anchor anchor, SchemaNode node, TypeDiscovery discovery)
    {
        if (anchor.Form == AnchorForm.Enum)
            return WrongWithEnum(anchor, node, discovery);
        if (anchor.IsNestedOrGeneric || !anchor.IsPartial)
            return "partial, not generic, and not within another type";
        if (discovery.WholeOf(node) is { } kind && MemberNames.IsMemberOf(kind, anchor.Name))
            return "called otherwise, because a member of it has that name";
        AnchorForm? expected = discovery.WholeOf(node) switch
        {
            null => null,
            TypeKind.Enum => AnchorForm.Enum,
            TypeKind.Record => AnchorForm.Record,
            TypeKind.UnionInterface => AnchorForm.Interface,
            _ => AnchorForm.RecordStruct,
        };
        return expected is null ? "for a schema that has a type of its own" : anchor.Form == expected ? null : expected switch
        {
            AnchorForm.Enum => "an enum",
            AnchorForm.Interface => "a partial interface",
            AnchorForm.RecordStruct => "a partial record struct",
            _ => "a partial record",
        };
    }

    // What members it must have is said where they stand.
    private static string? WrongWithEnum(Anchor anchor, SchemaNode node, TypeDiscovery discovery) =>
        discovery.ContentOf(node) != TypeKind.Enum ? "for a schema of strings or named integers"
        : anchor.IsNestedOrGeneric ? "not within another type"
        : discovery.KindsOf(node) == JsonTypes.Integer && anchor.Underlying is not ("int" or "long") ? "of int or long"
        : anchor.Values.Select(value => value.Value).Distinct().Count() < anchor.Values.Count ? "without two names for one value"
        : null;
}
