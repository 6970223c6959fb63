using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Lint;

/// <summary>Keywords that their dialect knows, and that do nothing where they stand.</summary>
internal static class IgnoredKeywordRules
{
    /// <summary>Whether the schema is a reference, and all else in it is ignored (draft 7 core, 8.3).</summary>
    public static bool IsLoneReference(SchemaNode node) =>
        node.Dialect.Draft <= Draft.Draft7 && node.Json.TryGet("$ref", out JsonValue reference) && reference.Kind == ValueKind.String;

    public static void SiblingsOfReference(LintContext context, SchemaNode node)
    {
        if (!IsLoneReference(node))
            return;
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        foreach (JsonMember member in node.Json.Members)
        {
            if (rows.TryGetValue(member.Name, out KeywordRow? row) && !row.StandsBesideRef && !IsReadBesideRef(node, row))
            {
                context.ReportKeyword(
                    LintIds.SiblingOfReference, node, member.Name, WrappedReference(node), member.Name, KindNames.Of(node.Dialect.Draft), node.Dialect.Draft == Draft.Draft3 ? "extends" : "allOf");
            }
        }
    }

    // Draft 3's 'extends' takes a schema, or an array of them.
    private static SchemaRepair? WrappedReference(SchemaNode node)
    {
        string wrapper = node.Dialect.Draft == Draft.Draft3 ? "extends" : "allOf";
        if (node.Json.TryGet(wrapper, out _) || !node.Json.TryGet("$ref", out JsonValue reference))
            return null;
        JsonValue wrapped = JsonValue.Array(EquatableArray.Create(JsonValue.Object(EquatableArray.Create(new JsonMember("$ref", reference)))));
        return Repairs.Of("Put the reference into '" + wrapper + "'", Repairs.Moved(node, "$ref", wrapper), Repairs.Replaced(node, KeywordContext.PathOf(wrapper), wrapped));
    }

    // Documentation and defaults are taken from where they stand, and the root's identifiers are what other files know the file by.
    private static bool IsReadBesideRef(SchemaNode node, KeywordRow row) =>
        row.Name is "$ref" or "title" or "description" or "$comment" or "readOnly" or "writeOnly" or "deprecated" or "default" or "examples"
        || (node.Pointer.Length == 0 && row.Name is "$schema" or "$id" or "id");

    public static void OtherKinds(LintContext context, SchemaNode node)
    {
        JsonTypes kinds = context.Analysis.KindsOf(node);
        if (kinds is JsonTypes.None or JsonTypes.Any)
            return;
        foreach (Keyword keyword in node.Keywords)
        {
            JsonTypes about = SchemaAnalysis.AboutOf(keyword);
            if (about != JsonTypes.None && (about & kinds) == 0 && keyword.Path == KeywordContext.PathOf(keyword.Name))
                context.ReportKeyword(LintIds.KeywordOfOtherKind, node, keyword.Name, Without(context, node, keyword.Name), keyword.Name, KindNames.Of(about), KindNames.Of(kinds));
        }
    }

    public static void WithoutPartner(LintContext context, SchemaNode node)
    {
        if (IsLoneReference(node))
            return;
        JsonValue json = node.Json;
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        foreach (JsonMember member in json.Members)
        {
            string? missing = !rows.ContainsKey(member.Name) ? null : member.Name switch
            {
                "then" or "else" => Unless("if"),
                // Alone it may still tell 'unevaluatedProperties' what was evaluated.
                "if" => json.TryGet("then", out _) || json.TryGet("else", out _) || node.Dialect.Draft > Draft.Draft7 ? null : "'then' or 'else'",
                "minContains" or "maxContains" => Unless("contains"),
                "contentSchema" => Unless("contentMediaType"),
                "additionalItems" => json.TryGet("items", out JsonValue items) && items.Kind == ValueKind.Array ? null : "an array of schemas in 'items'",
                "exclusiveMinimum" when member.Value.Kind == ValueKind.True => Unless("minimum"),
                "exclusiveMaximum" when member.Value.Kind == ValueKind.True => Unless("maximum"),
                _ => null,
            };
            if (missing is not null)
                context.ReportKeyword(LintIds.KeywordWithoutPartner, node, member.Name, Without(context, node, member.Name), member.Name, missing);
        }

        string? Unless(string name) => json.TryGet(name, out _) ? null : "'" + name + "'";
    }

    /// <summary>Takes a keyword out, unless something refers to a schema in it.</summary>
    private static SchemaRepair? Without(LintContext context, SchemaNode node, string name) =>
        context.Graph.IsReferredTo(node, KeywordContext.PathOf(name)) ? null : Repairs.Remove(node, name);

    public static void MisplacedIdentifiers(LintContext context, SchemaNode node)
    {
        bool isResource = node.Pointer == node.Resource.Pointer;
        if (!isResource && node.Json.TryGet("$schema", out _) && !IsLoneReference(node))
            context.ReportKeyword(LintIds.MisplacedIdentifier, node, "$schema", Repairs.Remove(node, "$schema"), "$schema", "it counts in the root of a resource only: in a file's root, or beside an identifier");
        if (!isResource && node.Json.TryGet("$recursiveAnchor", out _) && node.Dialect.Draft == Draft.Draft201909)
            context.ReportKeyword(LintIds.MisplacedIdentifier, node, "$recursiveAnchor", Repairs.Remove(node, "$recursiveAnchor"), "$recursiveAnchor", "it counts in the root of a resource only");
    }
}
