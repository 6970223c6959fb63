using System.Runtime.CompilerServices;
using System.Threading;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evolution;

/// <summary>
/// Looks for a JSON value that satisfies some literals: a value that one schema allows and another does not is a witness against the other. There are three answers: there is no such
/// value, which is proved; this is one, which the engine has confirmed wherever it can be asked; and that it is not known. The work is bounded, and beyond the bound the answer is the last.
/// </summary>
/// <remarks>
/// The proof is by induction over values: a value that satisfies literals is no deeper than it must be, so where the search for it comes back to the same literals at one of its parts, that
/// way leads to no value. What was found not to exist while a search was open counts for good only once that search has come to the same end.
/// </remarks>
internal sealed partial class WitnessSearch(SearchContext context, EngineJudge judge, CancellationToken cancellation)
{
    /// <summary>The steps of one search, and of all searches for one pair of schemas.</summary>
    private const int StepsOfOne = 20_000;
    private const int StepsOfAll = 200_000;

    /// <summary>What is looked at of automata is no more than a part of a step.</summary>
    private const int StatesOfAStep = 10;

    /// <summary>Copying facts about many schemas is more than a step.</summary>
    private const int SizeOfAStep = 64;

    /// <summary>Searches within searches.</summary>
    private const int MostDepth = 96;

    private static readonly JsonTypes[] Kinds = [JsonTypes.String, JsonTypes.Integer, JsonTypes.Boolean, JsonTypes.Null, JsonTypes.Fraction, JsonTypes.Object, JsonTypes.Array];

    private readonly LiteralNumbers _numbers = new(context.Classes);
    private readonly Dictionary<string, Outcome> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _provisional = new(StringComparer.Ordinal);
    private readonly List<string> _provisionalOrder = [];
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _lowest = int.MaxValue;
    private int _stepsOfAll;
    private int _stepsLeft;

    /// <summary>A value that satisfies all of these.</summary>
    public Outcome Find(IReadOnlyCollection<Literal> literals)
    {
        Restart();
        return FindPart(literals);
    }

    private void Restart() => _stepsLeft = StepsOfOne;

    private bool TryStep()
    {
        cancellation.ThrowIfCancellationRequested();
        _stepsOfAll++;
        return --_stepsLeft > 0 && _stepsOfAll < StepsOfAll;
    }

    private void Charge(int steps)
    {
        _stepsOfAll += steps;
        _stepsLeft -= steps;
    }

    private bool IsExhausted => _stepsLeft <= 0 || _stepsOfAll >= StepsOfAll;

    private Outcome FindPart(IReadOnlyCollection<Literal> literals)
    {
        if (_numbers.KeyOf(literals) is not { } key)
            return Outcome.Never;
        if (_known.TryGetValue(key, out Outcome known))
            return known;
        if (_open.TryGetValue(key, out int depth) || _provisional.TryGetValue(key, out depth))
        {
            _lowest = Math.Min(_lowest, depth);
            return Outcome.Never;
        }

        if (!TryStep() || _open.Count >= MostDepth || !HasStack())
            return Outcome.Unknown;
        int own = _open.Count;
        int firstProvisional = _provisionalOrder.Count;
        int outerLowest = _lowest;
        _lowest = int.MaxValue;
        _open.Add(key, own);
        Outcome outcome = Search(literals);
        _open.Remove(key);
        Remember(key, outcome, own, firstProvisional);
        _lowest = Math.Min(outerLowest, _lowest < own ? _lowest : int.MaxValue);
        return outcome;
    }

    private void Remember(string key, Outcome outcome, int own, int firstProvisional)
    {
        bool isFinal = _lowest >= own;
        for (int i = _provisionalOrder.Count - 1; i >= firstProvisional; i--)
        {
            if (outcome.IsNever && isFinal)
                _known[_provisionalOrder[i]] = Outcome.Never;
            if (!outcome.IsNever || isFinal)
                _provisional.Remove(_provisionalOrder[i]);
            else
                _provisional[_provisionalOrder[i]] = Math.Min(_provisional[_provisionalOrder[i]], _lowest);
        }

        if (!outcome.IsNever || isFinal)
            _provisionalOrder.RemoveRange(firstProvisional, _provisionalOrder.Count - firstProvisional);
        // For want of steps, nothing is known for good.
        if (outcome.Kind == OutcomeKind.Unknown && IsExhausted)
            return;
        if (outcome.IsNever && !isFinal)
        {
            _provisional[key] = _lowest;
            _provisionalOrder.Add(key);
        }
        else
        {
            _known[key] = outcome;
        }
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private Outcome Search(IReadOnlyCollection<Literal> literals)
    {
        bool isCertain = true;
        foreach (JsonTypes kind in Kinds)
        {
            var facts = new Facts(context, kind);
            facts.Add(literals);
            Outcome outcome = Search(facts, literals);
            if (outcome.Kind == OutcomeKind.Found)
                return outcome;
            isCertain &= outcome.IsNever;
        }

        return isCertain ? Outcome.Never : Outcome.Unknown;
    }

    private Outcome Search(Facts facts, IReadOnlyCollection<Literal> literals)
    {
        if (facts.IsNever)
            return Outcome.Never;
        if (!TryStep() || !HasStack())
            return Outcome.Unknown;
        if (facts.Values is { } values)
            return Among(values, literals);
        if (!TryDecide(ref facts, out List<Facts>? cases))
            return Outcome.Never;
        if (facts.Values is { } decided)
            return Among(decided, literals);
        if (cases is null)
            return Confirmed(Build(facts), literals);
        bool isCertain = true;
        foreach (Facts one in cases)
        {
            Outcome outcome = Search(one, literals);
            if (outcome.Kind == OutcomeKind.Found)
                return outcome;
            isCertain &= outcome.IsNever;
        }

        return isCertain ? Outcome.Never : Outcome.Unknown;
    }

    /// <summary>
    /// Takes what is left without an alternative, and drops what holds anyway. False where nothing is left; the cases are those of the choice that has fewest, null where there is none any more.
    /// </summary>
    private bool TryDecide(ref Facts facts, out List<Facts>? cases)
    {
        cases = null;
        for (int i = 0; i < facts.Choices.Count; i++)
        {
            Choice choice = facts.Choices[i];
            if (choice.Negated is { } negated && IsDead(facts.WithInstead(negated)))
            {
                facts.Choices.RemoveAt(i--);
                continue;
            }

            List<Facts> open = [];
            foreach (EquatableArray<Literal> alternative in choice.Alternatives)
            {
                Charge(facts.Size / SizeOfAStep);
                if (!TryStep())
                    return true;
                Facts one = facts.Clone();
                one.Choices.RemoveAt(i);
                one.Taken.AddRange(alternative);
                one.Add(alternative);
                if (!IsDead(one))
                    open.Add(one);
            }

            if (open.Count == 0)
                return false;
            if (open.Count == 1)
            {
                // Every choice is looked at again with what is known now.
                facts = open[0];
                cases = null;
                i = -1;
            }
            else if (cases is null || open.Count < cases.Count)
            {
                cases = open;
            }
        }

        return true;
    }

    /// <summary>Whether the facts contradict each other, as far as it is quickly said. Sound.</summary>
    private bool IsDead(Facts facts)
    {
        if (facts.IsNever)
            return true;
        switch (facts.Kind)
        {
            case JsonTypes.Integer or JsonTypes.Fraction when facts.Values is null:
                return facts.Numbers.Find(facts.Kind == JsonTypes.Integer, facts.Excluded).IsNever;
            case JsonTypes.Boolean or JsonTypes.Null:
                return Literals(facts.Kind).All(value => facts.Excluded.Contains(value, JsonEquality.Comparer));
            case JsonTypes.Object:
                return facts.Present.Keys.Any(name => FindPart(facts.AskedOf(name)).IsNever);
            default:
                return false;
        }
    }

    private Outcome Build(Facts facts)
    {
        switch (facts.Kind)
        {
            case JsonTypes.Object:
                return BuildObject(facts);
            case JsonTypes.Array:
                return BuildArray(facts);
            case JsonTypes.String:
                Outcome text = facts.Strings.Find(facts.Min, facts.Max, facts.Excluded, context.Analysis, out int work);
                Charge(work / StatesOfAStep);
                return text;
            case JsonTypes.Integer or JsonTypes.Fraction:
                return facts.Numbers.Find(facts.Kind == JsonTypes.Integer, facts.Excluded);
            default:
                return Literals(facts.Kind).Except(facts.Excluded, JsonEquality.Comparer).FirstOrDefault() is { } value ? Outcome.Found(value) : Outcome.Never;
        }
    }

    private static IEnumerable<JsonValue> Literals(JsonTypes kind) => kind == JsonTypes.Null ? [JsonValue.Null] : [JsonValue.True, JsonValue.False];

    /// <summary>One of a few values: each is asked about, so that nothing needs to be known of the rest of the schemas.</summary>
    private Outcome Among(IReadOnlyList<JsonValue> values, IReadOnlyCollection<Literal> literals)
    {
        bool isCertain = true;
        foreach (JsonValue value in values)
        {
            if (!TryStep())
                return Outcome.Unknown;
            switch (Satisfies(value, literals))
            {
                case true:
                    return Outcome.Found(value);
                case null:
                    isCertain = false;
                    break;
            }
        }

        return isCertain ? Outcome.Never : Outcome.Unknown;
    }

    // What was left out of the facts may refuse what was built by them.
    private Outcome Confirmed(Outcome outcome, IReadOnlyCollection<Literal> literals) =>
        outcome.Kind == OutcomeKind.Found && Satisfies(outcome.Value!, literals) == false ? Outcome.Unknown : outcome;

    /// <summary>What the engine says; null where a literal is not about a schema alone.</summary>
    private bool? Satisfies(JsonValue value, IEnumerable<Literal> literals)
    {
        bool? all = true;
        foreach (Literal literal in literals)
        {
            bool? one = literal switch
            {
                Holds holds => judge.IsValid(holds.Schema, value),
                Fails fails => !judge.IsValid(fails.Schema, value),
                Together together => Satisfies(value, together.Parts),
                OfKinds kinds => (SchemaAnalysis.KindOf(value) & kinds.Kinds) != 0,
                NoneOf none => !none.Values.Contains(value, JsonEquality.Comparer),
                _ => null,
            };
            if (one == false)
                return false;
            all = one is null ? null : all;
        }

        return all;
    }
}
