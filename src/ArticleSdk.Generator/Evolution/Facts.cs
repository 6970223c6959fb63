using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evolution;

/// <summary>Something of which one alternative must hold.</summary>
/// <param name="Alternatives">The alternatives, each of literals that hold together.</param>
/// <param name="Negated">The schema that the alternatives are the ways to fail of.</param>
internal sealed record Choice(IReadOnlyList<EquatableArray<Literal>> Alternatives, SchemaNode? Negated = null);

/// <summary>
/// What is known of a value of one kind that is looked for: literals, sorted by what they are about. References and conjunctions are followed; what has alternatives is kept as a <see cref="Choice"/>.
/// Sound: a value that satisfies all literals satisfies these facts. What is not understood is left out.
/// </summary>
internal sealed class Facts
{
    private readonly SearchContext _context;
    private readonly HashSet<SchemaNode> _held;
    private readonly HashSet<SchemaNode> _failed;
    private readonly Stack<Literal> _work = new();

    public Facts(SearchContext context, JsonTypes kind)
    {
        _context = context;
        Kind = kind;
        _held = [];
        _failed = [];
    }

    private Facts(Facts other)
    {
        _context = other._context;
        Kind = other.Kind;
        _held = [.. other._held];
        _failed = [.. other._failed];
        IsNever = other.IsNever;
        Choices = [.. other.Choices];
        Taken = [.. other.Taken];
        Values = other.Values;
        Excluded = [.. other.Excluded];
        Numbers = other.Numbers.Clone();
        Strings = other.Strings.Clone();
        Min = other.Min;
        Max = other.Max;
        ItemRules = [.. other.ItemRules];
        SomeItems = [.. other.SomeItems];
        OfEveryItem = [.. other.OfEveryItem];
        ItemsAreDistinct = other.ItemsAreDistinct;
        PropertyRules = [.. other.PropertyRules];
        Names = [.. other.Names];
        Present = other.Present.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        Absent = new HashSet<string>(other.Absent, StringComparer.Ordinal);
        SomeProperties = [.. other.SomeProperties];
        Dependencies = [.. other.Dependencies];
    }

    /// <summary>The kind of the value: one of the seven.</summary>
    public JsonTypes Kind { get; }

    /// <summary>Whether it is certain that there is no such value.</summary>
    public bool IsNever { get; private set; }

    public List<Choice> Choices { get; } = [];

    /// <summary>The alternatives that were chosen on the way here.</summary>
    public List<Literal> Taken { get; } = [];

    /// <summary>The only values that it can be; null where they are not named.</summary>
    public IReadOnlyList<JsonValue>? Values { get; private set; }

    public List<JsonValue> Excluded { get; } = [];

    public NumberFacts Numbers { get; } = new();

    public StringFacts Strings { get; } = new();

    /// <summary>The least number of characters, items or properties.</summary>
    public long Min { get; private set; }

    public long Max { get; private set; } = long.MaxValue;

    public List<ItemRule> ItemRules { get; } = [];

    public List<SomeItem> SomeItems { get; } = [];

    public List<Literal> OfEveryItem { get; } = [];

    public bool? ItemsAreDistinct { get; private set; }

    public List<PropertyRule> PropertyRules { get; } = [];

    /// <summary>What the names of all properties satisfy.</summary>
    public List<SchemaNode> Names { get; } = [];

    /// <summary>The properties that are there, with what is asked of their values beside the rules.</summary>
    public Dictionary<string, EquatableArray<Literal>> Present { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Absent { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties that are there under a name that is not resolved.</summary>
    public List<SomeProperty> SomeProperties { get; } = [];

    public List<Dependency> Dependencies { get; } = [];

    /// <summary>How many schemas are known to hold or to fail.</summary>
    public int Size => _held.Count + _failed.Count;

    public Facts Clone() => new(this);

    /// <summary>What would be known if a schema held that is known to fail; choices aside.</summary>
    public Facts WithInstead(SchemaNode failed)
    {
        Facts facts = Clone();
        facts._failed.Remove(failed);
        facts.Choices.Clear();
        facts.Add([new Holds(failed)]);
        return facts;
    }

    /// <summary>All that is asked of a property of the name: by the rules, and by what is asked of it alone.</summary>
    public List<Literal> AskedOf(string name)
    {
        List<Literal> asked = [.. PropertyRules.SelectMany(rule => rule.AppliedTo(name, _context.Analysis)).Select(schema => new Holds(schema))];
        if (Present.TryGetValue(name, out EquatableArray<Literal> alone))
            asked.AddRange(alone);
        return asked;
    }

    /// <summary>All that is asked of an item.</summary>
    public List<Literal> AskedOf(int index) => [.. ItemRules.SelectMany(rule => rule.AppliedTo(index)).Select(schema => new Holds(schema)), .. OfEveryItem];

    public void Add(IEnumerable<Literal> literals)
    {
        foreach (Literal literal in literals)
            _work.Push(literal);
        while (_work.Count > 0 && !IsNever)
            Take(_work.Pop());
        _work.Clear();
        Resolve();
    }

    private void Resolve()
    {
        if (Min > Max)
            IsNever = true;
        // What depends on a property that is there is there too.
        bool changed = Kind == JsonTypes.Object && Dependencies.Count > 0;
        while (changed && !IsNever)
        {
            changed = false;
            foreach (string name in Dependencies.Where(d => Present.ContainsKey(d.Property)).SelectMany(d => d.Required).Where(name => !Present.ContainsKey(name)).ToList())
            {
                Present[name] = default;
                changed = true;
            }
        }

        if (Present.Keys.Any(Absent.Contains) || Present.Count > Max)
            IsNever = true;
    }

    private void Take(Literal literal)
    {
        switch (literal)
        {
            case Holds holds:
                Hold(_context.Classes.Of(holds.Schema));
                break;
            case Fails fails:
                Fail(_context.Classes.Of(fails.Schema));
                break;
            case Together together:
                foreach (Literal part in together.Parts)
                    _work.Push(part);
                break;
            case NotUnderstood:
                break;
            case OfKinds kinds:
                IsNever |= (kinds.Kinds & Kind) == 0;
                break;
            case NoneOf none:
                Excluded.AddRange(none.Values);
                if (Values is { } values)
                    Only([.. values.Except(none.Values, JsonEquality.Comparer)]);
                break;
            case IntegerByValueOnly or Bounded or MultipleOf:
                IsNever |= (Kind & JsonTypes.Number) == 0 || !Numbers.Add(literal);
                break;
            case Matches or HasFormat or HasContent:
                IsNever |= Kind != JsonTypes.String || !Strings.Add(literal);
                break;
            case Counted { AtLeast: true } counted:
                Min = Math.Max(Min, counted.Count);
                break;
            case Counted counted:
                Max = Math.Min(Max, counted.Count);
                break;
            default:
                TakeOfContents(literal);
                break;
        }
    }

    private void TakeOfContents(Literal literal)
    {
        switch (literal)
        {
            case HasDistinctItems distinct:
                IsNever |= Kind != JsonTypes.Array || ItemsAreDistinct == !distinct.Is;
                ItemsAreDistinct = distinct.Is;
                if (!distinct.Is)
                    Min = Math.Max(Min, 2);
                break;
            case SomeItem some:
                IsNever |= Kind != JsonTypes.Array;
                SomeItems.Add(some);
                Min = Math.Max(Min, some.From + some.Count);
                break;
            case EveryItem every:
                IsNever |= Kind != JsonTypes.Array;
                OfEveryItem.Add(every.Item);
                break;
            case HasProperty has:
                AddPresent(has.Name, NotUnderstood.Instance);
                break;
            case LacksProperty lacks:
                IsNever |= Kind != JsonTypes.Object;
                Absent.Add(lacks.Name);
                break;
            case SomeProperty { Names: OneName one } some:
                AddPresent(one.Name, some.Value);
                break;
            case SomeProperty some:
                IsNever |= Kind != JsonTypes.Object;
                SomeProperties.Add(some);
                Min = Math.Max(Min, 1);
                break;
            default:
                throw new InvalidOperationException("A literal is not known: " + literal.GetType().Name);
        }
    }

    private void AddPresent(string name, Literal value)
    {
        IsNever |= Kind != JsonTypes.Object;
        EquatableArray<Literal> known = Present.TryGetValue(name, out EquatableArray<Literal> found) ? found : default;
        Present[name] = value is NotUnderstood || known.Contains(value) ? known : known.Append(value).ToEquatableArray();
    }

    private void Only(IReadOnlyList<JsonValue> values)
    {
        Values = Values is null ? [.. values.Distinct(JsonEquality.Comparer).Except(Excluded, JsonEquality.Comparer)] : [.. Values.Intersect(values, JsonEquality.Comparer)];
        IsNever |= Values.Count == 0;
    }

    private void Fail(SchemaNode node)
    {
        if (node.Boolean is true || _held.Contains(node))
            IsNever = true;
        if (node.Boolean is not null || !_failed.Add(node))
            return;
        List<EquatableArray<Literal>> ways = [.. _context.Ways.Of(node).Where(way => (way.About & Kind) != 0).Select(way => way.Literals)];
        AddChoice(new Choice(ways, node));
    }

    private void AddChoice(Choice choice)
    {
        if (choice.Alternatives.Count == 0)
        {
            IsNever = true;
        }
        else if (choice.Alternatives.Count > 1)
        {
            Choices.Add(choice);
        }
        else
        {
            foreach (Literal literal in choice.Alternatives[0])
                _work.Push(literal);
        }
    }

    private void Hold(SchemaNode node)
    {
        if (node.Boolean is false || _failed.Contains(node) || (_context.Analysis.KindsOf(node) & Kind) == 0)
            IsNever = true;
        if (node.Boolean is not null || !_held.Add(node) || IsNever)
            return;
        if (Kind == JsonTypes.Object && _context.RuleOf(node) is { } properties)
            PropertyRules.Add(properties);
        if (Kind == JsonTypes.Array && ItemRule.Of(node) is { } items)
            ItemRules.Add(items);
        foreach (Keyword keyword in node.Keywords)
        {
            JsonTypes about = SchemaAnalysis.AboutOf(keyword);
            if (about == JsonTypes.None || (about & Kind) != 0)
                Hold(node, keyword);
        }
    }

    private void Hold(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case RefKeyword reference:
                _work.Push(new Holds(reference.Target));
                break;
            case AllOfKeyword all:
                foreach (SchemaNode schema in all.Schemas)
                    _work.Push(new Holds(schema));
                break;
            case AnyOfKeyword any:
                IEnumerable<EquatableArray<Literal>> branches = any.Schemas.Select(schema => EquatableArray.Create<Literal>(new Holds(schema)));
                AddChoice(new Choice([.. branches, .. (any.Types & Kind) == 0 ? [] : new[] { EquatableArray.Create<Literal>(new OfKinds(any.Types)) }]));
                break;
            case OneOfKeyword one:
                AddChoice(new Choice([.. one.Schemas.Select((schema, i) => one.Schemas.Select((other, j) => i == j ? new Holds(schema) : (Literal)new Fails(other)).ToEquatableArray())]));
                break;
            case NotKeyword not:
                foreach (Literal literal in not.Schemas.Select(schema => new Fails(schema)).Concat(WaysToFail.NotOf(node, not.Types)))
                    _work.Push(literal);
                break;
            case IfKeyword { Then: null, Else: null }:
                break;
            case IfKeyword condition:
                AddChoice(new Choice([Conjunction(new Holds(condition.If), condition.Then), Conjunction(new Fails(condition.If), condition.Else)]));
                break;
            case DependentSchemasKeyword dependent:
                foreach (NamedSchema schema in dependent.Schemas)
                    AddChoice(new Choice([EquatableArray.Create<Literal>(new LacksProperty(schema.Name)), EquatableArray.Create<Literal>(new HasProperty(schema.Name), new Holds(schema.Schema))]));
                break;
            case TypeKeyword type:
                _work.Push(new OfKinds(type.Types));
                if (!node.Dialect.IntegerByValue && (type.Types & JsonTypes.Number) == JsonTypes.Integer && Kind == JsonTypes.Integer)
                    _work.Push(new IntegerByValueOnly(false));
                break;
            case EnumKeyword values:
                Only([.. values.Values.Where(value => SchemaAnalysis.KindOf(value) == Kind)]);
                break;
            default:
                HoldOfKind(node, keyword);
                break;
        }
    }

    private void HoldOfKind(SchemaNode node, Keyword keyword)
    {
        switch (keyword)
        {
            case BoundKeyword bound:
                _work.Push(new Bounded(bound.Kind, bound.Value));
                break;
            case MultipleOfKeyword multiple:
                _work.Push(new MultipleOf(multiple.Divisor, Is: true));
                break;
            case CountKeyword count:
                _work.Push(new Counted(count.Kind is CountKind.MinLength or CountKind.MinItems or CountKind.MinProperties, count.Value));
                break;
            case PatternKeyword pattern:
                _work.Push(new Matches(pattern.Pattern, Is: true));
                break;
            case FormatKeyword format:
                _work.Push(new HasFormat(format.Format, Is: true));
                break;
            case ContentKeyword content:
                _work.Push(new HasContent(content.IsBase64, content.IsJson, Is: true));
                break;
            case UniqueItemsKeyword:
                _work.Push(new HasDistinctItems(Is: true));
                break;
            case ContainsKeyword { Min: > 0 } contains:
                _work.Push(new SomeItem(0, int.MaxValue, new Holds(contains.Schema), contains.Min));
                break;
            case ContainsKeyword { Max: 0 } contains:
                _work.Push(new EveryItem(new Fails(contains.Schema)));
                break;
            case RequiredKeyword required:
                foreach (string name in required.Names)
                    _work.Push(new HasProperty(name));
                break;
            case DependentRequiredKeyword dependent:
                Dependencies.AddRange(dependent.Dependencies);
                break;
            case PropertyNamesKeyword names:
                Names.Add(names.Schema);
                break;
            case UnevaluatedPropertiesKeyword unevaluated when PropertyRule.OfUnevaluated(node, unevaluated, _context.Analysis) is { } rule:
                PropertyRules.Add(rule);
                break;
            default:
                // Properties and items are rules; what else there is, such as dynamic references, is left out.
                break;
        }
    }

    private static EquatableArray<Literal> Conjunction(Literal condition, SchemaNode? schema) => schema is null ? EquatableArray.Create(condition) : EquatableArray.Create(condition, new Holds(schema));
}
