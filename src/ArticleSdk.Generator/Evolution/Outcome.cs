using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Evolution;

internal enum OutcomeKind : byte
{
    /// <summary>It is not known whether there is such a value.</summary>
    Unknown,

    /// <summary>There is no such value.</summary>
    Never,

    /// <summary>This is one, as far as the facts go.</summary>
    Found,
}

/// <summary>What came out of a search for a value.</summary>
internal readonly record struct Outcome(OutcomeKind Kind, JsonValue? Value)
{
    public static Outcome Unknown { get; } = new(OutcomeKind.Unknown, null);

    public static Outcome Never { get; } = new(OutcomeKind.Never, null);

    public bool IsNever => Kind == OutcomeKind.Never;

    public static Outcome Found(JsonValue value) => new(OutcomeKind.Found, value);
}
