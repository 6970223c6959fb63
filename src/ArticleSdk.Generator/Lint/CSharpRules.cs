using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Schemas that say what they mean, and whose C# would be better if they said it otherwise.</summary>
internal static class CSharpRules
{
    public static void Find(LintContext context, SchemaNode node)
    {
        Untyped(context, node);
        Unions(context, node);
        Repeated(context, node);
        MemberNames(context, node);
        UnusedDefinitions(context, node);
    }

    /// <summary>A value that is described as an object or an array, and may be anything else.</summary>
    private static void Untyped(LintContext context, SchemaNode node)
    {
        if (!IsValue(context, node) || context.Analysis.KindsOf(node) != JsonTypes.Any)
            return;
        JsonTypes meaning = context.Analysis.MeaningOf(node);
        Keyword? describing = node.Keywords.FirstOrDefault(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword or PrefixItemsKeyword or ItemsKeyword);
        if (describing is null || meaning is not (JsonTypes.Object or JsonTypes.Array))
            return;
        string type = meaning == JsonTypes.Object ? "object" : "array";
        context.ReportKeyword(LintIds.UntypedSchema, node, describing.Name, Repairs.Add(node, "type", JsonValue.String(type), describing.Name), describing.Name, type, KindNames.Of(meaning));
    }

    /// <summary>Whether values of the schema are values of a document: it is a root, or what a property or an item is, directly or by reference.</summary>
    private static bool IsValue(LintContext context, SchemaNode node)
    {
        if (context.Graph.IsRoot(node))
            return true;
        IReadOnlyList<SchemaUse> uses = context.Graph.UsesOf(node);
        return uses.Count > 0 && uses.All(use => use.Keyword switch
        {
            ContainsKeyword or PropertyNamesKeyword => false,
            RefKeyword => context.IsAlone(use.By),
            _ => !use.IsInPlace,
        });
    }

    private static void Unions(LintContext context, SchemaNode node)
    {
        if (node.Find<AnyOfKeyword>() is not { Types: JsonTypes.None } union)
            return;
        List<SchemaNode> objects = [.. union.Schemas.Where(branch => (context.Analysis.MeaningOf(branch) & context.Analysis.KindsOf(node)) == JsonTypes.Object && context.Analysis.DeclaresProperties(branch))];
        if (objects.Count > 1 && context.Analysis.DiscriminatorOf(objects, Analysis.BranchTests.None with { Kinds = JsonTypes.Object }) is null && !context.Satisfiable.IsNever(node))
            context.ReportKeyword(LintIds.UnionWithoutDiscriminator, node, union.Name, objects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Repeated(LintContext context, SchemaNode node)
    {
        if (node.Find<PropertiesKeyword>() is not { Properties.Count: > 1 } || context.Graph.IsRoot(node)
            || !context.Graph.UsesOf(node).Any(use => use.IsInPlace ? use.Keyword is AnyOfKeyword or OneOfKeyword : use.Keyword is not ContainsKeyword))
        {
            return;
        }

        if (!context.InlineObjects.TryGetValue(node.Json, out SchemaNode? first))
            context.InlineObjects.Add(node.Json, node);
        else if (first != node && first.Document == node.Document)
            context.Report(LintIds.RepeatedObject, node, "", atName: true, first.Pointer, node.Dialect.Draft >= Draft.Draft201909 ? "$defs" : "definitions");
    }

    private static void MemberNames(LintContext context, SchemaNode node)
    {
        if (node.Find<PropertiesKeyword>() is not { } properties)
            return;
        Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (NamedSchema property in properties.Properties.Where(property => property.Schema.Annotations.CSharpName is null && property.Schema.Boolean is not false))
        {
            string member = Names.Identifier(Names.Pascal(property.Name));
            if (taken.TryGetValue(member, out string? other))
                context.Report(LintIds.PoorName, property.Schema, "", atName: true, property.Name, "'" + other + "' differs in case or punctuation only, and asks for the same member");
            else if (member[0] == '_' || !property.Name.Any(char.IsLetter))
                context.Report(LintIds.PoorName, property.Schema, "", atName: true, property.Name, "in C# it is called '" + member + "'");
            else
                taken.Add(member, property.Name);
        }
    }

    private static void UnusedDefinitions(LintContext context, SchemaNode node)
    {
        if (context.Graph.HasSpoilt)
            return;
        foreach (DefinitionsKeyword definitions in node.Keywords.OfType<DefinitionsKeyword>())
        {
            foreach (NamedSchema definition in definitions.Schemas)
            {
                SchemaNode schema = definition.Schema;
                if (!context.Graph.IsReferredTo(schema, "") && schema.Json.Kind == ValueKind.Object && !HasName(schema.Json))
                    context.Report(LintIds.UnusedDefinition, schema, "", atName: true, Repairs.Of("Remove the definition '" + definition.Name + "'", Repairs.Removed(schema, "")), definition.Name);
            }
        }
    }

    // It may be referred to by its own name, from anywhere, or by what is chosen when a document is validated.
    private static bool HasName(JsonValue schema) => schema.Members.Any(member => member.Name is "$id" or "id" or "$dynamicAnchor" or "$recursiveAnchor");
}
