using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>Names that are required and that nothing describes: any value is good for them, and C# has no member.</summary>
internal static class RequiredNameRules
{
    public static void Undescribed(LintContext context, SchemaNode node)
    {
        DescribedNames.Group? group = null;
        foreach (RequiredKeyword required in node.Keywords.OfType<RequiredKeyword>())
        {
            group ??= context.Described.Of(node);
            if (group.IsOpen || group.Names.Count == 0)
                return;
            for (int i = 0; i < required.Names.Count; i++)
            {
                string name = required.Names[i];
                // What is forbidden too is a contradiction of its own.
                if (group.Names.Contains(name) || group.Patterns.Exists(pattern => context.Analysis.IsMatch(pattern, name)) || context.Objects.WhyForbidden(node, name) is not null)
                    continue;
                string meant = Spelling.Nearest(name, group.Names) is { } nearest ? "; did you mean '" + nearest + "'?" : "";
                context.Report(LintIds.UndescribedRequired, node, ContradictionRules.PathOf(required, i), atName: false, name, meant);
            }
        }
    }
}
