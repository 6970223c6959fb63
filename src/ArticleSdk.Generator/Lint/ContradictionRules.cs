using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Schemas, or kinds of their values, that nothing satisfies.</summary>
internal static class ContradictionRules
{
    public static void Bounds(LintContext context, SchemaNode node)
    {
        if (IsOnlyReference(context, node))
            return;
        foreach (Contradiction contradiction in context.Contradictions.Of(node))
            context.ReportPair(LintIds.ContradictoryBounds, node, contradiction.One, contradiction.Other, KindNames.Of(contradiction.Kinds), contradiction.Text);
    }

    /// <summary><c>type</c>, <c>enum</c>, <c>const</c>, references and parts that have no kind or no value in common, though each has some.</summary>
    public static void Kinds(LintContext context, SchemaNode node)
    {
        JsonTypes kinds = context.Analysis.KindsOf(node);
        bool isWithoutValue = kinds != JsonTypes.None && context.Analysis.ConstantsOf(node) is { Count: 0 };
        if (kinds != JsonTypes.None && !isWithoutValue)
            return;
        List<(Keyword Keyword, string Text)> parts = [];
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case TypeKeyword type:
                    parts.Add((keyword, "'" + keyword.Name + "' allows " + KindNames.Of(type.Types)));
                    break;
                case EnumKeyword { Values.Count: 0 }:
                    return;
                case EnumKeyword values:
                    parts.Add((keyword, "'" + keyword.Name + "' allows " + string.Join(", ", values.Values.Take(3).Select(KeywordContext.Describe)) + (values.Values.Count > 3 ? ", …" : "")));
                    break;
                case AllOfKeyword all when !all.Schemas.Any(IsNothing) && context.Analysis.KindsOf(all) == JsonTypes.None:
                    parts.Add((keyword, "the parts of '" + keyword.Name + "' allow " + string.Join(", ", all.Schemas.Select(context.Analysis.KindsOf).Where(k => k != JsonTypes.Any).Distinct().Select(KindNames.Of))));
                    break;
                case RefKeyword or AllOfKeyword or AnyOfKeyword or OneOfKeyword:
                    // What is nothing by itself is said there.
                    if (keyword is RefKeyword or AllOfKeyword ? Subschemas.InPlace(keyword).Any(IsNothing) : Subschemas.InPlace(keyword).All(IsNothing))
                        return;
                    JsonTypes allowed = context.Analysis.KindsOf(keyword);
                    if (allowed != JsonTypes.Any || isWithoutValue)
                        parts.Add((keyword, "'" + keyword.Name + "' allows " + (allowed == JsonTypes.Any || isWithoutValue ? "other values" : KindNames.Of(allowed))));
                    break;
            }
        }

        if (parts.Count > 0 && node.Keywords.Count > 1 | parts[0].Keyword is AllOfKeyword)
            context.Report(LintIds.NoKindLeft, node, parts[0].Keyword.Path, atName: true, string.Join(", ", parts.Select(part => part.Text)));

        bool IsNothing(SchemaNode schema) => context.Analysis.KindsOf(schema) == JsonTypes.None || context.Analysis.ConstantsOf(schema) is { Count: 0 };
    }

    /// <summary>Names that are required and cannot be there.</summary>
    public static void RequiredNames(LintContext context, SchemaNode node)
    {
        if (IsOnlyReference(context, node) || (context.Analysis.KindsOf(node) & JsonTypes.Object) == 0)
            return;
        foreach (SchemaNode schema in context.Analysis.ConjunctsOf(node).Schemas)
        {
            foreach (RequiredKeyword required in schema.Keywords.OfType<RequiredKeyword>())
            {
                for (int i = 0; i < required.Names.Count; i++)
                {
                    string name = required.Names[i];
                    if (context.Objects.WhyForbidden(node, name) is not { } forbidden)
                        continue;
                    if (ReferenceEquals(schema, node))
                        context.Report(LintIds.RequiredButForbidden, node, PathOf(required, i), atName: false, name, forbidden.Reason);
                    else
                        context.ReportPair(LintIds.RequiredButForbidden, node, new PlacedKeyword(schema, required), forbidden.By, name, forbidden.Reason);
                }
            }
        }
    }

    /// <summary>The root, and required properties, that nothing satisfies: no document is valid at all, or none that has the object.</summary>
    public static void Unsatisfiable(LintContext context, SchemaNode node)
    {
        if (context.Graph.IsRoot(node) && context.Satisfiable.IsNever(node) && context.Satisfiable.RequiredNever(node) is null)
            context.Report(LintIds.Unsatisfiable, node, "", atName: false, "the schema", context.Satisfiable.ReasonOf(node));
        if (node.Find<PropertiesKeyword>() is not { } properties)
            return;
        HashSet<string> required = context.Objects.RequiredBy(node);
        foreach (NamedSchema property in properties.Properties)
        {
            if (property.Schema.Boolean is null && required.Contains(property.Name) && context.Satisfiable.IsNever(property.Schema)
                && context.Satisfiable.RequiredNever(property.Schema) is null)
            {
                context.Report(LintIds.Unsatisfiable, property.Schema, "", atName: true, "the required property '" + property.Name + "'", context.Satisfiable.ReasonOf(property.Schema));
            }
        }
    }

    /// <summary>Where a name of <c>required</c> stands; draft 3's stands in the property's schema.</summary>
    public static string PathOf(RequiredKeyword required, int index) =>
        required.Path == KeywordContext.PathOf(required.Name) ? KeywordContext.PathOf(required.Name, index) : required.Path;

    private static bool IsOnlyReference(LintContext context, SchemaNode node) => !ReferenceEquals(context.Analysis.EndOf(node), node);
}
