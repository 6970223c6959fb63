using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>Members of a schema that are no keywords of its dialect, and so are ignored by every validator.</summary>
internal static class KeywordNameRules
{
    private static readonly Dictionary<string, string> Replacements = new(StringComparer.Ordinal)
    {
        ["id"] = "say '$id'",
        ["$id"] = "say 'id'",
        ["const"] = "say 'enum' with one value",
        ["divisibleBy"] = "say 'multipleOf'",
        ["extends"] = "say 'allOf'",
        ["disallow"] = "say 'not'",
        ["prefixItems"] = "say 'items' with an array",
        ["additionalItems"] = "say 'items', which applies to what 'prefixItems' leaves",
        ["dependentRequired"] = "say 'dependencies'",
        ["dependentSchemas"] = "say 'dependencies'",
        ["$recursiveRef"] = "say '$dynamicRef'",
        ["$recursiveAnchor"] = "say '$dynamicAnchor'",
        ["$anchor"] = "say '$id' with a fragment",
    };

    /// <summary>What OpenAPI and other languages say, and JSON Schema says otherwise.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["nullable"] = "add \"null\" to 'type'",
        ["example"] = "say 'examples', with an array",
        ["optional"] = "leave the name out of 'required'",
        ["discriminator"] = "a required property with another 'const' in each branch tells them apart",
    };

    public static void Find(LintContext context, SchemaNode node)
    {
        // Up to draft 7 nothing beside a reference counts, known or not.
        if (IgnoredKeywordRules.IsLoneReference(node))
            return;
        Dictionary<string, KeywordRow> rows = KeywordTable.Of(node.Dialect);
        List<JsonMember> unknown = [.. node.Json.Members.Where(member => !rows.ContainsKey(member.Name))];
        if (unknown.Count > 0 && IsMisplacedMap(context, node, rows, unknown))
            return;
        foreach (JsonMember member in unknown)
            Look(context, node, rows, member);
    }

    private static void Look(LintContext context, SchemaNode node, Dictionary<string, KeywordRow> rows, JsonMember member)
    {
        string name = member.Name;
        string dialect = KindNames.Of(node.Dialect.Draft);
        if (name.StartsWith("x-", StringComparison.Ordinal))
        {
            if (Spelling.Nearest(name, rows.Keys.Where(IsExtension)) is { } ours)
                context.ReportKeyword(LintIds.MisspeltKeyword, node, name, Repairs.Rename(node, name, ours), name, ours);
        }
        else if (KeywordTable.RowsOf(name).ToList() is { Count: > 0 } others)
        {
            if (OtherDraft(node, others, member) is { } reason)
                context.ReportKeyword(LintIds.KeywordOfOtherDraft, node, name, DraftRepairs.Of(node, member), name, reason);
        }
        else if (context.Graph.IsReferredTo(node, KeywordContext.PathOf(name)))
        {
            // A place for definitions, whatever it is called.
        }
        else if (Foreign.TryGetValue(name, out string? instead))
        {
            context.ReportKeyword(LintIds.UnknownKeyword, node, name, DraftRepairs.Of(node, member), name, dialect, ": " + instead);
        }
        else if (Spelling.Nearest(name, rows.Keys.Where(key => !IsExtension(key))) is { } nearest)
        {
            context.ReportKeyword(LintIds.MisspeltKeyword, node, name, Repairs.Rename(node, name, nearest), name, nearest);
        }
        else if (LooksLikeSchema(member.Value, rows))
        {
            context.ReportKeyword(LintIds.MisplacedSubschema, node, name, name, "it is no keyword of " + dialect + "; a property's schema stands in 'properties', a definition in '" + Definitions(node) + "'");
        }
        else if (!HasOwnKeywords(node.Dialect))
        {
            context.ReportKeyword(LintIds.UnknownKeyword, node, name, name, dialect, "");
        }
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Why the name says nothing here; null where it is none of this dialect's business: annotations are read in all drafts, and <c>$defs</c> is only a place.</summary>
    private static string? OtherDraft(SchemaNode node, List<KeywordRow> rows, JsonMember member)
    {
        Draft draft = node.Dialect.Draft;
        if (rows.Exists(row => row.IsAnnotation) || member.Name is "$defs" or "$comment" || (member.Name is "id" or "$id" && member.Value.Kind != ValueKind.String))
            return null;
        string reason = rows.Exists(row => row.From <= draft && draft <= row.To) ? "its metaschema leaves out the vocabulary that has it"
            : rows.TrueForAll(row => row.From > draft) ? KindNames.Of(draft) + " does not have it: it came with " + KindNames.Of(rows[0].From)
            : KindNames.Of(draft) + " does not have it any more: it ended with " + KindNames.Of(rows[rows.Count - 1].To);
        return Replacements.TryGetValue(member.Name, out string? instead) && !reason.StartsWith("its", StringComparison.Ordinal) ? reason + "; " + instead : reason;
    }

    /// <summary><c>"properties": { "properties": { "headline": … } }</c>: the inner one is a property of that name, and what is in it are no keywords.</summary>
    private static bool IsMisplacedMap(LintContext context, SchemaNode node, Dictionary<string, KeywordRow> rows, List<JsonMember> unknown)
    {
        string name = EndOf(node.Pointer);
        if (unknown.Count < node.Json.Members.Count || !rows.TryGetValue(name, out KeywordRow? row) || row.Subschemas != SubschemaShape.Map
            || !context.Graph.UsesOf(node).Any(use => use.Keyword is PropertiesKeyword) || !unknown.TrueForAll(member => LooksLikeSchema(member.Value, rows))
            || context.Graph.IsReferredTo(node, ""))
        {
            return false;
        }

        context.Report(LintIds.MisplacedSubschema, node, "", atName: true, name, "inside 'properties' this is a property of the name '" + name + "', and what stands in it are no keywords");
        return true;
    }

    /// <summary>Whether the value is an object with a member that a schema would have, and that is of the right kind.</summary>
    private static bool LooksLikeSchema(JsonValue value, Dictionary<string, KeywordRow> rows) =>
        value.Kind == ValueKind.Object && value.Members.Any(member => rows.TryGetValue(member.Name, out KeywordRow? row) && member.Name switch
        {
            "type" => member.Value.Kind is ValueKind.String or ValueKind.Array,
            "$ref" => member.Value.Kind == ValueKind.String,
            "enum" or "required" => member.Value.Kind == ValueKind.Array,
            _ => row.Subschemas switch
            {
                SubschemaShape.Map => member.Value.Kind == ValueKind.Object && member.Value.Members.All(inner => inner.Value.Kind is ValueKind.Object or ValueKind.True or ValueKind.False),
                SubschemaShape.Array => member.Value.Kind == ValueKind.Array && member.Value.Items.All(inner => inner.Kind == ValueKind.Object),
                _ => false,
            },
        });

    private static string Definitions(SchemaNode node) => node.Dialect.Draft >= Draft.Draft201909 ? "$defs" : "definitions";

    // A metaschema of one's own may define keywords of one's own.
    private static bool HasOwnKeywords(Dialect dialect) => !Dialects.TryGet(dialect.Uri, out _);

    private static string EndOf(string pointer) => pointer.Length == 0 ? "" : Shared.JsonPointer.LastToken(pointer);
}
