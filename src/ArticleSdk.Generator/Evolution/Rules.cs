using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>What one schema says of the values of an object's properties, by their names.</summary>
internal sealed record PropertyRule(EquatableArray<NamedSchema> Properties, EquatableArray<NamedSchema> Patterns, SchemaNode? Others)
{
    /// <summary>The names that <see cref="Others"/> is about.</summary>
    public OtherNames OtherNames { get; } = new(Properties.Select(p => p.Name).ToEquatableArray(), Patterns.Select(p => p.Name).ToEquatableArray());

    public static PropertyRule? Of(SchemaNode node)
    {
        PropertiesKeyword? properties = node.Find<PropertiesKeyword>();
        PatternPropertiesKeyword? patterns = node.Find<PatternPropertiesKeyword>();
        AdditionalPropertiesKeyword? additional = node.Find<AdditionalPropertiesKeyword>();
        return properties is null && patterns is null && additional is null ? null : new PropertyRule(properties?.Properties ?? default, patterns?.Patterns ?? default, additional?.Schema);
    }

    /// <summary>
    /// What <c>unevaluatedProperties</c> says, where it is certain which properties the rest evaluates: by the conjuncts of the schema alone. Null where branches may evaluate more.
    /// </summary>
    public static PropertyRule? OfUnevaluated(SchemaNode node, UnevaluatedPropertiesKeyword keyword, SchemaAnalysis analysis)
    {
        Conjuncts conjuncts = analysis.ConjunctsOf(node);
        if (!conjuncts.IsComplete || conjuncts.Keywords.Any(other => other is AnyOfKeyword or OneOfKeyword or IfKeyword or DependentSchemasKeyword or AdditionalPropertiesKeyword
            || (other is UnevaluatedPropertiesKeyword && !ReferenceEquals(other, keyword))))
        {
            return null;
        }

        SchemaNode anything = new(node.Resource, node.Pointer) { Boolean = true, Json = Json.JsonValue.True };
        return new PropertyRule(
            conjuncts.Keywords.OfType<PropertiesKeyword>().SelectMany(p => p.Properties).Select(p => new NamedSchema(p.Name, anything)).Distinct().ToEquatableArray(),
            conjuncts.Keywords.OfType<PatternPropertiesKeyword>().SelectMany(p => p.Patterns).Select(p => new NamedSchema(p.Name, anything)).Distinct().ToEquatableArray(),
            keyword.Schema);
    }

    /// <summary>The schemas that a property of the name must satisfy.</summary>
    public IEnumerable<SchemaNode> AppliedTo(string name, SchemaAnalysis analysis)
    {
        bool isKnown = false;
        foreach (NamedSchema schema in Properties.Where(p => p.Name == name).Concat(Patterns.Where(p => analysis.IsMatch(p.Name, name))))
        {
            isKnown = true;
            yield return schema.Schema;
        }

        if (!isKnown && Others is not null)
            yield return Others;
    }
}

/// <summary>What one schema says of the items of an array, by their places.</summary>
internal sealed record ItemRule(EquatableArray<SchemaNode> Prefix, SchemaNode? Rest, int Start)
{
    public static ItemRule? Of(SchemaNode node)
    {
        PrefixItemsKeyword? prefix = node.Find<PrefixItemsKeyword>();
        ItemsKeyword? items = node.Find<ItemsKeyword>();
        return prefix is null && items is null ? null : new ItemRule(prefix?.Schemas ?? default, items?.Schema, items?.Start ?? 0);
    }

    public IEnumerable<SchemaNode> AppliedTo(int index)
    {
        if (index < Prefix.Count)
            yield return Prefix[index];
        if (Rest is not null && index >= Start)
            yield return Rest;
    }
}
