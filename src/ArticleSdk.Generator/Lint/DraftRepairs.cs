using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>What a keyword of another draft, or of another language, is called here, where the same can be said by a change of it alone.</summary>
internal static class DraftRepairs
{
    public static SchemaRepair? Of(SchemaNode node, JsonMember member)
    {
        JsonValue value = member.Value;
        return member.Name switch
        {
            "id" when Has("$id") => Repairs.Rename(node, "id", "$id"),
            "$id" when Has("id") => Repairs.Rename(node, "$id", "id"),
            "const" when Has("enum") => Repairs.Rewrite(node, "const", "enum", ArrayOf(value)),
            "divisibleBy" when Has("multipleOf") && value.Kind == ValueKind.Number => Repairs.Rename(node, "divisibleBy", "multipleOf"),
            "extends" when Has("allOf") && value.Kind == ValueKind.Array => Repairs.Rename(node, "extends", "allOf"),
            "prefixItems" when node.Dialect.Draft <= Draft.Draft201909 && value.Kind == ValueKind.Array => Repairs.Rename(node, "prefixItems", "items"),
            "additionalItems" when node.Json.TryGet("prefixItems", out _) => Repairs.Rename(node, "additionalItems", "items"),
            "dependentRequired" or "dependentSchemas" when node.Dialect.Draft <= Draft.Draft7 => Repairs.Rename(node, member.Name, "dependencies"),
            "$anchor" when Has("$id") && value.Kind == ValueKind.String => Repairs.Rewrite(node, "$anchor", "$id", JsonValue.String("#" + value.Text)),
            "example" when Has("examples") => Repairs.Rewrite(node, "example", "examples", ArrayOf(value)),
            "nullable" when value.Kind == ValueKind.True && node.Json.TryGet("type", out JsonValue type) && type.Kind == ValueKind.String && !node.Json.TryGet("enum", out _) =>
                Repairs.Of("Add \"null\" to 'type'", Repairs.Replaced(node, "/type", JsonValue.Array(EquatableArray.Create(type, JsonValue.String("null")))), Repairs.Removed(node, "/nullable")),
            _ => null,
        };

        bool Has(string keyword) => KeywordTable.Of(node.Dialect).ContainsKey(keyword);
    }

    private static JsonValue ArrayOf(JsonValue value) => JsonValue.Array(EquatableArray.Create(value));
}
