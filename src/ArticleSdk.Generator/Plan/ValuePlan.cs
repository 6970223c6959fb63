using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>What is checked of one value: all of the nodes.</summary>
internal sealed record ValuePlan(EquatableArray<CheckNode> Nodes)
{
    public static ValuePlan Anything { get; } = new(default(EquatableArray<CheckNode>));

    /// <summary>The kinds of value that are allowed.</summary>
    public JsonTypes Kinds => Nodes.OfType<KindsNode>().Aggregate(JsonTypes.Any, (kinds, node) => kinds & node.Kinds);

    // Bodies are keys of caches and groups: a hash over all that they hold would cost more than an equal one now and then.
    public override int GetHashCode() => Nodes.Count == 0 ? 0 : (Nodes.Count * 31) + Nodes[0].GetType().Name.Length;

    public bool Equals(ValuePlan? other) => other is not null && Nodes == other.Nodes;
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

/// <summary>A question about what the walk over the object has found.</summary>
internal sealed record Facts(ObjectFacts Of) : Subcheck;
