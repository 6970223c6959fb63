using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Schema;

/// <summary>Keywords that apply subschemas to properties, names and items.</summary>
internal static class ChildKeywords
{
    public static void Properties(KeywordContext context, string name, JsonValue value)
    {
        if (context.NamedChildren(name, value) is { Count: > 0 } schemas)
            context.Add(new PropertiesKeyword(name, schemas));
    }

    /// <summary>Draft 3, 5.7: <c>required: true</c> in a property's schema asserts about the object around it.</summary>
    public static void PropertiesWithRequired(KeywordContext context, string name, JsonValue value)
    {
        if (context.NamedChildren(name, value) is not { Count: > 0 } schemas)
            return;
        context.Add(new PropertiesKeyword(name, schemas));
        foreach (NamedSchema property in schemas)
        {
            JsonValue json = property.Schema.Json;
            // Beside $ref it is a sibling like any other, and ignored.
            if (json.TryGet("required", out JsonValue required) && required.Kind == ValueKind.True && !json.TryGet("$ref", out _))
            {
                context.Add(new RequiredKeyword("required", EquatableArray.Create(property.Name))
                {
                    Path = KeywordContext.PathOf(name, property.Name) + "/required",
                });
            }
        }
    }

    public static void PatternProperties(KeywordContext context, string name, JsonValue value)
    {
        if (context.NamedChildren(name, value) is not { Count: > 0 } schemas)
            return;
        EquatableArray<NamedSchema> good = schemas.Where(s => PatternKeyword.IsPattern(context, s.Name, KeywordContext.PathOf(name, s.Name), atName: true)).ToEquatableArray();
        if (good.Count < schemas.Count)
            context.Spoil(name);
        if (good.Count > 0)
            context.Add(new PatternPropertiesKeyword(name, good));
    }

    public static void AdditionalProperties(KeywordContext context, string name, JsonValue value) =>
        context.Add(new AdditionalPropertiesKeyword(name, Only(context, name)));

    public static void PropertyNames(KeywordContext context, string name, JsonValue value) =>
        context.Add(new PropertyNamesKeyword(name, Only(context, name)));

    public static void PrefixItems(KeywordContext context, string name, JsonValue value)
    {
        if (context.Children(name, value) is { Count: > 0 } schemas)
            context.Add(new PrefixItemsKeyword(name, schemas));
    }

    /// <summary>Since 2020-12: from the first item that <c>prefixItems</c> leaves.</summary>
    public static void Items(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == ValueKind.Array)
        {
            context.WrongValue(name, value, "a schema (since 2020-12 an array of schemas is called prefixItems)");
            return;
        }

        int start = context.Node.Json.TryGet("prefixItems", out JsonValue prefix) ? prefix.Items.Count : 0;
        context.Add(new ItemsKeyword(name, Only(context, name), start));
    }

    /// <summary>Up to 2019-09: a schema for all items, or schemas for the first ones. Draft 3 and 4 have no boolean here either.</summary>
    public static void ItemsOrPrefix(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind != ValueKind.Array)
            context.Add(new ItemsKeyword(name, Only(context, name), 0));
        else if (context.Children(name, value) is { Count: > 0 } schemas)
            context.Add(new PrefixItemsKeyword(name, schemas));
    }

    /// <summary>Ignored unless <c>items</c> is an array (2019-09 core, 9.3.1.2).</summary>
    public static void AdditionalItems(KeywordContext context, string name, JsonValue value)
    {
        if (context.Node.Json.TryGet("items", out JsonValue items) && items.Kind == ValueKind.Array)
            context.Add(new ItemsKeyword(name, Only(context, name), items.Items.Count));
    }

    public static void Contains(KeywordContext context, string name, JsonValue value) =>
        context.Add(new ContainsKeyword(name, Only(context, name), 1, null, Evaluates: false));

    public static void ContainsWithBounds(KeywordContext context, string name, JsonValue value) => AddContains(context, name, evaluates: false);

    public static void ContainsWithBoundsEvaluating(KeywordContext context, string name, JsonValue value) => AddContains(context, name, evaluates: true);

    /// <summary><c>minContains</c> and <c>maxContains</c> do nothing without <c>contains</c>, which reads them; wrong they are all the same.</summary>
    public static void ContainsBound(KeywordContext context, string name, JsonValue value)
    {
        if (!CountKeyword.TryGetCount(value, out _))
            context.WrongValue(name, value, "an integer of at least 0");
    }

    public static void UnevaluatedItems(KeywordContext context, string name, JsonValue value) =>
        context.Add(new UnevaluatedItemsKeyword(name, Only(context, name)));

    public static void UnevaluatedProperties(KeywordContext context, string name, JsonValue value) =>
        context.Add(new UnevaluatedPropertiesKeyword(name, Only(context, name)));

    private static SchemaNode Only(KeywordContext context, string name) => context.Child(KeywordContext.PathOf(name));

    private static void AddContains(KeywordContext context, string name, bool evaluates)
    {
        long? min = Bound(context, "minContains");
        long? max = Bound(context, "maxContains");
        context.Add(new ContainsKeyword(name, Only(context, name), min ?? 1, max, evaluates));
    }

    private static long? Bound(KeywordContext context, string name) =>
        KeywordTable.Of(context.Dialect).ContainsKey(name) && context.Node.Json.TryGet(name, out JsonValue value) && CountKeyword.TryGetCount(value, out long count)
            ? count
            : null;
}
