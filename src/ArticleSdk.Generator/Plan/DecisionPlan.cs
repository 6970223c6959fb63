using ArticleSdk.Generator.Json;
using ArticleSdk.Shared.Evaluation;

namespace ArticleSdk.Generator.Plan;

/// <summary>
/// Tests of one value, a bit each, that its kind, the names of an object and constants among its properties answer. Whatever of these is found leaves the tests of one set open, and the sets of all that is found
/// have in common what is open in the end.
/// </summary>
/// <param name="Tests">How many there are.</param>
/// <param name="OfKinds">What null, booleans, numbers, strings, arrays and objects leave open.</param>
/// <param name="OfUnknown">What a name leaves open that is not among the properties.</param>
/// <param name="Exact">The tests that are decided: open is passed. Of the others, what is open may still fail.</param>
/// <param name="Properties">What properties leave open.</param>
/// <param name="Items">What items of an array leave open, in their order. Only of a value that nobody has walked over.</param>
internal sealed record DecisionPlan(
    int Tests, EquatableArray<ulong> OfKinds, ulong OfUnknown, ulong Exact, EquatableArray<Decisive<string>> Properties, EquatableArray<Decisive<int>> Items)
{
    // Of the constants of a property; more are counted.
    private const int MostNamed = 4;

    /// <summary>The kinds in the order of <see cref="OfKinds"/>.</summary>
    public static IReadOnlyList<JsonTypes> Kinds { get; } = [JsonTypes.Null, JsonTypes.Boolean, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object];

    /// <summary>Of some tests, further ones that stand behind all others: where none of these is open, the test is not.</summary>
    public EquatableArray<DecisiveAlternatives> Alternatives { get; init; }

    /// <summary>Tests that an object is likely to pass, by its names: the branch is run before it is known that no other is open.</summary>
    public EquatableArray<LikelyTest> Likely { get; init; }

    /// <summary>Whether the value is looked at before anything has read it. Else the walk over the object finds what is asked.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Of a value that is looked at ahead: whether whatever reads it after goes through the properties of an object, so that names which it does not know are counted.</summary>
    public bool IsWalked { get; init; }

    /// <summary>Of a value that is looked at ahead: all names that schemas know at this place. None may be repeated, whatever branch is taken.</summary>
    public EquatableArray<string> Known { get; init; }

    /// <summary>What a test asks of the properties of an object, for people who read the code: <c>kind is "image", url</c>; null where it asks nothing of them.</summary>
    public string? Describe(int test)
    {
        List<string> asked = [.. Properties.Select(property => Describe(property, 1UL << test)).OfType<string>()];
        return asked.Count == 0 ? null : string.Join(", ", asked);
    }

    private static string? Describe(Decisive<string> property, ulong bit)
    {
        bool takesOthers = (property.Other & bit) != 0;
        bool isRequired = (property.Absent & bit) == 0;
        List<JsonValue> named = [.. property.Constants.Where(constants => (constants.Open & bit) != 0 != takesOthers).SelectMany(constants => constants.Values)];
        if (named.Count == 0)
            return !takesOthers ? "no " + property.Name : isRequired ? property.Name : null;
        string values = string.Join(" or ", named.Take(MostNamed).Select(JsonText.Write)) + (named.Count > MostNamed ? $" or {named.Count - MostNamed} more" : "");
        return property.Name + (isRequired ? "" : ", if it is there,") + (takesOthers ? " is not " : " is ") + values;
    }

    /// <summary>What values of one kind leave open.</summary>
    public ulong OpenTo(JsonTypes kind)
    {
        for (int i = 0; i < Kinds.Count; i++)
        {
            if (Kinds[i] == kind)
                return OfKinds[i];
        }

        throw new ArgumentException(kind + " is not one kind.", nameof(kind));
    }
}

/// <param name="Name">The name of a property, or the number of an item.</param>
/// <param name="Absent">What a value without it leaves open.</param>
/// <param name="Other">What values of it leave open that are none of the constants.</param>
/// <param name="Constants">What constants leave open.</param>
internal sealed record Decisive<TName>(TName Name, ulong Absent, ulong Other, EquatableArray<DecisiveConstants> Constants);

/// <param name="Test">The bit of a test.</param>
/// <param name="Tests">The bits of its alternatives.</param>
internal sealed record DecisiveAlternatives(ulong Test, ulong Tests);

/// <param name="Test">The bit of a test.</param>
/// <param name="Names">The properties, as bits, that an object has which is likely to pass it.</param>
/// <param name="Known">The tests that an object may pass all of whose names the branch knows.</param>
internal sealed record LikelyTest(ulong Test, ulong Names, ulong Known);

internal sealed record DecisiveConstants(ulong Open, EquatableArray<JsonValue> Values);
