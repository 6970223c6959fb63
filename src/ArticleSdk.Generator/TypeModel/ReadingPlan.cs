using ArticleSdk.Generator.Plan;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>How a record is checked while it is read: what the values themselves do not show is asked of check functions.</summary>
/// <param name="Members">In the order of the record's members.</param>
/// <param name="Required">The members that must be there, by their index.</param>
/// <param name="IsClosed">Whether no property may be there that is not a member.</param>
internal sealed record ReadingPlan(EquatableArray<MemberReading> Members, EquatableArray<int> Required, bool IsClosed)
{
    /// <summary>Of types whose parts check themselves: unions of such records.</summary>
    public static ReadingPlan OfParts { get; } = new(default, default, IsClosed: false);
}

/// <summary>How a member's value is checked.</summary>
internal sealed record MemberReading
{
    /// <summary>Functions that are asked before the value is read, each fully qualified; empty where its type says all, but for what follows.</summary>
    public EquatableArray<string> Functions { get; init; }

    /// <summary>Bounds of the length of a string, or of the number of items.</summary>
    public EquatableArray<CountPlan> Counts { get; init; }

    /// <summary>Bounds of an integer.</summary>
    public EquatableArray<BoundPlan> Bounds { get; init; }

    /// <summary>The one string that it may be.</summary>
    public string? Constant { get; init; }

    /// <summary>Whether a URI is checked by the grammar too, as the reading of one is not.</summary>
    public bool ChecksUri { get; init; }

    /// <summary>Whether the value's type alone says all.</summary>
    public bool IsPlain => Functions.Count + Counts.Count + Bounds.Count == 0 && Constant is null && !ChecksUri;
}
