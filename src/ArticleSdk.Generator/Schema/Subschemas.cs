namespace ArticleSdk.Generator.Schema;

/// <summary>The edges of the schema graph: the one place that knows which subschemas a keyword holds.</summary>
internal static class Subschemas
{
    /// <summary>Every subschema that the keyword applies, whether to the same instance or to a child; what it refers to included.</summary>
    public static IEnumerable<SchemaNode> Of(Keyword keyword) => InPlace(keyword).Concat(ToChildren(keyword));

    /// <summary>Those that apply to the same instance.</summary>
    public static IEnumerable<SchemaNode> InPlace(Keyword keyword) => keyword switch
    {
        RefKeyword reference => [reference.Target],
        DynamicRefKeyword reference => [reference.Initial],
        AllOfKeyword all => all.Schemas,
        AnyOfKeyword any => any.Schemas,
        OneOfKeyword one => one.Schemas,
        NotKeyword not => not.Schemas,
        DependentSchemasKeyword dependent => dependent.Schemas.Select(s => s.Schema),
        IfKeyword condition => new[] { condition.If, condition.Then, condition.Else }.OfType<SchemaNode>(),
        _ => [],
    };

    /// <summary>The one reference that a schema consists of, definitions aside; null if it is more.</summary>
    public static Keyword? OnlyReference(SchemaNode schema)
    {
        Keyword? only = null;
        foreach (Keyword keyword in schema.Keywords)
        {
            if (keyword is DefinitionsKeyword)
                continue;
            if (only is not null || keyword is not (RefKeyword or DynamicRefKeyword))
                return null;
            only = keyword;
        }

        return only;
    }

    /// <summary>Those that apply to properties, names or items.</summary>
    public static IEnumerable<SchemaNode> ToChildren(Keyword keyword) => keyword switch
    {
        PropertiesKeyword properties => properties.Properties.Select(p => p.Schema),
        PatternPropertiesKeyword patterns => patterns.Patterns.Select(p => p.Schema),
        AdditionalPropertiesKeyword additional => [additional.Schema],
        PropertyNamesKeyword names => [names.Schema],
        PrefixItemsKeyword prefix => prefix.Schemas,
        ItemsKeyword items => [items.Schema],
        ContainsKeyword contains => [contains.Schema],
        UnevaluatedPropertiesKeyword unevaluated => [unevaluated.Schema],
        UnevaluatedItemsKeyword unevaluated => [unevaluated.Schema],
        _ => [],
    };
}
