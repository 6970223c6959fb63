using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

/// <summary>What a schema asserts of an array that its length and its first items answer. Sound, and never exact: what lies behind the first <see cref="MaxItems"/> is not asked.</summary>
/// <param name="Min">How many items there are at least.</param>
/// <param name="Max">How many there are at most; null: any number.</param>
/// <param name="Constants">The items that are, if they are there, one of a few constants.</param>
internal sealed record ItemTests(int Min, int? Max, EquatableArray<ItemTest> Constants)
{
    /// <summary>How many items are looked at.</summary>
    public const int MaxItems = 8;

    /// <summary>Of what says nothing.</summary>
    public static ItemTests None { get; } = new(0, null, default);

    /// <summary>The items of which the tests say something.</summary>
    public IEnumerable<int> Asked
    {
        get
        {
            if (Min > 0)
                yield return Min - 1;
            if (Max is { } max)
                yield return max;
            foreach (ItemTest test in Constants)
                yield return test.Index;
        }
    }

    /// <summary>The same, as far as it is about the items that are looked at.</summary>
    public static ItemTests Of(long min, long max, IEnumerable<ItemTest> constants) => new(
        (int)Math.Min(min, MaxItems),
        max < MaxItems ? (int)max : null,
        constants.Where(test => test.Index < MaxItems).ToEquatableArray());

    /// <summary>Whether the array must have the item.</summary>
    public bool Requires(int index) => index < Min;

    /// <summary>Whether it must not have it.</summary>
    public bool Forbids(int index) => index >= Max;

    public ItemTest? Find(int index) => Constants.FirstOrDefault(test => test.Index == index);

    /// <summary>What both say.</summary>
    public ItemTests And(ItemTests other) => new(
        Math.Max(Min, other.Min),
        Max is { } own && other.Max is { } others ? Math.Min(own, others) : Max ?? other.Max,
        Constants.Concat(other.Constants).GroupBy(test => test.Index)
            .Select(group => group.Aggregate((one, two) => new(one.Index, one.Values.Intersect(two.Values, JsonEquality.Comparer).ToEquatableArray()))).ToEquatableArray());

    /// <summary>What holds where one of them does.</summary>
    public ItemTests Or(ItemTests other) => new(
        Math.Min(Min, other.Min),
        Max is { } own && other.Max is { } others ? Math.Max(own, others) : null,
        Constants.Where(test => other.Find(test.Index) is not null)
            .Select(test => new ItemTest(test.Index, test.Values.Union(other.Find(test.Index)!.Values, JsonEquality.Comparer).ToEquatableArray())).ToEquatableArray());

    /// <summary>Whether no array passes both.</summary>
    public bool IsApartFrom(ItemTests other) => Min > other.Max || other.Min > Max
        || Constants.Any(test => (Requires(test.Index) || other.Requires(test.Index)) && other.Find(test.Index) is { } others && !test.Values.Intersect(others.Values, JsonEquality.Comparer).Any());
}

/// <param name="Index">The item.</param>
/// <param name="Values">What it can be, of any kind.</param>
internal sealed record ItemTest(int Index, EquatableArray<JsonValue> Values);
