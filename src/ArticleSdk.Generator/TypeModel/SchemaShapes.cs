using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>
/// What the schemas say about the kind of values, seen through references, <c>allOf</c> and unions. Everything here is a function of the schema alone;
/// names and C# types come later.
/// </summary>
internal sealed class SchemaShapes
{
    private const int MaxDepth = 256;

    private readonly Dictionary<SchemaNode, JsonTypes> _types = [];
    private readonly Dictionary<SchemaNode, SchemaNode> _followed = [];
    private readonly Dictionary<SchemaNode, IReadOnlyList<SchemaNode>> _parts = [];
    private readonly Dictionary<SchemaNode, SchemaNode> _resolved = [];
    private readonly Dictionary<SchemaNode, ObjectShape> _objects = [];
    private readonly Dictionary<SchemaNode, StringValues?> _strings = [];
    private readonly Dictionary<SchemaNode, bool> _declares = [];
    private readonly Dictionary<JsonTypes, Dictionary<SchemaNode, bool>> _shaping = [];
    private readonly HashSet<SchemaNode> _reading = [];
    private readonly Dictionary<SchemaNode, bool> _stating = [];

    /// <summary>
    /// The kinds of JSON value that the schema lets through (at most: not every restriction counts). A schema without <c>type</c> whose keywords
    /// are all about objects, or all about arrays, is taken to mean those: another value is a read error of its own kind.
    /// </summary>
    public JsonTypes TypesOf(SchemaNode node) => Answer(node, _types, whileOpen: JsonTypes.Any, OwnTypesOf);

    private JsonTypes OwnTypesOf(SchemaNode node)
    {
        if (node.Boolean is { } boolean)
            return boolean ? JsonTypes.Any : JsonTypes.None;
        JsonTypes types = JsonTypes.Any;
        foreach (Keyword keyword in node.Keywords)
        {
            types &= keyword switch
            {
                TypeKeyword type => type.Types,
                EnumKeyword values => KindsOf(values.Values),
                RefKeyword reference => TypesOf(reference.Target),
                AllOfKeyword all => all.Schemas.Aggregate(JsonTypes.Any, (sum, schema) => sum & TypesOf(schema)),
                AnyOfKeyword any => UnionOf(any.Schemas, any.Types),
                OneOfKeyword one => UnionOf(one.Schemas, JsonTypes.None),
                _ => JsonTypes.Any,
            };
        }

        return types == JsonTypes.Any ? Implied(node) : types;
    }

    // A branch that only implies its kind lets every other through: in {"properties": …} or {"items": …} an object may be there by the second. So it is the
    // one kind that all branches mean, or any value.
    private JsonTypes UnionOf(EquatableArray<SchemaNode> schemas, JsonTypes types)
    {
        types = schemas.Aggregate(types, (sum, schema) => sum | TypesOf(schema));
        return Alternatives.AreMixed(types) && !schemas.All(StatesKinds) ? JsonTypes.Any : types;
    }

    private bool StatesKinds(SchemaNode node) => Answer(node, _stating, whileOpen: false, OwnStatesKinds);

    private bool OwnStatesKinds(SchemaNode node) => node.Boolean is not null || node.Keywords.Any(keyword => keyword switch
    {
        TypeKeyword or EnumKeyword => true,
        RefKeyword reference => StatesKinds(reference.Target),
        AllOfKeyword all => all.Schemas.Any(StatesKinds),
        AnyOfKeyword any => any.Schemas.All(StatesKinds),
        OneOfKeyword one => one.Schemas.All(StatesKinds),
        _ => false,
    });

    /// <summary>The kinds without null.</summary>
    public JsonTypes KindsOf(SchemaNode node) => TypesOf(node) & ~JsonTypes.Null;

    public bool AllowsNull(SchemaNode node) => (TypesOf(node) & JsonTypes.Null) != 0;

    /// <summary>The schema and all that hold wherever it does, by <c>$ref</c> and <c>allOf</c>.</summary>
    public IReadOnlyList<SchemaNode> PartsOf(SchemaNode node)
    {
        node = Follow(node);
        if (_parts.TryGetValue(node, out IReadOnlyList<SchemaNode>? known))
            return known;
        List<SchemaNode> parts = [];
        HashSet<SchemaNode> seen = [];
        Add(node);
        return _parts[node] = parts;

        void Add(SchemaNode part)
        {
            if (parts.Count > MaxDepth || !seen.Add(part))
                return;
            parts.Add(part);
            foreach (SchemaNode next in Conjuncts(part))
                Add(Follow(next));
        }
    }

    /// <summary>What a schema that adds nothing to another stands for: that other schema, however many steps away.</summary>
    public SchemaNode Resolve(SchemaNode node) => EndOf(node, _resolved, StandsFor);

    /// <summary>
    /// The end of a chain of schemas that are nothing but references. What is asked of one of them is asked of the end, so that a chain costs its length, not the square of it.
    /// </summary>
    public SchemaNode Follow(SchemaNode node) => EndOf(node, _followed, TargetOf);

    private static SchemaNode? TargetOf(SchemaNode node)
    {
        RefKeyword? only = null;
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is DefinitionsKeyword)
                continue;
            if (only is not null || keyword is not RefKeyword reference)
                return null;
            only = reference;
        }

        return only?.Target;
    }

    // Every link learns its end from one walk. Links that only lead round to each other end where the walk came in.
    private static SchemaNode EndOf(SchemaNode node, Dictionary<SchemaNode, SchemaNode> known, Func<SchemaNode, SchemaNode?> next)
    {
        if (known.TryGetValue(node, out SchemaNode? end))
            return end;
        List<SchemaNode> links = [];
        SchemaNode last = node;
        for (SchemaNode? link = node; link is not null; link = next(link))
        {
            if (known.TryGetValue(link, out end))
            {
                last = end;
                break;
            }

            known.Add(link, link);
            links.Add(link);
            last = link;
        }

        foreach (SchemaNode link in links)
            known[link] = last;
        return last;
    }

    /// <summary>Whether the schema is nothing but a reference, with what is said about it.</summary>
    public static bool IsPureReference(SchemaNode node) =>
        node.Keywords.Any(keyword => keyword is RefKeyword) && node.Keywords.All(keyword => keyword is RefKeyword or TypeKeyword or DefinitionsKeyword);

    /// <summary>The object that a schema describes.</summary>
    public ObjectShape ObjectOf(SchemaNode node)
    {
        if (_objects.TryGetValue(node, out ObjectShape? known))
            return known;
        SchemaNode end = Follow(node);
        if (end == node)
            return _objects[node] = new ObjectShapeReader(this).Read(node);
        ObjectShape shape = ObjectOf(end);
        return _objects[node] = shape with { Referenced = [end, .. shape.Referenced] };
    }

    /// <summary>
    /// The strings that the schema names: all there are, or (open) those that are known. Null where none are named.
    /// </summary>
    public StringValues? StringsOf(SchemaNode node)
    {
        node = Follow(node);
        if (_strings.TryGetValue(node, out StringValues? known))
            return known;
        if (_reading.Count > MaxDepth || !_reading.Add(node))
            return null;
        StringValues? result = null;
        foreach (SchemaNode part in PartsOf(node))
        {
            foreach (Keyword keyword in part.Keywords)
            {
                StringValues? values = keyword switch
                {
                    EnumKeyword e => new StringValues([.. e.Values.Where(value => value.Kind == JsonKind.String).Select(value => value.Text).Distinct()], IsOpen: false),
                    AnyOfKeyword any => Union(any.Schemas, any.Types),
                    OneOfKeyword one => Union(one.Schemas, JsonTypes.None),
                    _ => null,
                };
                result = result is null ? values : values is null ? result : result.And(values);
            }
        }

        _reading.Remove(node);
        return _strings[node] = result;
    }

    /// <summary>The one value that the schema allows, or null.</summary>
    public JsonValue? ConstOf(SchemaNode node)
    {
        foreach (SchemaNode part in PartsOf(node))
        {
            foreach (Keyword keyword in part.Keywords)
            {
                if (keyword is EnumKeyword { Values.Count: 1 } single)
                    return single.Values[0];
            }
        }

        return null;
    }

    /// <summary>The schema's own applicators of the same instance that hold wherever it does.</summary>
    public static IEnumerable<SchemaNode> Conjuncts(SchemaNode node)
    {
        foreach (Keyword keyword in node.Keywords)
        {
            if (keyword is RefKeyword reference)
            {
                yield return reference.Target;
            }
            else if (keyword is AllOfKeyword all)
            {
                foreach (SchemaNode schema in all.Schemas)
                    yield return schema;
            }
        }
    }

    private StringValues? Union(EquatableArray<SchemaNode> branches, JsonTypes types)
    {
        List<string> names = [];
        bool isOpen = (types & JsonTypes.String) != 0;
        foreach (SchemaNode branch in branches)
        {
            if ((TypesOf(branch) & JsonTypes.String) == 0)
                continue;
            StringValues? values = StringsOf(branch);
            if (values is null)
                isOpen = true;
            else
                names.AddRange(values.Names);
            isOpen |= values is { IsOpen: true };
        }

        return names.Count == 0 ? null : new StringValues([.. names.Distinct()], isOpen);
    }

    private SchemaNode? StandsFor(SchemaNode node)
    {
        if (node.Boolean is not null)
            return null;
        SchemaNode? only = null;
        List<SchemaNode> trivial = [];
        JsonTypes kinds = KindsOf(node);
        foreach (Keyword keyword in node.Keywords)
        {
            switch (keyword)
            {
                case RefKeyword reference:
                    if (!Take(reference.Target, isUnion: false))
                        return null;
                    break;
                case AllOfKeyword all:
                    foreach (SchemaNode schema in all.Schemas)
                    {
                        if (!Take(schema, isUnion: false))
                            return null;
                    }

                    break;
                case AnyOfKeyword any:
                    if ((any.Types & ~JsonTypes.Null) != 0 || !TakeUnion(any.Schemas))
                        return null;
                    break;
                case OneOfKeyword one:
                    if (!TakeUnion(one.Schemas))
                        return null;
                    break;
                default:
                    if (Shapes(keyword, kinds))
                        return null;
                    break;
            }
        }

        // A reference to what says little is that all the same: it may have a name.
        if (trivial.Count == 1)
            only ??= trivial[0];
        // recurrenceDates of ninjs 3.0 is an array and refers to a string: that is no string.
        return only is not null && KindsOf(only) == kinds ? only : null;

        bool Take(SchemaNode candidate, bool isUnion)
        {
            if (!isUnion && IsTrivial(candidate, kinds))
            {
                trivial.Add(candidate);
                return true;
            }

            if (only is not null && only != candidate)
                return false;
            only = candidate;
            return true;
        }

        bool TakeUnion(EquatableArray<SchemaNode> branches)
        {
            SchemaNode[] real = [.. branches.Where(branch => KindsOf(branch) != 0)];
            return real.All(branch => IsTrivial(branch, kinds)) || (real.Length == 1 && Take(real[0], isUnion: true));
        }
    }

    /// <summary>Whether the schema declares properties, itself or through what it refers to, its parts and its branches.</summary>
    public bool DeclaresProperties(SchemaNode node) => Reaches(node, _declares, static schema => schema.Keywords.Any(keyword =>
        keyword is PropertiesKeyword or PatternPropertiesKeyword || (keyword is AdditionalPropertiesKeyword additional && additional.Schema.Boolean is null)));

    // Says nothing that a C# type would show: {"required": ["a"]}, {"minLength": 3}.
    private bool IsTrivial(SchemaNode node, JsonTypes kinds)
    {
        if (!_shaping.TryGetValue(kinds, out Dictionary<SchemaNode, bool>? known))
            _shaping.Add(kinds, known = []);
        return !Reaches(node, known, schema =>
            schema.Boolean == false || schema.Keywords.Any(keyword => Shapes(keyword, kinds) || (keyword is TypeKeyword type && (kinds & ~type.Types) != 0)));
    }

    // Whether the schema, or one that is applied to the same instance, is such a one. All on the way to a find reach it too; without one, nothing that was seen does.
    private static bool Reaches(SchemaNode node, Dictionary<SchemaNode, bool> known, Func<SchemaNode, bool> isFound)
    {
        if (known.TryGetValue(node, out bool reaches))
            return reaches;
        HashSet<SchemaNode> seen = [];
        Stack<(SchemaNode Node, IEnumerator<SchemaNode> Applied)> path = [];
        bool found = Enter(node);
        while (!found && path.Count > 0)
        {
            IEnumerator<SchemaNode> applied = path.Peek().Applied;
            if (applied.MoveNext())
                found = Enter(applied.Current);
            else
                path.Pop();
        }

        foreach (SchemaNode schema in found ? path.Select(step => step.Node) : seen)
            known[schema] = found;
        return found;

        bool Enter(SchemaNode schema)
        {
            if (known.TryGetValue(schema, out bool isKnown))
                return isKnown;
            if (!seen.Add(schema))
                return false;
            path.Push((schema, schema.Keywords.SelectMany(AppliedInPlace).GetEnumerator()));
            return isFound(schema);
        }
    }

    // The answer for a schema from those for what it applies in place, which are found first, however long the chain of them. A schema that refers to itself
    // says nothing about itself: while its own answer is open, it is `whileOpen`.
    private static T Answer<T>(SchemaNode node, Dictionary<SchemaNode, T> known, T whileOpen, Func<SchemaNode, T> own)
    {
        if (known.TryGetValue(node, out T? answer))
            return answer;
        Stack<(SchemaNode Node, IEnumerator<SchemaNode> Applied)> path = [];
        Enter(node);
        while (path.Count > 0)
        {
            (SchemaNode schema, IEnumerator<SchemaNode> applied) = path.Peek();
            if (applied.MoveNext())
            {
                if (!known.ContainsKey(applied.Current))
                    Enter(applied.Current);
            }
            else
            {
                path.Pop();
                known[schema] = own(schema);
            }
        }

        return known[node];

        void Enter(SchemaNode schema)
        {
            known.Add(schema, whileOpen);
            path.Push((schema, schema.Keywords.SelectMany(AppliedInPlace).GetEnumerator()));
        }
    }

    private static IEnumerable<SchemaNode> AppliedInPlace(Keyword keyword) => keyword switch
    {
        RefKeyword reference => [reference.Target],
        AllOfKeyword all => all.Schemas,
        AnyOfKeyword any => any.Schemas,
        OneOfKeyword one => one.Schemas,
        _ => [],
    };

    // Whether a keyword shows in the C# type of a value of these kinds.
    private static bool Shapes(Keyword keyword, JsonTypes kinds) => keyword switch
    {
        PropertiesKeyword or PatternPropertiesKeyword => (kinds & JsonTypes.Object) != 0,
        AdditionalPropertiesKeyword additional => (kinds & JsonTypes.Object) != 0 && additional.Schema.Boolean is null,
        UnevaluatedPropertiesKeyword unevaluated => (kinds & JsonTypes.Object) != 0 && unevaluated.Schema.Boolean is null,
        DependentSchemasKeyword => (kinds & JsonTypes.Object) != 0,
        IfKeyword conditional => (kinds & JsonTypes.Object) != 0 && (conditional.Then is not null || conditional.Else is not null),
        ItemsKeyword or PrefixItemsKeyword => (kinds & JsonTypes.Array) != 0,
        FormatKeyword => (kinds & JsonTypes.String) != 0,
        BoundKeyword or MultipleOfKeyword => (kinds & JsonTypes.Number) != 0,
        EnumKeyword or DynamicRefKeyword => true,
        _ => false,
    };

    private static JsonTypes Implied(SchemaNode node)
    {
        JsonTypes implied = JsonTypes.None;
        foreach (Keyword keyword in node.Keywords)
        {
            implied |= keyword switch
            {
                PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword or PropertyNamesKeyword or RequiredKeyword
                    or UnevaluatedPropertiesKeyword or DependentRequiredKeyword or DependentSchemasKeyword => JsonTypes.Object,
                ItemsKeyword or PrefixItemsKeyword or ContainsKeyword or UniqueItemsKeyword or UnevaluatedItemsKeyword => JsonTypes.Array,
                PatternKeyword or FormatKeyword => JsonTypes.String,
                BoundKeyword or MultipleOfKeyword => JsonTypes.Number,
                CountKeyword count => count.Kind switch
                {
                    CountKind.MinLength or CountKind.MaxLength => JsonTypes.String,
                    CountKind.MinItems or CountKind.MaxItems => JsonTypes.Array,
                    _ => JsonTypes.Object,
                },
                _ => JsonTypes.None,
            };
        }

        // {"maxProperties": 2} alone describes nothing that a type could show: the JSON is kept, whatever it is.
        bool describes = node.Keywords.Any(keyword => keyword is PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword { Schema.Boolean: null }
            or PrefixItemsKeyword or ItemsKeyword { Schema.Boolean: null });
        return describes && (implied is JsonTypes.Object or JsonTypes.Array) ? implied : JsonTypes.Any;
    }

    private static JsonTypes KindsOf(EquatableArray<JsonValue> values)
    {
        JsonTypes kinds = JsonTypes.None;
        foreach (JsonValue value in values)
        {
            kinds |= value.Kind switch
            {
                JsonKind.Null => JsonTypes.Null,
                JsonKind.True or JsonKind.False => JsonTypes.Boolean,
                JsonKind.String => JsonTypes.String,
                JsonKind.Array => JsonTypes.Array,
                JsonKind.Object => JsonTypes.Object,
                _ => ExactNumber.Parse(value.Text).IsIntegral ? JsonTypes.Integer : JsonTypes.Fraction,
            };
        }

        return kinds;
    }
}

/// <summary>The strings that a schema names.</summary>
/// <param name="Names">The strings, in the schema's order.</param>
/// <param name="IsOpen">Whether others are allowed beside them.</param>
internal sealed record StringValues(IReadOnlyList<string> Names, bool IsOpen)
{
    /// <summary>What both allow.</summary>
    public StringValues And(StringValues other) =>
        IsOpen && other.IsOpen ? new([.. Names.Union(other.Names)], IsOpen: true)
        : IsOpen ? other
        : other.IsOpen ? this
        : new([.. Names.Intersect(other.Names)], IsOpen: false);
}
