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
internal sealed partial class Facts
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
}
