using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>What is said twice, or could be said in fewer words.</summary>
internal static class RedundancyRules
{
    /// <summary>Keywords with the value that holds anyway.</summary>
    public static void Defaults(LintContext context, SchemaNode node)
    {
        if (IgnoredKeywordRules.IsLoneReference(node))
            return;
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        foreach (JsonMember member in node.Json.Members)
        {
            JsonValue value = member.Value;
            bool isDefault = rows.ContainsKey(member.Name) && member.Name switch
            {
                "minLength" or "minItems" or "minProperties" => value.Kind == ValueKind.Number && ExactNumber.Parse(value.Text).IsZero,
                "minContains" => value.Kind == ValueKind.Number && value.Text == "1" && node.Find<ContainsKeyword>() is not null,
                "uniqueItems" or "readOnly" or "writeOnly" or "deprecated" or "exclusiveMinimum" or "exclusiveMaximum" => value.Kind == ValueKind.False,
                "required" => value is { Kind: ValueKind.Array, Items.Count: 0 } || (value.Kind == ValueKind.False && node.Dialect.Draft == Draft.Draft3),
                "properties" or "patternProperties" or "dependentRequired" or "dependentSchemas" or "dependencies" => value is { Kind: ValueKind.Object, Members.Count: 0 },
                "propertyNames" => IsTrue(value),
                // Later drafts count what these apply to as evaluated, even where they allow everything.
                "additionalProperties" or "items" or "additionalItems" => IsTrue(value) && node.Dialect.Draft <= Draft.Draft7,
                _ => false,
            };
            if (isDefault)
                context.ReportKeyword(LintIds.KeywordAtDefault, node, member.Name, Repairs.Remove(node, member.Name), member.Name, KeywordContext.Describe(value));
        }
    }

    /// <summary>Applicators around one schema.</summary>
    public static void Wrappers(LintContext context, SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case AnyOfKeyword { Types: JsonTypes.None, Schemas.Count: 1 } or OneOfKeyword { Schemas.Count: 1 }:
                    context.ReportKeyword(LintIds.NeedlessWrapper, node, keyword.Name, "'" + keyword.Name + "' of one schema is that schema");
                    break;
                case AllOfKeyword { Name: "allOf", Schemas: { Count: 1 } schemas } when IsNeedless(node, schemas[0]):
                    context.ReportKeyword(LintIds.NeedlessWrapper, node, keyword.Name, "'allOf' of one schema is that schema: its keywords can stand beside the others");
                    break;
                case NotKeyword { Types: JsonTypes.None, Schemas: { Count: 1 } negated } when IsNegation(negated[0]):
                    context.ReportKeyword(LintIds.NeedlessWrapper, node, keyword.Name, "'not' of 'not' is the schema itself");
                    break;
            }
        }
    }

    /// <summary><c>type</c> where values say as much, and lists of one.</summary>
    public static void Values(LintContext context, SchemaNode node)
    {
        EnumKeyword? values = node.Find<EnumKeyword>();
        // Before draft 6 it takes the spelling of a number to know whether it is an integer: there the type says more than the value.
        if (values is { Values.Count: > 0 } && node.Find<TypeKeyword>() is { } type && (node.Dialect.IntegerByValue || (type.Types & JsonTypes.Number) is JsonTypes.None or JsonTypes.Number)
            && values.Values.All(value => (SchemaAnalysis.KindOf(value) & type.Types) != 0))
            context.ReportKeyword(LintIds.TypeBesideValues, node, type.Name, Repairs.Remove(node, type.Name), type.Name, values.Name);
        if (values is { IsConst: false, Values.Count: 1 } && node.Dialect.Draft >= Draft.Draft6)
            context.ReportKeyword(LintIds.ListOfOne, node, values.Name, Repairs.Rewrite(node, values.Name, "const", values.Values[0]), "'enum' of one value", "'const': " + KeywordContext.Describe(values.Values[0]));
        if (node.Json.TryGet("type", out JsonValue types) && types is { Kind: ValueKind.Array, Items.Count: 1 } && types.Items[0].Kind == ValueKind.String && !IgnoredKeywordRules.IsLoneReference(node))
            context.ReportKeyword(LintIds.ListOfOne, node, "type", Repairs.Replace(node, "/type", types.Items[0]), "a list of one type", "'type': " + KeywordContext.Describe(types.Items[0]));
    }

    /// <summary>Bounds that one of them says alone, or that say which one value there is.</summary>
    public static void Bounds(LintContext context, SchemaNode node)
    {
        List<BoundKeyword> bounds = [.. node.Keywords.OfType<BoundKeyword>()];
        if (bounds.Count == 0)
            return;
        BoundKeyword? minimum = Find(BoundKind.Minimum), above = Find(BoundKind.ExclusiveMinimum), maximum = Find(BoundKind.Maximum), below = Find(BoundKind.ExclusiveMaximum);
        if (minimum is not null && above is not null)
            NeedsNot(minimum.Value > above.Value ? above : minimum);
        if (maximum is not null && below is not null)
            NeedsNot(maximum.Value < below.Value ? below : maximum);
        if (minimum is not null && maximum is not null && minimum.Value.Equals(maximum.Value) && node.Dialect.Draft >= Draft.Draft6)
            Report(minimum, "with an equal 'maximum' one number is left: say 'const'", AsConstant(node, minimum, maximum));
        if ((context.Analysis.KindsOf(node) & JsonTypes.Number) != JsonTypes.Integer)
            return;
        foreach (BoundKeyword bound in bounds.Where(bound => !bound.Value.IsIntegral))
        {
            string? integer = NumberRange.IntegerFor(bound);
            Report(bound, "only integers come here: say " + (integer ?? "the next one"), integer is null ? null : Repairs.Replace(node, KeywordContext.PathOf(bound.Name), JsonValue.Number(integer)));
        }

        BoundKeyword? Find(BoundKind kind) => bounds.Find(bound => bound.Kind == kind);

        void NeedsNot(BoundKeyword bound) => Report(bound, "the other bound is stricter, and says all: remove this", Repairs.Remove(node, bound.Name));

        void Report(BoundKeyword bound, string text, SchemaRepair? repair) => context.ReportKeyword(LintIds.LongBounds, node, bound.Name, repair, bound.Name, bound.Value.ToString(), text);
    }

    private static SchemaRepair? AsConstant(SchemaNode node, BoundKeyword minimum, BoundKeyword maximum) =>
        node.Json.TryGet(minimum.Name, out JsonValue value) && !node.Json.TryGet("const", out _)
            ? Repairs.Of("Say 'const'", Repairs.Moved(node, minimum.Name, "const"), Repairs.Replaced(node, "/const", value), Repairs.Removed(node, KeywordContext.PathOf(maximum.Name)))
            : null;

    private static bool IsTrue(JsonValue value) => value.Kind == ValueKind.True || value is { Kind: ValueKind.Object, Members.Count: 0 };

    /// <summary>Whether what the part says could be said by the schema around it, which says none of it yet.</summary>
    private static bool IsNeedless(SchemaNode node, SchemaNode part)
    {
        if (part.Json.Kind != ValueKind.Object || part.Json.TryGet("$id", out _) || part.Json.TryGet("id", out _))
            return false;
        // Up to draft 7 this is the way to say anything beside a reference, or to refer beside anything.
        if (node.Dialect.Draft <= Draft.Draft7 && (part.Json.TryGet("$ref", out _) || node.Json.TryGet("$ref", out _)))
            return false;
        return !part.Json.Members.Any(member => node.Json.TryGet(member.Name, out _))
            // These look at what stands beside them.
            && !part.Keywords.Any(keyword => keyword is AdditionalPropertiesKeyword or UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword or ItemsKeyword)
            && !node.Keywords.Any(keyword => keyword is AdditionalPropertiesKeyword or ItemsKeyword);
    }

    private static bool IsNegation(SchemaNode schema) =>
        schema.Json.Members.Count == 1 && schema.Keywords.Count == 1 && schema.Keywords[0] is NotKeyword { Types: JsonTypes.None, Schemas.Count: 1 };
}
