using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>One way in which a value fails a schema.</summary>
/// <param name="Keyword">The keyword that it fails.</param>
/// <param name="About">The kinds of value that can fail it so.</param>
/// <param name="Literals">What a value is that fails it so.</param>
/// <param name="Path">The place of what it fails, from the schema.</param>
internal sealed record WayToFail(Keyword Keyword, JsonTypes About, EquatableArray<Literal> Literals, string Path);

/// <summary>
/// In which ways a value can fail a schema. Sound: a value that is not valid fails it in one of these. Exact, but for those that say <see cref="NotUnderstood"/>.
/// </summary>
internal sealed class WaysToFail(SchemaAnalysis analysis)
{
    /// <summary>The branches of <c>oneOf</c> of which each pair is looked at.</summary>
    private const int MostBranches = 48;

    private readonly Dictionary<SchemaNode, IReadOnlyList<WayToFail>> _known = [];

    public IReadOnlyList<WayToFail> Of(SchemaNode node)
    {
        if (!_known.TryGetValue(node, out IReadOnlyList<WayToFail>? ways))
            _known.Add(node, ways = [.. node.Keywords.SelectMany(keyword => Of(node, keyword))]);
        return ways;
    }

    private IEnumerable<WayToFail> Of(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case DefinitionsKeyword:
                return [];
            case RefKeyword reference:
                return [Way(new Fails(reference.Target))];
            case AllOfKeyword all:
                return all.Schemas.Select((schema, i) => Way(new Fails(schema)) with { Path = keyword.Path + KeywordContext.Segment(i) });
            case AnyOfKeyword any:
                return [Way([.. any.Schemas.Select(schema => new Fails(schema)), .. NotOf(node, any.Types)])];
            case OneOfKeyword one:
                return OneOf(one);
            case NotKeyword not:
                return [.. not.Schemas.Select(schema => Way(new Holds(schema))), .. not.Types == JsonTypes.None ? [] : new[] { Way(new OfKinds(not.Types)) }];
            case IfKeyword condition:
                List<WayToFail> conditional = [];
                if (condition.Then is { } then)
                    conditional.Add(Way(new Holds(condition.If), new Fails(then)) with { Path = "/then" });
                if (condition.Else is { } otherwise)
                    conditional.Add(Way(new Fails(condition.If), new Fails(otherwise)) with { Path = "/else" });
                return conditional;
            case DependentSchemasKeyword dependent:
                return dependent.Schemas.Select(schema => Way(new HasProperty(schema.Name), new Fails(schema.Schema)) with { Path = keyword.Path + KeywordContext.Segment(schema.Name) });
            case TypeKeyword type:
                List<WayToFail> others = [Way(new OfKinds(JsonTypes.Any & ~type.Types))];
                if (!node.Dialect.IntegerByValue && (type.Types & JsonTypes.Number) == JsonTypes.Integer)
                    others.Add(Way(new IntegerByValueOnly(true)));
                return others;
            case EnumKeyword values:
                return [Way(new NoneOf(values.Values))];
            case BoundKeyword bound:
                return [Way(Opposite(bound))];
            case MultipleOfKeyword multiple:
                return [Way(new MultipleOf(multiple.Divisor, Is: false))];
            case CountKeyword { Kind: CountKind.MinLength or CountKind.MinItems or CountKind.MinProperties } count:
                return count.Value == 0 ? [] : [Way(new Counted(AtLeast: false, count.Value - 1))];
            case CountKeyword count:
                return count.Value == long.MaxValue ? [] : [Way(new Counted(AtLeast: true, count.Value + 1))];
            case PatternKeyword pattern:
                return [Way(new Matches(pattern.Pattern, Is: false))];
            case FormatKeyword format:
                return [Way(new HasFormat(format.Format, Is: false))];
            case ContentKeyword content:
                return [Way(new HasContent(content.IsBase64, content.IsJson, Is: false))];
            case UniqueItemsKeyword:
                return [Way(new HasDistinctItems(Is: false))];
            case RequiredKeyword required:
                return required.Names.Select(name => Way(new LacksProperty(name)));
            case DependentRequiredKeyword dependent:
                return dependent.Dependencies.SelectMany(d => d.Required.Select(name => Way(new HasProperty(d.Property), new LacksProperty(name)) with { Path = keyword.Path + KeywordContext.Segment(d.Property) }));
            case PropertiesKeyword properties:
                return properties.Properties.Select(p => Way(new SomeProperty(new OneName(p.Name), new Fails(p.Schema))) with { Path = keyword.Path + KeywordContext.Segment(p.Name) });
            case PatternPropertiesKeyword patterns:
                return patterns.Patterns.Select(p => Way(new SomeProperty(new MatchingNames(p.Name), new Fails(p.Schema))) with { Path = keyword.Path + KeywordContext.Segment(p.Name) });
            case AdditionalPropertiesKeyword:
                return [Way(new SomeProperty(PropertyRule.Of(node)!.OtherNames, new Fails(((AdditionalPropertiesKeyword)keyword).Schema)))];
            case UnevaluatedPropertiesKeyword unevaluated:
                return [PropertyRule.OfUnevaluated(node, unevaluated, analysis) is { } rule ? Way(new SomeProperty(rule.OtherNames, new Fails(unevaluated.Schema))) : Way(NotUnderstood.Instance)];
            case PropertyNamesKeyword names:
                return [Way(new SomeProperty(new InvalidNames(names.Schema), NotUnderstood.Instance))];
            case PrefixItemsKeyword prefix:
                return prefix.Schemas.Select((schema, i) => Way(new SomeItem(i, i + 1, new Fails(schema))) with { Path = keyword.Path + KeywordContext.Segment(i) });
            case ItemsKeyword items:
                return [Way(new SomeItem(items.Start, int.MaxValue, new Fails(items.Schema)))];
            case ContainsKeyword contains:
                return Contains(contains);
            default:
                // Dynamic references, unevaluated items, and what is not known yet.
                return [Way(NotUnderstood.Instance)];
        }

        WayToFail Way(params Literal[] literals) => new(keyword, SchemaAnalysis.AboutOf(keyword) is var about && about == JsonTypes.None ? JsonTypes.Any : about, EquatableArray.Create(literals), keyword.Path);
    }

    private static IEnumerable<WayToFail> OneOf(OneOfKeyword one)
    {
        var none = new WayToFail(one, JsonTypes.Any, one.Schemas.Select(schema => (Literal)new Fails(schema)).ToEquatableArray(), one.Path);
        if (one.Schemas.Count > MostBranches)
            return [none, none with { Literals = EquatableArray.Create<Literal>(NotUnderstood.Instance) }];
        return one.Schemas.SelectMany((first, i) => one.Schemas.Skip(i + 1).Select(second => none with { Literals = EquatableArray.Create<Literal>(new Holds(first), new Holds(second)) })).Prepend(none);
    }

    private static IEnumerable<WayToFail> Contains(ContainsKeyword contains)
    {
        if (contains.Min == 1)
            yield return Way(new EveryItem(new Fails(contains.Schema)));
        else if (contains.Min > 1)
            yield return Way(NotUnderstood.Instance);
        if (contains.Max is { } max and < int.MaxValue)
            yield return Way(new SomeItem(0, int.MaxValue, new Holds(contains.Schema), max + 1));

        WayToFail Way(Literal literal) => new(contains, JsonTypes.Array, EquatableArray.Create(literal), contains.Path);
    }

    /// <summary>What a value is that is of none of the types; before draft 6, an integer by its value may still be of none.</summary>
    public static IEnumerable<Literal> NotOf(SchemaNode node, JsonTypes types)
    {
        if (types == JsonTypes.None)
            return [];
        bool isByText = !node.Dialect.IntegerByValue && (types & JsonTypes.Number) == JsonTypes.Integer;
        return [new OfKinds(JsonTypes.Any & ~(isByText ? types & ~JsonTypes.Integer : types))];
    }

    private static Bounded Opposite(BoundKeyword bound) => new(
        bound.Kind switch
        {
            BoundKind.Minimum => BoundKind.ExclusiveMaximum,
            BoundKind.ExclusiveMinimum => BoundKind.Maximum,
            BoundKind.Maximum => BoundKind.ExclusiveMinimum,
            _ => BoundKind.Minimum,
        },
        bound.Value);
}
