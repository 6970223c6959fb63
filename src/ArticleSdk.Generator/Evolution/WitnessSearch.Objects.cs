using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

internal sealed partial class WitnessSearch
{
    /// <summary>The patterns of names of which every combination is looked at.</summary>
    private const int MostPatterns = 6;

    /// <summary>The properties of an object that is built.</summary>
    private const int MostProperties = 256;

    private Outcome BuildObject(Facts facts)
    {
        if (facts.Present.Count > MostProperties || facts.Min > MostProperties)
            return Outcome.Unknown;
        SortedSet<string> mentioned = Mentioned(facts, [.. facts.SomeProperties]);
        foreach (string name in facts.Present.Keys)
        {
            if (IsNameNever(facts, name) || FindPart(facts.AskedOf(name)).IsNever)
                return Outcome.Never;
        }

        Facts resolved = facts.Clone();
        foreach (SomeProperty some in facts.SomeProperties)
        {
            (string? name, bool isNever) = NameOf(some, resolved, facts, mentioned);
            if (isNever)
                return Outcome.Never;
            if (name is null)
                return Outcome.Unknown;
            resolved.Add([new SomeProperty(new OneName(name), some.Value)]);
        }

        return resolved.IsNever ? Outcome.Unknown : BuildProperties(resolved, mentioned);
    }

    /// <summary>The names that are told apart from all others.</summary>
    private static SortedSet<string> Mentioned(Facts facts, params SomeProperty[] asked)
    {
        SortedSet<string> mentioned = new(StringComparer.Ordinal);
        mentioned.UnionWith(facts.PropertyRules.SelectMany(rule => rule.Properties).Select(p => p.Name));
        mentioned.UnionWith(facts.Present.Keys);
        mentioned.UnionWith(facts.Absent);
        mentioned.UnionWith(asked.SelectMany(some => some.Names is OtherNames others ? others.Names : default));
        return mentioned;
    }

    private Outcome BuildProperties(Facts facts, SortedSet<string> mentioned)
    {
        List<JsonMember> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string name in facts.Present.Keys)
        {
            if (!TryAdd(name))
                return Outcome.Unknown;
        }

        // Others, until there are enough: those that are described, then any.
        foreach (string name in mentioned.Where(name => !facts.Absent.Contains(name)))
        {
            if (members.Count >= facts.Min)
                break;
            if (!names.Contains(name) && facts.Dependencies.All(d => d.Property != name))
                TryAdd(name);
        }

        while (members.Count < facts.Min)
        {
            SortedSet<string> used = new(mentioned, StringComparer.Ordinal);
            used.UnionWith(names);
            (string? name, _) = NameOf(new SomeProperty(new OtherNames(default, default), NotUnderstood.Instance), facts, facts, used, onlyNew: true);
            if (name is null || !TryAdd(name))
                return Outcome.Unknown;
        }

        JsonValue value = JsonValue.Object(members.ToEquatableArray());
        return members.Count > facts.Max || facts.Excluded.Contains(value, JsonEquality.Comparer) ? Outcome.Unknown : Outcome.Found(value);

        bool TryAdd(string name)
        {
            if (FindPart(facts.AskedOf(name)) is not { Kind: OutcomeKind.Found, Value: { } found } || IsNameNever(facts, name))
                return false;
            members.Add(new JsonMember(name, found));
            names.Add(name);
            return true;
        }
    }

    /// <summary>Whether what is said of all names refuses this one.</summary>
    private bool IsNameNever(Facts facts, string name) => facts.Names.Any(schema => judge.IsValid(schema, JsonValue.String(name)) == false);

    /// <summary>A name for a property that is there. Never where no name of the set can be there with such a value.</summary>
    private (string? Name, bool IsNever) NameOf(SomeProperty some, Facts resolved, Facts facts, SortedSet<string> mentioned, bool onlyNew = false)
    {
        bool isCertain = true;
        foreach (string name in onlyNew ? [] : mentioned.Where(name => !facts.Absent.Contains(name)))
        {
            bool? isIn = IsIn(some.Names, name);
            if (isIn == false || IsNameNever(facts, name))
                continue;
            if (FindPart([.. facts.AskedOf(name), some.Value]).IsNever)
                continue;
            if (isIn == true && FindPart([.. resolved.AskedOf(name), some.Value]).Kind == OutcomeKind.Found)
                return (name, false);
            isCertain = false;
        }

        List<string> patterns = [.. facts.PropertyRules.SelectMany(rule => rule.Patterns).Select(p => p.Name)
            .Concat(some.Names switch { MatchingNames matching => [matching.Pattern], OtherNames others => others.Patterns, _ => [] }).Distinct(StringComparer.Ordinal)];
        if (patterns.Count > MostPatterns)
            return (null, false);
        for (int signs = 0; signs < 1 << patterns.Count; signs++)
        {
            List<Literal> asked = [new OfKinds(JsonTypes.String), new NoneOf(mentioned.Select(JsonValue.String).ToEquatableArray()), .. facts.Names.Select(schema => new Holds(schema))];
            asked.AddRange(patterns.Select((pattern, i) => new Matches(pattern, (signs >> i & 1) != 0)));
            asked.AddRange(some.Names switch
            {
                MatchingNames matching => [new Matches(matching.Pattern, Is: true)],
                OtherNames others => others.Patterns.Select(pattern => new Matches(pattern, Is: false)),
                InvalidNames invalid => [new Fails(invalid.Schema)],
                _ => Enumerable.Empty<Literal>(),
            });
            // A name that people would write, where there is one.
            Outcome name = FindPart([.. asked, new Counted(AtLeast: true, 1)]);
            if (name.Kind != OutcomeKind.Found)
                name = FindPart(asked);
            if (name.IsNever)
                continue;
            if (name.Value is not { } found)
            {
                isCertain = false;
                continue;
            }

            Outcome value = FindPart([.. facts.AskedOf(found.Text), some.Value]);
            if (value.Kind == OutcomeKind.Found)
                return (found.Text, false);
            isCertain &= value.IsNever;
        }

        return (null, isCertain);
    }

    private bool? IsIn(NameSet names, string name) => names switch
    {
        OneName one => one.Name == name,
        MatchingNames matching => context.Analysis.IsMatch(matching.Pattern, name),
        OtherNames others => !others.Names.Contains(name) && !others.Patterns.Any(pattern => context.Analysis.IsMatch(pattern, name)),
        InvalidNames invalid => !judge.IsValid(invalid.Schema, JsonValue.String(name)),
        _ => null,
    };
}
