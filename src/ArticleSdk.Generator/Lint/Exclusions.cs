using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>
/// <c>"x-lint-exclude": ["ASDK0101"]</c> silences rules of lint in the schema that it stands in, and below. Nothing silences a finding that makes a validator
/// wrong: those have ids below ASDK0100.
/// </summary>
internal static class Exclusions
{
    public const string Keyword = "x-lint-exclude";

    public static IReadOnlyList<SchemaDiagnostic> Apply(LintContext context, IReadOnlyList<SchemaNode> schemas)
    {
        Dictionary<(string Document, string Pointer), HashSet<string>> excluded = [];
        foreach (SchemaNode node in schemas)
        {
            if (Ids(node) is { Count: > 0 } ids)
                excluded[(node.Document.Path, node.Pointer)] = [.. ids.Where(LintDescriptors.IsKnown)];
        }

        if (excluded.Count == 0)
            return Placed(context.Findings, schemas);
        List<SchemaDiagnostic> found = [.. context.Findings];
        HashSet<(string Document, string Pointer, string Id)> used = [];
        context.Findings.Clear();
        context.Findings.AddRange(found.Where(finding => !IsExcluded(finding)));
        foreach (SchemaNode node in schemas)
            ReportIdle(context, node, used);
        return Placed(context.Findings, schemas);

        bool IsExcluded(SchemaDiagnostic finding)
        {
            for (string pointer = finding.Pointer; ; pointer = pointer.Substring(0, pointer.LastIndexOf('/')))
            {
                if (excluded.TryGetValue((finding.Document, pointer), out HashSet<string>? ids) && ids.Contains(finding.Id))
                {
                    used.Add((finding.Document, pointer, finding.Id));
                    return true;
                }

                if (pointer.Length == 0)
                    return false;
            }
        }
    }

    /// <summary>The findings with the innermost schema that each lies in.</summary>
    private static IReadOnlyList<SchemaDiagnostic> Placed(List<SchemaDiagnostic> findings, IReadOnlyList<SchemaNode> schemas)
    {
        HashSet<(string Document, string Pointer)> places = [.. schemas.Select(node => (node.Document.Path, node.Pointer))];
        return findings.ConvertAll(finding => finding with
        {
            // A schema that is said to equal another would not, with an exclusion in it.
            Schema = JsonPath.WithAncestors(finding.Pointer).Skip(finding.Id is LintIds.EqualBranches or LintIds.RepeatedObject ? 1 : 0).FirstOrDefault(pointer => places.Contains((finding.Document, pointer))),
        });
    }

    private static void ReportIdle(LintContext context, SchemaNode node, HashSet<(string Document, string Pointer, string Id)> used)
    {
        IReadOnlyList<string> ids = Ids(node);
        for (int i = 0; i < ids.Count; i++)
        {
            string id = ids[i];
            if (used.Contains((node.Document.Path, node.Pointer, id)))
                continue;
            string reason = LintDescriptors.IsKnown(id) ? "there is no such finding here or below"
                : id.StartsWith("ASDK00", StringComparison.Ordinal) ? "a schema can silence lint only (ids from ASDK0100 on)"
                : "lint has no rule of that id";
            context.Report(LintIds.IdleExclusion, node, KeywordContext.PathOf(Keyword, i), atName: false, Repairs.RemoveItem(node, Keyword, i), id, reason);
        }
    }

    // What is no array of strings has been reported when the schema was read.
    private static IReadOnlyList<string> Ids(SchemaNode node) =>
        node.Json.TryGet(Keyword, out JsonValue value) && value.Kind == ValueKind.Array ? [.. value.Items.Select(item => item.Text)] : [];
}
