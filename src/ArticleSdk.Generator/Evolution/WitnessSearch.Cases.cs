using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Evolution;

internal sealed partial class WitnessSearch
{
    /// <summary>
    /// What is known of a value of a kind that satisfies the literals, case by case of all choices. Where these are too many, as one case that leaves the choices out.
    /// </summary>
    public IReadOnlyList<Facts> CasesOf(IReadOnlyCollection<Literal> literals, JsonTypes kind, int most)
    {
        Restart();
        var facts = new Facts(context, kind);
        facts.Add(literals);
        List<Facts> found = [];
        if (Collect(facts, found, most))
            return found;
        facts.Choices.Clear();
        return [facts];
    }

    /// <summary>The names that a property can have which the literal asks for: one of each sort of names that the facts treat alike.</summary>
    public IReadOnlyList<string> NamesFor(SomeProperty some, Facts facts, int most)
    {
        if (some.Names is OneName one)
            return [one.Name];
        Restart();
        SortedSet<string> mentioned = Mentioned(facts, some);
        List<string> names = [.. mentioned.Where(name => !facts.Absent.Contains(name) && IsIn(some.Names, name) == true && !IsNameNever(facts, name) && !FindPart([.. facts.AskedOf(name), some.Value]).IsNever).Take(most)];
        while (names.Count < most && NameOf(some, facts, facts, mentioned, onlyNew: true).Name is { } name)
        {
            names.Add(name);
            mentioned.Add(name);
            // A second of the same sort tells nothing more.
            if (names.Count > 1)
                break;
        }

        return names;
    }

    private bool Collect(Facts facts, List<Facts> found, int most)
    {
        if (IsDead(facts))
            return true;
        if (!TryStep() || !HasStack())
            return false;
        if (!TryDecide(ref facts, out List<Facts>? cases))
            return true;
        if (cases is not null)
            return cases.TrueForAll(one => Collect(one, found, most));
        found.Add(facts);
        return found.Count <= most;
    }
}
