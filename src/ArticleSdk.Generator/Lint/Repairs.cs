using ArticleSdk.Generator.Diagnostics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Lint;

/// <summary>The repairs that rules propose. A repair that would touch what stands there already is none.</summary>
internal static class Repairs
{
    /// <summary>Calls a keyword otherwise; null where the schema has one of that name.</summary>
    public static SchemaRepair? Rename(SchemaNode node, string name, string to) =>
        node.Json.TryGet(to, out _) ? null : Of("Change '" + name + "' to '" + to + "'", Moved(node, name, to));

    /// <summary>Calls a keyword otherwise, with another value.</summary>
    public static SchemaRepair? Rewrite(SchemaNode node, string name, string to, JsonValue value) =>
        node.Json.TryGet(to, out _) ? null : Of("Change '" + name + "' to '" + to + "'", Moved(node, name, to), Replaced(node, KeywordContext.PathOf(to), value));

    /// <summary>Takes a keyword out.</summary>
    public static SchemaRepair Remove(SchemaNode node, string name) => Of("Remove '" + name + "'", Removed(node, KeywordContext.PathOf(name)));

    /// <summary>Takes an item out of a keyword's array, or the keyword, where it is the only one.</summary>
    public static SchemaRepair RemoveItem(SchemaNode node, string name, int index) =>
        node.Json.TryGet(name, out JsonValue items) && items.Items.Count == 1 ? Remove(node, name) : Of("Remove this item of '" + name + "'", Removed(node, KeywordContext.PathOf(name, index)));

    /// <summary>Replaces a value by another.</summary>
    public static SchemaRepair Replace(SchemaNode node, string path, JsonValue value) =>
        Of("Change this to " + KeywordContext.Describe(value), Replaced(node, path, value));

    /// <summary>Adds a keyword in front of another.</summary>
    public static SchemaRepair? Add(SchemaNode node, string name, JsonValue value, string before) => node.Json.TryGet(name, out _) ? null
        : Of("Add \"" + name + "\": " + KeywordContext.Describe(value), new PatchOperation(PatchKind.Add, node.Pointer + KeywordContext.PathOf(name)) { Value = value, Before = before });

    public static SchemaRepair Of(string title, params PatchOperation[] operations) => new(title, EquatableArray.Create(operations));

    public static PatchOperation Removed(SchemaNode node, string path) => new(PatchKind.Remove, node.Pointer + path);

    public static PatchOperation Replaced(SchemaNode node, string path, JsonValue value) => new(PatchKind.Replace, node.Pointer + path) { Value = value };

    public static PatchOperation Moved(SchemaNode node, string name, string to) =>
        new(PatchKind.Move, node.Pointer + KeywordContext.PathOf(to)) { From = node.Pointer + KeywordContext.PathOf(name) };
}
