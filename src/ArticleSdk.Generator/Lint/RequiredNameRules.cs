using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
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
                string path = ContradictionRules.PathOf(required, i);
                string? nearest = Spelling.Nearest(name, group.Names);
                // Draft 3's 'required' stands in the property's schema, and has no name.
                SchemaRepair? repair = nearest is null || required.Names.Contains(nearest, StringComparer.Ordinal) || path == required.Path ? null : Repairs.Replace(node, path, JsonValue.String(nearest));
                context.Report(LintIds.UndescribedRequired, node, path, atName: false, repair, name, nearest is null ? "" : "; did you mean '" + nearest + "'?");
            }
        }
    }
}
