using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary><c>additionalProperties: false</c> sees the <c>properties</c> beside it, and not those of the parts that a schema is put together from.</summary>
internal static class ClosedObjectRules
{
    public static void Find(LintContext context, SchemaNode node)
    {
        if (node.Find<AdditionalPropertiesKeyword>() is not { Schema.Boolean: false } closed)
            return;
        List<string> lost = [];
        HashSet<SchemaNode> seen = [node];
        Stack<SchemaNode> open = new(node.Keywords.SelectMany(Parts));
        while (open.Count > 0 && seen.Count <= AnalysisLimits.Conjuncts)
        {
            SchemaNode part = open.Pop();
            if (!seen.Add(part))
                continue;
            foreach (PropertiesKeyword properties in part.Keywords.OfType<PropertiesKeyword>())
                lost.AddRange(properties.Properties.Where(p => p.Schema.Boolean is not false && !context.Objects.IsDescribed(node, p.Name)).Select(p => p.Name));
            foreach (SchemaNode next in part.Keywords.SelectMany(Parts))
                open.Push(next);
        }

        if (lost.Count == 0)
            return;
        bool hasUnevaluated = node.Dialect.Draft >= Draft.Draft201909;
        string instead = hasUnevaluated
            ? "say 'unevaluatedProperties', which sees them"
            : "name them in 'properties' beside it too";
        lost.Sort(StringComparer.Ordinal);
        context.ReportKeyword(LintIds.ClosedBesideParts, node, closed.Name, hasUnevaluated ? Repairs.Rename(node, closed.Name, "unevaluatedProperties") : null, KindNames.Quoted([.. lost.Distinct()]), instead);
    }

    private static IEnumerable<SchemaNode> Parts(Keyword keyword) => keyword switch
    {
        NotKeyword => [],
        // A condition may well ask for what is not allowed.
        IfKeyword condition => new[] { condition.Then, condition.Else }.OfType<SchemaNode>(),
        _ => Subschemas.InPlace(keyword),
    };
}
