using System.Globalization;
using ArticleSdk.Generator.Analysis;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared.Evaluation;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Lint;

/// <summary>Two keywords of which a value of some kinds can satisfy one only.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other; the same where a keyword contradicts itself.</param>
/// <param name="Text">What they say.</param>
internal sealed record Contradiction(JsonTypes Kinds, PlacedKeyword One, PlacedKeyword Other, string Text);

/// <summary>Finds bounds that leave nothing between them, among the conjuncts of a schema.</summary>
internal sealed class Contradictions(SchemaAnalysis analysis)
{
    private readonly Dictionary<SchemaNode, IReadOnlyList<Contradiction>> _known = [];

    public IReadOnlyList<Contradiction> Of(SchemaNode node)
    {
        node = analysis.EndOf(node);
        return _known.TryGetValue(node, out IReadOnlyList<Contradiction>? known) ? known : _known[node] = Find(node);
    }

    private List<Contradiction> Find(SchemaNode node)
    {
        JsonTypes kinds = analysis.KindsOf(node);
        List<PlacedKeyword> keywords = [.. analysis.ConjunctsOf(node).Schemas.SelectMany(schema => schema.Keywords.Select(keyword => new PlacedKeyword(schema, keyword)))];
        List<Contradiction> found = [];
        Counts(found, keywords, JsonTypes.String, CountKind.MinLength, CountKind.MaxLength);
        Counts(found, keywords, JsonTypes.Array, CountKind.MinItems, CountKind.MaxItems);
        Counts(found, keywords, JsonTypes.Object, CountKind.MinProperties, CountKind.MaxProperties);
        Contains(found, keywords);
        Required(found, keywords);
        Numbers(found, keywords, kinds & JsonTypes.Number);
        found.RemoveAll(contradiction => (contradiction.Kinds & kinds) == 0);
        return found;
    }

    private static void Counts(List<Contradiction> found, List<PlacedKeyword> keywords, JsonTypes kind, CountKind minKind, CountKind maxKind)
    {
        if (Strictest(keywords, minKind, descending: true) is { } min && Strictest(keywords, maxKind, descending: false) is { } max && ValueOf(min) > ValueOf(max))
            found.Add(new Contradiction(kind, min, max, Says(min) + " and " + Says(max)));
    }

    private static PlacedKeyword? Strictest(List<PlacedKeyword> keywords, CountKind kind, bool descending)
    {
        PlacedKeyword? strictest = null;
        foreach (PlacedKeyword placed in keywords)
        {
            if (placed.Keyword is CountKeyword count && count.Kind == kind
                && (strictest is not { } best || (descending ? count.Value > ValueOf(best) : count.Value < ValueOf(best))))
            {
                strictest = placed;
            }
        }

        return strictest;
    }

    private static void Contains(List<Contradiction> found, List<PlacedKeyword> keywords)
    {
        PlacedKeyword? most = Strictest(keywords, CountKind.MaxItems, descending: false);
        foreach (PlacedKeyword placed in keywords)
        {
            if (placed.Keyword is not ContainsKeyword contains)
                continue;
            if (contains.Max is { } max && contains.Min > max)
                found.Add(new Contradiction(JsonTypes.Array, placed, placed, "'minContains' is " + Text(contains.Min) + " and 'maxContains' is " + Text(max)));
            else if (most is { } items && contains.Min > ValueOf(items))
                found.Add(new Contradiction(JsonTypes.Array, placed, items, "'contains' asks for " + Text(contains.Min) + " items and " + Says(items)));
        }
    }

    private static void Required(List<Contradiction> found, List<PlacedKeyword> keywords)
    {
        List<PlacedKeyword> required = keywords.FindAll(placed => placed.Keyword is RequiredKeyword);
        int count = required.SelectMany(placed => ((RequiredKeyword)placed.Keyword).Names).Distinct(StringComparer.Ordinal).Count();
        if (count > 0 && Strictest(keywords, CountKind.MaxProperties, descending: false) is { } max && ValueOf(max) < count)
            found.Add(new Contradiction(JsonTypes.Object, required[0], max, Text(count) + " properties are required and " + Says(max)));
    }

    private static void Numbers(List<Contradiction> found, List<PlacedKeyword> keywords, JsonTypes kinds)
    {
        PlacedKeyword? least = null, greatest = null;
        List<ExactNumber> divisors = [];
        foreach (PlacedKeyword placed in keywords)
        {
            if (placed.Keyword is MultipleOfKeyword multiple)
                divisors.Add(multiple.Divisor);
            if (placed.Keyword is not BoundKeyword bound)
                continue;
            if (bound.Kind is BoundKind.Minimum or BoundKind.ExclusiveMinimum)
                least = least is { } known && !IsStricter(bound, (BoundKeyword)known.Keyword, 1) ? least : placed;
            else
                greatest = greatest is { } known && !IsStricter(bound, (BoundKeyword)known.Keyword, -1) ? greatest : placed;
        }

        if (least is not { Keyword: BoundKeyword low } || greatest is not { Keyword: BoundKeyword high } || kinds == JsonTypes.None)
            return;
        int order = low.Value.CompareTo(high.Value);
        string bounds = Says(least.Value) + " and " + Says(greatest.Value);
        if (order > 0 || (order == 0 && (IsExclusive(low) || IsExclusive(high))))
            found.Add(new Contradiction(JsonTypes.Number, least.Value, greatest.Value, bounds));
        else if (NumberRange.IsWithoutMultiple(low, high, divisors, kinds == JsonTypes.Integer))
            found.Add(new Contradiction(kinds, least.Value, greatest.Value, bounds + ", with no " + Wanted(divisors) + " between"));
    }

    private static string Wanted(List<ExactNumber> divisors) => divisors.Count == 0 ? "integer" : "multiple of " + string.Join(" and ", divisors);

    private static bool IsStricter(BoundKeyword bound, BoundKeyword known, int sign)
    {
        int order = sign * bound.Value.CompareTo(known.Value);
        return order > 0 || (order == 0 && IsExclusive(bound) && !IsExclusive(known));
    }

    public static bool IsExclusive(BoundKeyword bound) => bound.Kind is BoundKind.ExclusiveMinimum or BoundKind.ExclusiveMaximum;

    private static long ValueOf(PlacedKeyword count) => ((CountKeyword)count.Keyword).Value;

    private static string Says(PlacedKeyword placed) => "'" + placed.Keyword.Name + "' is " + (placed.Keyword switch
    {
        CountKeyword count => Text(count.Value),
        BoundKeyword bound => bound.Value + (IsExclusive(bound) && bound.Name is "minimum" or "maximum" ? " (exclusive)" : ""),
        _ => "",
    });

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
