namespace ArticleSdk.Generator.Plan;

/// <summary>How a record or union is validated while it is read. Of types without one, a value is validated first, and then read.</summary>
/// <param name="Members">In the order of the record's members.</param>
/// <param name="Required">The members that must be there, by their index.</param>
/// <param name="IsClosed">Whether no property may be there that is not a member.</param>
internal sealed record ReadingPlan(EquatableArray<MemberReading> Members, EquatableArray<int> Required, bool IsClosed)
{
    /// <summary>Of a union: its branches are validated while they are read.</summary>
    public static ReadingPlan OfBranches { get; } = new(default, default, IsClosed: false);
}

/// <summary>How a member's value is validated.</summary>
internal sealed record MemberReading
{
    /// <summary>That its codec takes the value says all.</summary>
    public static MemberReading Plain { get; } = new();

    /// <summary>Functions that are asked before the value is read.</summary>
    public EquatableArray<FunctionName> Functions { get; init; }

    /// <summary>What is asserted of the value that was read.</summary>
    public EquatableArray<CheckNode> Tests { get; init; }

    public bool IsPlain => Functions.Count + Tests.Count == 0;
}
