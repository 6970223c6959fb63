using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>What is checked of one value: all of the nodes.</summary>
internal sealed record ValuePlan(EquatableArray<CheckNode> Nodes)
{
    public static ValuePlan Anything { get; } = new(default(EquatableArray<CheckNode>));

    /// <summary>What is decided before any branch is tried; null where nothing is.</summary>
    public DecisionPlan? Decision { get; init; }

    /// <summary>Of what walks over objects alone: the same plan where the value is looked at before it is read. It answers for all other kinds of value, and to who reads.</summary>
    public ValuePlan? Ahead { get; init; }

    /// <summary>The kinds of value that are allowed.</summary>
    public JsonTypes Kinds => Nodes.OfType<KindsNode>().Aggregate(JsonTypes.Any, (kinds, node) => kinds & node.Kinds);

    /// <summary>Of one union that is decided ahead: what it asserts of values of a kind; null where the kind alone does not say that.</summary>
    public Subcheck? AnswerTo(JsonTypes kind)
    {
        if (Decision is not { } decision || Nodes.Where(n => n is not KindsNode).ToList() is not [UnionNode { FirstBit: { } first } union])
            return null;
        ulong open = (kind & Kinds) == 0 ? 0 : decision.OpenTo(kind) >> first;
        List<Subcheck> checks = [.. union.Branches.Where((_, i) => (open & (1UL << i)) != 0).Select(branch => branch.Check is Decided ? Subcheck.Anything : branch.Check)];
        return checks.Count == 0 ? Subcheck.Nothing : checks.Count == 1 && checks[0] is Call or Plan.Anything ? checks[0] : !union.IsOne && checks.Contains(Subcheck.Anything) ? Subcheck.Anything : null;
    }

    /// <summary>Whether nothing is asserted but the kind, and what one kind of scalar must be: one expression says it.</summary>
    public bool IsTest => Nodes.All(n => n is KindsNode or ScalarNode) && Nodes.OfType<ScalarNode>().Select(n => n.Kind).Distinct().Count() < 2;

    // Bodies are keys of caches and groups: a hash over all that they hold would cost more than an equal one now and then. What is said of a string or number holds nothing else.
    public override int GetHashCode() => Nodes.Aggregate(Nodes.Count, (hash, node) => unchecked((hash * 31) + (node is ScalarNode or KindsNode ? node.GetHashCode() : node.GetType().Name.Length)));

    public bool Equals(ValuePlan? other) => other is not null && Nodes == other.Nodes && Equals(Decision, other.Decision) && Equals(Ahead, other.Ahead);
}

/// <summary>How a subschema is checked where it applies.</summary>
internal abstract record Subcheck
{
    public static Subcheck Anything { get; } = new Anything();

    public static Subcheck Nothing { get; } = new Nothing();
}

/// <summary>The schema <c>true</c>, and what asserts nothing: the value is skipped.</summary>
internal sealed record Anything : Subcheck;

/// <summary>The schema <c>false</c>.</summary>
internal sealed record Nothing : Subcheck;

/// <summary>A subschema that is small enough to stand where it applies.</summary>
internal sealed record Inline(ValuePlan Plan) : Subcheck;

/// <summary>A function.</summary>
internal sealed record Call(FunctionName Function) : Subcheck;

/// <summary>A test of the value's <see cref="DecisionPlan"/>.</summary>
internal sealed record Decided(int Bit) : Subcheck;

/// <summary>A subschema of the same value that stands where it applies: its assertions are decided beforehand, and the rest of it is in place.</summary>
/// <param name="Bit">The test of its assertions; null where it has none.</param>
/// <param name="Nodes">Its references, branches and conditions.</param>
internal sealed record InPlace(int? Bit, EquatableArray<CheckNode> Nodes) : Subcheck;
