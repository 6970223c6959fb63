using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Merges what holds of a value unconditionally (a schema, its <c>$ref</c>, the branches of its <c>allOf</c>) into one plan, so that a verdict takes one walk over an object
/// instead of one for each. Paths are lost: errors and annotations are found by the plans as they stand in the schemas.
/// </summary>
/// <remarks>
/// A merged function calls no check more often than the functions do that it stands for, so it needs no memory that they do not need: what remembers its
/// verdicts is left alone, unless it calls nothing.
/// </remarks>
internal sealed class PlanMerger
{
    /// <summary>How many schemas are merged into one: the rest is called.</summary>
    private const int MaxParts = 256;

    /// <summary>How many names one walk looks for.</summary>
    private const int MaxNames = 1024;

    /// <summary>How often a schema is merged into others, and how much code that may come to: a large base of many types is better called.</summary>
    private const int MaxCopies = 64;
    private const int MaxCopiedChecks = 512;

    /// <summary>How far branches are followed to find out whether they evaluate properties.</summary>
    private const int MaxHops = 16;

    private readonly Dictionary<string, FunctionDraft> _functions;
    private readonly Dictionary<FunctionDraft, int> _copies = [];
    private readonly ObjectMerger _objects;

    public PlanMerger(IEnumerable<FunctionDraft> functions, SchemaAnalysis analysis)
    {
        _functions = functions.ToDictionary(f => f.QualifiedName, StringComparer.Ordinal);
        _objects = new ObjectMerger(this, analysis);
    }

    /// <summary>The merged plan, or null where it would not save a walk.</summary>
    public ValuePlan? Merge(FunctionDraft function)
    {
        ValuePlan body = function.Body!;
        int walks = Walks(body);
        if (body.UnevaluatedProperties is null && body.Branches.Count + walks < 2)
            return null;

        ValuePlan merged = Bare(body) with { UnevaluatedItems = body.UnevaluatedItems };
        var branches = new List<BranchPlan>();
        var parts = new HashSet<FunctionDraft> { function };
        var work = new Stack<BranchPlan>(body.Branches.Reverse());
        while (work.Count > 0)
        {
            BranchPlan branch = work.Pop();
            if (branch is AllPlan { Check.Kind: SubcheckKind.Anything })
                continue;
            FunctionDraft? part = branch is AllPlan { Check: { Kind: SubcheckKind.Call } check } ? _functions[check.Function!] : null;
            if (part is null || ReferenceEquals(part, function))
            {
                branches.Add(branch);
                continue;
            }

            // What was merged holds already.
            if (parts.Contains(part))
                continue;
            if (parts.Count > MaxParts || !MayCopy(part) || Both(merged, Bare(part.Body!), part.Body!.Branches, out IReadOnlyList<BranchPlan> inner) is not { } both)
            {
                branches.Add(branch);
                continue;
            }

            merged = both;
            parts.Add(part);
            walks += Walks(part.Body);
            foreach (BranchPlan one in inner.Reverse())
                work.Push(one);
        }

        bool isStatic = false;
        if (body.UnevaluatedProperties is { } unevaluated)
        {
            isStatic = merged.Object is not null && branches.All(b => !Evaluates(b, merged.Object, MaxHops));
            merged = isStatic
                ? merged with { Object = ObjectMerger.WithUnevaluated(merged.Object!, unevaluated.Check), KeepsSet = !function.Key.Tracks && branches.Count > 0 }
                : merged with { UnevaluatedProperties = unevaluated };
        }

        if (!isStatic && (walks < 2 || parts.Count < 2))
            return null;
        parts.Remove(function);
        foreach (FunctionDraft part in parts)
            _copies[part] = Copies(part) + 1;
        return merged with { Branches = branches.ToEquatableArray() };
    }

    /// <summary>One check for two of the same value; null where both must be made.</summary>
    public Subcheck? Both(Subcheck one, Subcheck other)
    {
        if (one == other || one.Kind == SubcheckKind.Nothing || other.Kind == SubcheckKind.Anything)
            return one;
        if (other.Kind == SubcheckKind.Nothing || one.Kind == SubcheckKind.Anything)
            return other;
        if (one.Kind != SubcheckKind.Inline || other.Kind != SubcheckKind.Inline)
            return null;
        return Both(one.Inline!, other.Inline!, default, out _) is { } both ? one with { Inline = both } : null;
    }

    private static int Walks(ValuePlan plan) => plan.ChecksKinds || plan.Values.Count > 0 ? 1 : 0;

    private int Copies(FunctionDraft part) => _copies.TryGetValue(part, out int count) ? count : 0;

    private bool MayCopy(FunctionDraft part)
    {
        ValuePlan body = part.Body!;
        // Names that branches ask for are numbered by the walk of their own schema.
        if (body.AsksForNames || body.UnevaluatedProperties is not null || body.UnevaluatedItems is not null || (part.Remembers && part.InPlace.Count + part.OnChildren.Count > 0))
            return false;
        int copies = Copies(part);
        return copies == 0 || (copies < MaxCopies && (copies + 1) * Weight(body) <= MaxCopiedChecks);
    }

    private static int Weight(ValuePlan plan) =>
        1 + plan.Branches.Count
        + (plan.Object is not { } o ? 0 : o.Patterns.Count + o.Properties.Select(p => p.Checks).Distinct().Count());

    /// <summary>The plan without what is asked after all else, and without what only errors and annotations need.</summary>
    private static ValuePlan Bare(ValuePlan plan) => plan with
    {
        Branches = default,
        UnevaluatedProperties = null,
        UnevaluatedItems = null,
        Message = null,
        Annotations = default,
        Object = plan.Object is null ? null : ObjectMerger.Bare(plan.Object),
    };

    private ValuePlan? Both(ValuePlan one, ValuePlan other, EquatableArray<BranchPlan> branches, out IReadOnlyList<BranchPlan> renumbered)
    {
        renumbered = branches;
        if ((one.Array is not null && other.Array is not null) || (one.IntegerByValue != other.IntegerByValue && one.ChecksNumbers && other.ChecksNumbers))
            return null;
        ObjectPlan? objects = one.Object ?? other.Object;
        if (one.Object is not null && other.Object is not null)
        {
            objects = _objects.Both(one.Object, other.Object, out int[] numbers);
            if (objects is null || objects.Names.Count > MaxNames)
                return null;
            renumbered = branches.Select(b => b is DependentPlan dependent ? dependent with { Trigger = numbers[dependent.Trigger] } : b).ToList();
        }

        EnumPlan? strings = one.Strings ?? other.Strings;
        if (one.Strings is not null && other.Strings is not null)
        {
            var common = new HashSet<string>(other.Strings.Values.Select(v => v.Text), StringComparer.Ordinal);
            strings = one.Strings with { Values = one.Strings.Values.Where(v => common.Contains(v.Text)).ToEquatableArray() };
        }

        return one with
        {
            Allowed = one.Allowed & other.Allowed,
            IntegerByValue = one.ChecksNumbers ? one.IntegerByValue : other.IntegerByValue,
            Strings = strings,
            Values = Concat(one.Values, other.Values),
            Lengths = Concat(one.Lengths, other.Lengths),
            Patterns = Concat(one.Patterns, other.Patterns),
            Formats = Concat(one.Formats, other.Formats),
            Contents = Concat(one.Contents, other.Contents),
            Bounds = Concat(one.Bounds, other.Bounds),
            Divisors = Concat(one.Divisors, other.Divisors),
            Object = objects,
            Array = one.Array ?? other.Array,
        };
    }

    internal static EquatableArray<T> Concat<T>(EquatableArray<T> one, EquatableArray<T> other)
        where T : IEquatable<T> =>
        other.Count == 0 ? one : one.Count == 0 ? other : one.Concat(other).Distinct().ToEquatableArray();

    /// <summary>Whether a branch may evaluate properties that the walk does not.</summary>
    private bool Evaluates(BranchPlan branch, ObjectPlan? walk, int hops) => branch switch
    {
        AllPlan all => Evaluates(all.Check, walk, hops),
        UnionPlan union => union.Checks.Any(c => Evaluates(c, walk, hops)),
        IfPlan condition => Evaluates(condition.If, walk, hops) || Evaluates(condition.Then, walk, hops) || Evaluates(condition.Else, walk, hops),
        DependentPlan dependent => Evaluates(dependent.Check, walk, hops),
        // What is not satisfied has evaluated nothing (2020-12 core, 7.7.1.2).
        NotPlan => false,
        _ => true,
    };

    private bool Evaluates(Subcheck? check, ObjectPlan? walk, int hops)
    {
        if (check is { Kind: SubcheckKind.Facts })
            return check.Facts!.Values.Any(v => walk?.Properties[v.Name].Evaluates != true);
        if (check is not { Kind: SubcheckKind.Call })
            return false;
        ValuePlan body = _functions[check.Function!].Body!;
        return hops == 0 || body.UnevaluatedProperties is not null
            || body.Object is { } o && (o.Patterns.Count > 0 || o.Additional is not null || o.Properties.Any(p => p.Evaluates))
            || body.Branches.Any(b => Evaluates(b, null, hops - 1));
    }
}
