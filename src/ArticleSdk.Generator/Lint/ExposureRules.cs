using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>What makes documents from outside cost more than they should. Validation takes linear time all the same; without bounds its input has none.</summary>
internal static class ExposureRules
{
    public static void Find(LintContext context, SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case PatternKeyword pattern:
                    if (HasBackReference(pattern.Pattern))
                        context.Report(LintIds.BackReference, node, pattern.Path, atName: false, pattern.Pattern);
                    if (!IsBounded(context, node, CountKind.MaxLength))
                        context.ReportKeyword(LintIds.UnboundedValue, node, keyword.Name, keyword.Name, "maxLength");
                    break;
                case FormatKeyword { Format: FormatKind.Regex } when !IsBounded(context, node, CountKind.MaxLength):
                    context.ReportKeyword(LintIds.UnboundedValue, node, keyword.Name, keyword.Name, "maxLength");
                    break;
                case UniqueItemsKeyword when !IsBounded(context, node, CountKind.MaxItems):
                    context.ReportKeyword(LintIds.UnboundedValue, node, keyword.Name, keyword.Name, "maxItems");
                    break;
                case PatternPropertiesKeyword patterns:
                    foreach (NamedSchema named in patterns.Patterns.Where(named => HasBackReference(named.Name)))
                        context.Report(LintIds.BackReference, named.Schema, "", atName: true, named.Name);
                    if (!context.Analysis.ConjunctsOf(node).Keywords.OfType<PropertyNamesKeyword>().Any(names => IsBounded(context, names.Schema, CountKind.MaxLength)))
                        context.ReportKeyword(LintIds.UnboundedNames, node, keyword.Name);
                    break;
            }
        }
    }

    /// <summary>Whether the schema bounds the length itself, or names the values there are.</summary>
    private static bool IsBounded(LintContext context, SchemaNode node, CountKind kind) =>
        context.Analysis.ConstantsOf(node) is not null
        || context.Analysis.ConjunctsOf(node).Keywords.Any(keyword => keyword is CountKeyword count && count.Kind == kind);

    private static bool HasBackReference(string pattern) => EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _) && parsed.NeedsBacktracking;
}
