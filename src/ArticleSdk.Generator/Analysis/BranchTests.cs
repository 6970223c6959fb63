using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Analysis;

/// <summary>
/// What a schema asserts that the kind of a value, the names of an object, the constants of its properties, and the length and the first items of an array answer: what tells the branches of a union
/// apart. Sound: a valid value passes every test. Exact where <see cref="IsExact"/>: what passes them is valid.
/// </summary>
internal sealed record BranchTests
{
    /// <summary>Of what nothing is known.</summary>
    public static BranchTests None { get; } = new();

    /// <summary>Of what asserts nothing: every value is valid.</summary>
    public static BranchTests All { get; } = new() { IsExact = true };

    /// <summary>Of what is known to be an object, and of nothing more.</summary>
    public static BranchTests AnObject { get; } = new() { Kinds = JsonTypes.Object };

    /// <summary>The kinds of value.</summary>
    public JsonTypes Kinds { get; init; } = JsonTypes.Any;

    /// <summary>The names that an object has.</summary>
    public EquatableArray<string> Required { get; init; }

    /// <summary>The names that it has not.</summary>
    public EquatableArray<string> Forbidden { get; init; }

    /// <summary>The properties that are, if they are there, one of a few constants.</summary>
    public EquatableArray<PropertyTest> Properties { get; init; }

    /// <summary>The properties that are, if they are there, none of a few constants.</summary>
    public EquatableArray<PropertyTest> Excluded { get; init; }

    /// <summary>All names that an object may have, beside those that match a pattern; null where others are allowed.</summary>
    public EquatableArray<string>? Allowed { get; init; }

    /// <summary>The patterns of other names that it may have.</summary>
    public EquatableArray<NamePattern> AllowedPatterns { get; init; }

    /// <summary>What it asserts of arrays.</summary>
    public ItemTests Items { get; init; } = ItemTests.None;

    /// <summary>Whether the tests are all that the schema asserts.</summary>
    public bool IsExact { get; init; }

    /// <summary>The names of the properties that are described.</summary>
    public IEnumerable<string> Described => Properties.Concat(Excluded).Select(test => test.Name).Concat(Forbidden);

    /// <summary>Whether the object must have the property.</summary>
    public bool Requires(string name) => Required.Contains(name, StringComparer.Ordinal);

    public PropertyTest? Find(string name) => Properties.FirstOrDefault(test => test.Name == name);

    /// <summary>What both say.</summary>
    public BranchTests And(BranchTests other) => new()
    {
        Kinds = Kinds & other.Kinds,
        Required = Required.Union(other.Required, StringComparer.Ordinal).ToEquatableArray(),
        Forbidden = Forbidden.Union(other.Forbidden, StringComparer.Ordinal).ToEquatableArray(),
        Properties = Properties.Concat(other.Properties).GroupBy(test => test.Name, StringComparer.Ordinal)
            .Select(group => new PropertyTest(group.Key, group.Select(test => (IEnumerable<JsonValue>)test.Constants)
                .Aggregate((one, two) => one.Intersect(two, JsonEquality.Comparer)).ToEquatableArray())).ToEquatableArray(),
        Excluded = AllExcluded(other).ToEquatableArray(),
        Allowed = Allowed is { } own && other.Allowed is { } others ? own.Where(other.Allows).Union(others.Where(Allows), StringComparer.Ordinal).ToEquatableArray() : Allowed ?? other.Allowed,
        AllowedPatterns = Allowed is null ? other.AllowedPatterns : other is { Allowed: not null, AllowedPatterns.Count: 0 } ? default : AllowedPatterns,
        Items = Items.And(other.Items),
        IsExact = IsExact && other.IsExact,
    };

    /// <summary>Whether no value passes both.</summary>
    /// <param name="other">The other tests.</param>
    /// <param name="isAsked">The properties that count.</param>
    public bool IsApartFrom(BranchTests other, Func<string, bool> isAsked)
    {
        JsonTypes both = SchemaAnalysis.ByFirstByte(Kinds) & SchemaAnalysis.ByFirstByte(other.Kinds);
        return (both & ~(JsonTypes.Object | JsonTypes.Array)) == JsonTypes.None
            && ((both & JsonTypes.Object) == 0 || Excludes(this, other) || Excludes(other, this))
            && ((both & JsonTypes.Array) == 0 || Items.IsApartFrom(other.Items));

        // An object has what one requires, and the other does not allow it.
        bool Excludes(BranchTests one, BranchTests two) => one.Required.Where(isAsked).Any(name => one.IsApartFrom(two, name));
    }

    /// <summary>Whether no object with the property passes both, whatever else it has.</summary>
    public bool IsApartFrom(BranchTests other, string name)
    {
        return (Kinds & other.Kinds & JsonTypes.Object) == 0 || Forbids(name) || other.Forbids(name) || IsRefused(this, other) || IsRefused(other, this);

        bool IsRefused(BranchTests one, BranchTests by) => one.Find(name) is { } test && by.Refused(name, test.Constants).Count() == test.Constants.Count;
    }

    /// <summary>What one of both excludes, by property.</summary>
    private IEnumerable<PropertyTest> AllExcluded(BranchTests other) => Excluded.Concat(other.Excluded).GroupBy(test => test.Name, StringComparer.Ordinal)
        .Select(group => new PropertyTest(group.Key, group.SelectMany(test => test.Constants).Distinct(JsonEquality.Comparer).ToEquatableArray()));

    /// <summary>Those of some constants, each given once, that the property cannot be.</summary>
    private IEnumerable<JsonValue> Refused(string name, IEnumerable<JsonValue> constants)
    {
        List<JsonValue> excluded = [.. Excluded.Where(test => test.Name == name).SelectMany(test => test.Constants)];
        return Find(name) is { } test ? constants.Except(test.Constants.Except(excluded, JsonEquality.Comparer), JsonEquality.Comparer) : constants.Intersect(excluded, JsonEquality.Comparer);
    }

    /// <summary>Whether the object must not have the property.</summary>
    public bool Forbids(string name) => Forbidden.Contains(name, StringComparer.Ordinal) || !Allows(name);

    private bool Allows(string name) => Allowed is not { } allowed || allowed.Contains(name, StringComparer.Ordinal) || AllowedPatterns.Any(pattern => pattern.IsMatch(name));

    /// <summary>What holds where one of them does. What is asserted of objects or arrays is asserted by those alone that let them through.</summary>
    public BranchTests Or(BranchTests other)
    {
        JsonTypes kinds = Kinds | other.Kinds;
        ItemTests items = (Kinds & JsonTypes.Array) == 0 ? other.Items : (other.Kinds & JsonTypes.Array) == 0 ? Items : Items.Or(other.Items);
        if ((Kinds & JsonTypes.Object) == 0)
            return other with { Kinds = kinds, Items = items, IsExact = false };
        if ((other.Kinds & JsonTypes.Object) == 0)
            return this with { Kinds = kinds, Items = items, IsExact = false };
        return new()
        {
            Kinds = kinds,
            Items = items,
            Required = Required.Intersect(other.Required, StringComparer.Ordinal).ToEquatableArray(),
            Forbidden = Forbidden.Intersect(other.Forbidden, StringComparer.Ordinal).ToEquatableArray(),
            Properties = Properties.Where(test => other.Find(test.Name) is not null)
                .Select(test => new PropertyTest(test.Name, test.Constants.Union(other.Find(test.Name)!.Constants, JsonEquality.Comparer).ToEquatableArray())).ToEquatableArray(),
            Excluded = AllExcluded(other).Select(test => test with { Constants = Refused(test.Name, other.Refused(test.Name, test.Constants)).ToEquatableArray() })
                .Where(test => test.Constants.Count > 0).ToEquatableArray(),
            Allowed = Allowed is { } own && other.Allowed is { } others ? own.Union(others, StringComparer.Ordinal).ToEquatableArray() : null,
            AllowedPatterns = Allowed is null || other.Allowed is null ? default : AllowedPatterns.Union(other.AllowedPatterns).ToEquatableArray(),
        };
    }
}

/// <param name="Name">The property.</param>
/// <param name="Constants">What it can be, or cannot, of any kind.</param>
internal sealed record PropertyTest(string Name, EquatableArray<JsonValue> Constants);

/// <param name="Source">The pattern.</param>
/// <param name="Matcher">What finds it.</param>
internal sealed record NamePattern(string Source, PatternMatcher Matcher)
{
    /// <summary>Whether a name matches. Exact; a pattern that gives up (it has back-references) matches nothing.</summary>
    public bool IsMatch(string name) => Matcher.TryIsMatch(Encoding.UTF8.GetBytes(name), out bool isMatch) && isMatch;
}

/// <summary>A property whose value tells the branches of a union apart: no two branches allow the same constant.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Values">Every constant, with the branch that allows it.</param>
/// <param name="IsRequired">Whether every branch requires it. If not, an object without it may satisfy several branches.</param>
internal sealed record Discriminator(string Property, EquatableArray<DiscriminatorValue> Values, bool IsRequired)
{
    /// <summary>Whether every branch requires the property, as a string.</summary>
    public bool IsRequiredString => IsRequired && Values.All(value => value.Value.Kind == ValueKind.String);
}

internal readonly record struct DiscriminatorValue(JsonValue Value, int Branch);
