using System.Globalization;
using System.Text;

namespace ArticleSdk.Generator.Evolution;

/// <summary>Numbers literals, so that a set of them is a short key. Schemas that say the same are one.</summary>
internal sealed class LiteralNumbers(SchemaClasses classes)
{
    private readonly Dictionary<Literal, int> _numbers = [];

    /// <summary>The key of literals; null where two of them contradict each other outright.</summary>
    public string? KeyOf(IReadOnlyCollection<Literal> literals)
    {
        SortedSet<int> numbers = [];
        HashSet<Literal> all = [];
        foreach (Literal literal in Flat(literals))
        {
            Literal one = WithClass(literal);
            if (one is Holds { Schema.Boolean: true } or Fails { Schema.Boolean: false } or NotUnderstood)
                continue;
            if (one is Holds { Schema.Boolean: false } or Fails { Schema.Boolean: true } || (one is Holds holds && all.Contains(new Fails(holds.Schema))) || (one is Fails fails && all.Contains(new Holds(fails.Schema))))
                return null;
            if (!all.Add(one))
                continue;
            if (!_numbers.TryGetValue(one, out int number))
                _numbers.Add(one, number = _numbers.Count);
            numbers.Add(number);
        }

        StringBuilder key = new();
        foreach (int number in numbers)
            key.Append(number.ToString(CultureInfo.InvariantCulture)).Append(' ');
        return key.ToString();
    }

    private static IEnumerable<Literal> Flat(IEnumerable<Literal> literals) => literals.SelectMany(literal => literal is Together together ? Flat(together.Parts) : [literal]);

    private Literal WithClass(Literal literal) => literal switch
    {
        Holds holds => new Holds(classes.Of(holds.Schema)),
        Fails fails => new Fails(classes.Of(fails.Schema)),
        SomeProperty some => some with { Value = WithClass(some.Value) },
        SomeItem some => some with { Item = WithClass(some.Item) },
        EveryItem every => every with { Item = WithClass(every.Item) },
        _ => literal,
    };
}
