using System.Globalization;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>Annotations that contradict or repeat each other.</summary>
internal static class AnnotationRules
{
    public static void Find(LintContext context, SchemaNode node)
    {
        if (node.Annotations is { ReadOnly: true, WriteOnly: true })
            context.ReportKeyword(LintIds.ReadOnlyAndWriteOnly, node, "writeOnly");
        EquatableArray<JsonValue> examples = node.Annotations.Examples;
        var seen = new Dictionary<JsonValue, int>(JsonEquality.Comparer);
        for (int i = 0; i < examples.Count; i++)
        {
            if (seen.TryGetValue(examples[i], out int first))
                context.Report(LintIds.RepeatedExample, node, KeywordContext.PathOf("examples", i), atName: false, Repairs.RemoveItem(node, "examples", i), (first + 1).ToString(CultureInfo.InvariantCulture));
            else
                seen.Add(examples[i], i);
        }
    }
}
