namespace ArticleSdk.Generator.Plan;

/// <summary>How a type is validated while it is read. Of types without one, a value is validated first, and then read.</summary>
/// <param name="Members">Of a record, in the order of its members; of a struct, in that of its alternatives; of a struct around one value, that.</param>
internal sealed record ReadingPlan(EquatableArray<MemberReading> Members)
{
    /// <summary>Of a record: what its walk over the object asks besides the members.</summary>
    public WalkReading? Walk { get; init; }

    /// <summary>Of a union, where several branches are records: how the one is found.</summary>
    public ChoiceReading? Choice { get; init; }
}

/// <summary>How a value is validated.</summary>
internal sealed record MemberReading
{
    /// <summary>That its codec takes the value says all.</summary>
    public static MemberReading Plain { get; } = new();

    /// <summary>Functions that are asked before the value is read.</summary>
    public EquatableArray<FunctionName> Functions { get; init; }

    /// <summary>What is asserted of the value that was read.</summary>
    public EquatableArray<CheckNode> Tests { get; init; }

    /// <summary>Whether the tests are made of a string before it is one of C#.</summary>
    public bool IsScanned { get; init; }

    /// <summary>Of a map: the pattern that every name must match; null where names say nothing.</summary>
    public string? NamePattern { get; init; }

    public bool IsPlain => Functions.Count + Tests.Count == 0 && NamePattern is null;
}

/// <summary>What a record's walk over the object asks besides its members.</summary>
/// <param name="Others">Names that are looked for, and are no members.</param>
/// <param name="Unknown">What is asked of names that are not looked for.</param>
/// <param name="Asserted">What is asserted of the names that were found.</param>
internal sealed record WalkReading(EquatableArray<OtherName> Others, UnknownNames Unknown, EquatableArray<ObjectNode> Asserted)
{
    /// <summary>What is asked of the object once it was read; null: nothing.</summary>
    public RestReading? Rest { get; init; }
}

/// <param name="Name">A name that is no member.</param>
/// <param name="Reading">How its value is validated.</param>
internal sealed record OtherName(string Name, MemberReading Reading);

/// <param name="Patterns">Of an object that is closed: what a name must match, one of these.</param>
/// <param name="IsClosed">Whether a name must match a pattern.</param>
/// <param name="Function">The function that is asked before the value is read, by the name; null: the codec says all.</param>
internal sealed record UnknownNames(EquatableArray<string> Patterns, bool IsClosed, FunctionName? Function)
{
    /// <summary>Whether the function is asked only where a name stands in the maps of several patterns: its value is read for each.</summary>
    public bool IsForSeveral { get; init; }

    /// <summary>Whatever they are, the codec of their values says all.</summary>
    public static UnknownNames Plain { get; } = new(default, IsClosed: false, null);
}

/// <summary>Branches, conditions, and what else reads the object again.</summary>
/// <param name="Function">The function.</param>
/// <param name="Found">The properties whose places it is told.</param>
internal sealed record RestReading(FunctionName Function, EquatableArray<string> Found)
{
    /// <summary>Whether it walks over the object itself, from its start.</summary>
    public bool Walks { get; init; }
}

/// <summary>How the record among those of a union is found.</summary>
/// <param name="Known">The names that schemas know there: looked after once the branch was read. Empty where a branch lets no other names through.</param>
internal sealed record ChoiceReading(EquatableArray<string> Known)
{
    /// <summary>What leaves branches open; null where the discriminator says which it is.</summary>
    public DecisionPlan? Decision { get; init; }

    /// <summary>The test of the decision for each record, as bits: several where it is the end of several.</summary>
    public EquatableArray<ulong> Bits { get; init; }
}
