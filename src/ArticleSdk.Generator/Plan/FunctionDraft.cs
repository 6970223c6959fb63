using ArticleSdk.Generator.Schema;

namespace ArticleSdk.Generator.Plan;

/// <summary>A function is a schema, seen in a dynamic scope, with or without a record of what it evaluated.</summary>
internal readonly record struct FunctionKey(SchemaNode Node, DynamicScope Scope, bool Tracks);

/// <summary>A function while its callees are being found.</summary>
internal sealed class FunctionDraft
{
    private readonly CheckOwner? _owner;

    /// <summary>A function of the component.</summary>
    public FunctionDraft(FunctionKey key, CheckOwner owner, FunctionName name)
    {
        Key = key;
        Name = name;
        _owner = owner;
    }

    /// <summary>A function that another component holds.</summary>
    public FunctionDraft(FunctionKey key, FunctionName name)
    {
        Key = key;
        Name = name;
    }

    private FunctionKey Key { get; }

    public SchemaNode Node => Key.Node;

    public DynamicScope Scope => Key.Scope;

    public bool Tracks => Key.Tracks;

    public FunctionName Name { get; }

    public bool IsForeign => _owner is null;

    public CheckOwner Owner => _owner ?? throw new InvalidOperationException("It stands in another component.");

    public ValuePlan Body { get; private set; } = ValuePlan.Anything;

    public bool IsMemoized { get; set; }

    public bool EnsuresStack { get; set; }

    /// <summary>Called on the same value.</summary>
    public List<FunctionDraft> InPlace { get; } = [];

    /// <summary>Groups of these of which one at most is called.</summary>
    public List<IReadOnlyList<FunctionDraft>> Alternatives { get; } = [];

    /// <summary>Called on children.</summary>
    public List<FunctionDraft> OnChildren { get; } = [];

    /// <summary>Called by who reads values.</summary>
    public List<FunctionDraft> OfReaders { get; } = [];

    /// <summary>Two calls on children may be for the same child (a property and a pattern, items and contains).</summary>
    public bool ChildrenOverlap { get; private set; }

    /// <summary>Takes the body, and what the parts that it was made of call.</summary>
    public void Complete(ValuePlan body, IReadOnlyList<PartPlanner> parts)
    {
        Body = body;
        List<IReadOnlyList<FunctionName>?> calls = body.Nodes.Select(FunctionCalls.Of).ToList();
        HashSet<FunctionName>? called = calls.Contains(null) ? null : [.. calls.SelectMany(c => c)];
        foreach (PartPlanner part in parts)
        {
            InPlace.AddRange(part.Called);
            Alternatives.AddRange(part.Alternatives);
            OnChildren.AddRange(part.OnChildren.Where(callee => called?.Contains(callee.Name) != false));
            ChildrenOverlap |= part.ChildrenOverlap;
        }

        int walksOverItems = body.Nodes.Count(n => n is ItemsNode or ContainsNode);
        ChildrenOverlap |= OnChildren.Count > 0 && body.Nodes.Any(n => n switch
        {
            PropertiesNode walk => walk.Properties.Any(p => p.Checks.Count > 1) || walk.Patterns.Count(p => p.Check is not (Plan.Anything or Plan.Nothing)) > 1,
            ItemsNode or ContainsNode => walksOverItems > 1,
            KindsNode or ScalarNode or ValueEnumNode or UniqueItemsNode or ItemCountNode or BranchNode or UnevaluatedNode => false,
            PropertyNamesNode or RequiredNode or DependentRequiredNode or PropertyCountNode or KnownNamesNode => false,
            _ => true,
        });
    }

    public CheckFunction ToFunction() => new(Name, Body) { Tracks = Tracks, IsMemoized = IsMemoized, EnsuresStack = EnsuresStack };
}
