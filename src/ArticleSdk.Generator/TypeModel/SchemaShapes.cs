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
    private readonly HashSet<SchemaNode> _typing = [];
    private readonly Dictionary<SchemaNode, IReadOnlyList<SchemaNode>> _parts = [];
    private readonly Dictionary<SchemaNode, SchemaNode> _resolved = [];
    private readonly Dictionary<SchemaNode, ObjectShape> _objects = [];
    private readonly Dictionary<SchemaNode, StringValues?> _strings = [];
    private readonly Dictionary<SchemaNode, bool> _declares = [];
    private readonly Dictionary<(SchemaNode, JsonTypes), bool> _trivial = [];
    private readonly HashSet<SchemaNode> _reading = [];
    private readonly Dictionary<SchemaNode, bool> _stating = [];

    /// <summary>
    /// The kinds of JSON value that the schema lets through (at most: not every restriction counts). A schema without <c>type</c> whose keywords
    /// are all about objects, or all about arrays, is taken to mean those: another value is a read error of its own kind.
    /// </summary>
    public JsonTypes TypesOf(SchemaNode node)
    {
        if (node.Boolean is { } boolean)
            return boolean ? JsonTypes.Any : JsonTypes.None;
        if (_types.TryGetValue(node, out JsonTypes known))
            return known;
        // A schema that refers to itself says nothing about itself.
        if (_typing.Count > MaxDepth || !_typing.Add(node))
            return JsonTypes.Any;
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

        if (types == JsonTypes.Any)
            types = Implied(node);
        _typing.Remove(node);
        return _types[node] = types;
    }

    // A branch that only implies its kind lets every other through: in {"properties": …} or {"items": …} an object may be there by the second. So it is the
    // one kind that all branches mean, or any value.
    private JsonTypes UnionOf(EquatableArray<SchemaNode> schemas, JsonTypes types)
    {
        types = schemas.Aggregate(types, (sum, schema) => sum | TypesOf(schema));
        return Alternatives.AreMixed(types) && !schemas.All(StatesKinds) ? JsonTypes.Any : types;
    }

    private bool StatesKinds(SchemaNode node)
    {
        if (node.Boolean is not null)
            return true;
        if (_stating.TryGetValue(node, out bool known))
            return known;
        _stating[node] = false;
        return _stating[node] = node.Keywords.Any(keyword => keyword switch
        {
            TypeKeyword or EnumKeyword => true,
            RefKeyword reference => StatesKinds(reference.Target),
            AllOfKeyword all => all.Schemas.Any(StatesKinds),
            AnyOfKeyword any => any.Schemas.All(StatesKinds),
            OneOfKeyword one => one.Schemas.All(StatesKinds),
            _ => false,
        });
    }

    /// <summary>The kinds without null.</summary>
    public JsonTypes KindsOf(SchemaNode node) => TypesOf(node) & ~JsonTypes.Null;

    public bool AllowsNull(SchemaNode node) => (TypesOf(node) & JsonTypes.Null) != 0;

    /// <summary>The schema and all that hold wherever it does, by <c>$ref</c> and <c>allOf</c>.</summary>
    public IReadOnlyList<SchemaNode> PartsOf(SchemaNode node)
    {
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
                Add(next);
        }
    }

    /// <summary>What a schema that adds nothing to another stands for: that other schema, however many steps away.</summary>
    public SchemaNode Resolve(SchemaNode node)
    {
        if (_resolved.TryGetValue(node, out SchemaNode? known))
            return known;
        SchemaNode current = node;
        HashSet<SchemaNode> seen = [node];
        while (StandsFor(current) is { } next && seen.Add(next))
            current = next;
        return _resolved[node] = current;
    }

    /// <summary>Whether the schema is nothing but a reference, with what is said about it.</summary>
    public static bool IsPureReference(SchemaNode node) =>
        node.Keywords.Any(keyword => keyword is RefKeyword) && node.Keywords.All(keyword => keyword is RefKeyword or TypeKeyword or DefinitionsKeyword);

    /// <summary>The object that a schema describes.</summary>
    public ObjectShape ObjectOf(SchemaNode node)
    {
        if (!_objects.TryGetValue(node, out ObjectShape? shape))
        {
            shape = new ObjectShapeReader(this).Read(node);
            _objects.Add(node, shape);
        }

        return shape;
    }

    /// <summary>
    /// The strings that the schema names: all there are, or (open) those that are known. Null where none are named.
    /// </summary>
    public StringValues? StringsOf(SchemaNode node)
    {
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
    public bool DeclaresProperties(SchemaNode node)
    {
        if (!_declares.TryGetValue(node, out bool declares))
        {
            declares = Reaches(node, static keyword =>
                keyword is PropertiesKeyword or PatternPropertiesKeyword || (keyword is AdditionalPropertiesKeyword additional && additional.Schema.Boolean is null));
            _declares.Add(node, declares);
        }

        return declares;
    }

    // Says nothing that a C# type would show: {"required": ["a"]}, {"minLength": 3}.
    private bool IsTrivial(SchemaNode node, JsonTypes kinds)
    {
        if (!_trivial.TryGetValue((node, kinds), out bool trivial))
        {
            trivial = !Reaches(node, keyword => Shapes(keyword, kinds) || (keyword is TypeKeyword type && (kinds & ~type.Types) != 0), orFalse: true);
            _trivial.Add((node, kinds), trivial);
        }

        return trivial;
    }

    // Whether a keyword is found in the schema or one that is applied to the same instance.
    private static bool Reaches(SchemaNode node, Func<Keyword, bool> found, bool orFalse = false)
    {
        HashSet<SchemaNode> seen = [node];
        Stack<SchemaNode> next = new([node]);
        while (next.Count > 0)
        {
            SchemaNode current = next.Pop();
            if (orFalse && current.Boolean == false)
                return true;
            foreach (Keyword keyword in current.Keywords)
            {
                if (found(keyword))
                    return true;
                foreach (SchemaNode applied in AppliedInPlace(keyword))
                {
                    if (seen.Add(applied))
                        next.Push(applied);
                }
            }
        }

        return false;
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
