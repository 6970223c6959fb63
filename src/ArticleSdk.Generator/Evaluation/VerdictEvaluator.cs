using System.Runtime.CompilerServices;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>
/// Says whether an instance is valid, and what of it was evaluated. What a schema says about a value in a dynamic scope is found once and remembered:
/// that keeps recursion through branches linear in the instance.
/// </summary>
internal sealed partial class VerdictEvaluator
{
    private readonly Dictionary<Place, Outcome> _known = [];
    private readonly HashSet<Place> _open = [];
    private readonly Dictionary<string, JsonValue> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a schema referred to itself at the same instance.</summary>
    public bool FoundEndlessReference { get; private set; }

    /// <summary>What <paramref name="node"/> says of <paramref name="instance"/>.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="scope">The dynamic scope outside of it.</param>
    /// <param name="instance">The value.</param>
    /// <param name="track">Whether the outcome is to say what was evaluated.</param>
    public Outcome Apply(SchemaNode node, EvaluationScope scope, JsonValue instance, bool track)
    {
        if (node.Boolean is bool verdict)
            return new Outcome(verdict, null);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        PreparedNode prepared = Prepared.Node(node);
        scope = scope.Enter(node.Resource);
        track &= instance.Kind is JsonKind.Array or JsonKind.Object;
        if (!prepared.Applies)
            return ApplyKeywords(node, prepared, scope, instance, track);
        Place place = new(node, scope, instance, track);
        if (_known.TryGetValue(place, out Outcome known))
            return known;
        if (!_open.Add(place))
        {
            FoundEndlessReference = true;
            return new Outcome(false, null);
        }

        Outcome outcome = ApplyKeywords(node, prepared, scope, instance, track);
        _open.Remove(place);
        _known.Add(place, outcome);
        return outcome;
    }

    public bool IsValid(SchemaNode node, EvaluationScope scope, JsonValue instance) => Apply(node, scope, instance, track: false).IsValid;

    /// <summary>The name of a property as the instance that <c>propertyNames</c> looks at.</summary>
    public JsonValue NameInstance(string name)
    {
        if (!_names.TryGetValue(name, out JsonValue? value))
            _names.Add(name, value = JsonValue.String(name));
        return value;
    }

    /// <summary>The set that a schema's keywords add to, or null where nobody asks.</summary>
    public static EvaluatedSet? NewSet(PreparedNode prepared, JsonValue instance, bool track)
    {
        if (!track && !prepared.Unevaluated)
            return null;
        return instance.Kind switch
        {
            JsonKind.Object => new EvaluatedSet(instance.Members.Count),
            JsonKind.Array => new EvaluatedSet(instance.Items.Count),
            _ => null,
        };
    }

    private Outcome ApplyKeywords(SchemaNode node, PreparedNode prepared, EvaluationScope scope, JsonValue instance, bool track)
    {
        EvaluatedSet? evaluated = NewSet(prepared, instance, track);
        foreach (Keyword keyword in prepared.Keywords)
        {
            if (!ApplyKeyword(keyword, node, prepared, scope, instance, evaluated))
                return new Outcome(false, null);
        }

        return new Outcome(true, track ? evaluated : null);
    }

    /// <summary>A verdict, and of valid instances what was evaluated, if that was asked for.</summary>
    public readonly struct Outcome(bool isValid, EvaluatedSet? evaluated)
    {
        public bool IsValid { get; } = isValid;

        public EvaluatedSet? Evaluated { get; } = evaluated;
    }

    // Values are compared by reference: equal values at two places share nothing, and one object at two places has one verdict.
    private readonly struct Place(SchemaNode node, EvaluationScope scope, JsonValue instance, bool track) : IEquatable<Place>
    {
        private readonly SchemaNode _node = node;
        private readonly EvaluationScope _scope = scope;
        private readonly JsonValue _instance = instance;
        private readonly bool _track = track;

        public bool Equals(Place other) =>
            ReferenceEquals(_node, other._node) && ReferenceEquals(_instance, other._instance) && ReferenceEquals(_scope, other._scope) && _track == other._track;

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode() => unchecked(
            (((RuntimeHelpers.GetHashCode(_node) * 31) + RuntimeHelpers.GetHashCode(_instance)) * 31) + (RuntimeHelpers.GetHashCode(_scope) * 2) + (_track ? 1 : 0));
    }
}
