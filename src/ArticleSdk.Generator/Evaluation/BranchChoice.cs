using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>
/// Which branch of a failed union the errors are taken from: one whose discriminating properties fit, and of several the one that went furthest in the
/// document before it failed.
/// </summary>
internal sealed class BranchChoice(Steps steps)
{
    private readonly Dictionary<(SchemaNode, EvaluationScope, JsonValue), Progress> _known = [];

    /// <summary>The branch that was nearest to matching, or null where there is none.</summary>
    public Visit? Nearest(IEnumerable<Visit> branches)
    {
        Visit? best = null;
        Progress? bestProgress = null;
        foreach (Visit branch in branches)
        {
            Progress progress = Of(branch);
            if (bestProgress is not null && progress.CompareTo(bestProgress) <= 0)
                continue;
            best = branch;
            bestProgress = progress;
        }

        return best;
    }

    private Progress Of(Visit visit)
    {
        if (visit.Node.Boolean is not null)
            return Progress.Start;
        visit = visit with { Scope = visit.Scope.Enter(visit.Node.Resource) };
        (SchemaNode, EvaluationScope, JsonValue) place = (visit.Node, visit.Scope, visit.Instance);
        if (_known.TryGetValue(place, out Progress? known))
            return known;
        _known[place] = Progress.Start;
        PreparedNode prepared = Prepared.Node(visit.Node);
        EvaluatedSet? evaluated = VerdictEvaluator.NewSet(prepared, visit.Instance, track: false);
        Progress least = Progress.End;
        foreach (Keyword keyword in prepared.Keywords)
        {
            bool dependsOnOthers = keyword is UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword;
            Visit[] left = dependsOnOthers ? steps.Of(keyword, visit, evaluated).ToArray() : [];
            if (!steps.Holds(keyword, visit, evaluated))
                least = Progress.Least(least, Of(keyword, visit, left));
        }

        return _known[place] = least;
    }

    private Progress Of(Keyword keyword, Visit visit, IEnumerable<Visit> left)
    {
        switch (keyword)
        {
            case AnyOfKeyword or OneOfKeyword:
                Visit? nearest = Nearest(steps.Of(keyword, visit, null).Where(b => !steps.IsValid(b)));
                return nearest is null ? Progress.Start : Of(nearest);
            case RefKeyword or DynamicRefKeyword or AllOfKeyword or IfKeyword or DependentSchemasKeyword:
                return LeastOf(steps.Of(keyword, visit, null), v => Of(v));
            case PropertiesKeyword or PatternPropertiesKeyword or AdditionalPropertiesKeyword or PrefixItemsKeyword or ItemsKeyword:
                return LeastOf(steps.Of(keyword, visit, null), v => Within(visit, v));
            case UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword:
                return LeastOf(left, v => Within(visit, v));
            case RequiredKeyword or DependentRequiredKeyword or CountKeyword or ContainsKeyword:
                // These are known at the end of the value only.
                return visit.Instance.Kind is JsonKind.Object or JsonKind.Array ? Progress.End : Progress.Start;
            default:
                return Progress.Start;
        }
    }

    private Progress LeastOf(IEnumerable<Visit> visits, Func<Visit, Progress> progress)
    {
        Progress least = Progress.End;
        foreach (Visit visit in visits)
        {
            if (!steps.IsValid(visit))
                least = Progress.Least(least, progress(visit));
        }

        return least;
    }

    private Progress Within(Visit parent, Visit child)
    {
        bool discriminates = parent.Instance.Kind == JsonKind.Object && child.Node.Keywords.Any(k => k is EnumKeyword && !steps.Holds(k, child, null));
        return Progress.At(child.Ordinal, Of(child), discriminates);
    }

    /// <summary>How far a value was good: the ordinals that lead to the first failure.</summary>
    private sealed class Progress : IComparable<Progress>
    {
        private readonly int _ordinal;
        private readonly Progress? _within;
        private readonly bool _isMisfit;

        private Progress(int ordinal, Progress? within, bool isMisfit)
        {
            _ordinal = ordinal;
            _within = within;
            _isMisfit = isMisfit;
        }

        /// <summary>The value itself does not fit.</summary>
        public static Progress Start { get; } = new(-1, null, false);

        /// <summary>All that is there is good, and something is missing.</summary>
        public static Progress End { get; } = new(int.MaxValue, null, false);

        public static Progress At(int ordinal, Progress within, bool isMisfit) => new(ordinal, within, isMisfit);

        public static Progress Least(Progress a, Progress b)
        {
            Progress least = a.CompareTo(b) <= 0 ? a : b;
            // A discriminating property that does not fit rules the branch out wherever it stands.
            bool isMisfit = a._isMisfit || b._isMisfit;
            return least._isMisfit == isMisfit ? least : new Progress(least._ordinal, least._within, isMisfit);
        }

        public int CompareTo(Progress? other)
        {
            if (other is null)
                return 1;
            if (_isMisfit != other._isMisfit)
                return _isMisfit ? -1 : 1;
            for (Progress? a = this, b = other; ; a = a._within, b = b._within)
            {
                if (a is null || b is null)
                    return (a is null ? 0 : 1) - (b is null ? 0 : 1);
                if (a._ordinal != b._ordinal)
                    return a._ordinal.CompareTo(b._ordinal);
            }
        }
    }
}
