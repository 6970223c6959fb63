using ArticleSdk.Generator.Json;

namespace ArticleSdk.Generator.Evolution;

internal sealed partial class WitnessSearch
{
    /// <summary>The items of an array that is built.</summary>
    private const int MostItems = 64;

    private Outcome BuildArray(Facts facts)
    {
        // Beyond the places that rules name, all items are alike.
        int named = facts.ItemRules.Select(rule => Math.Max(rule.Prefix.Count, rule.Start)).Concat(facts.SomeItems.Select(some => some.From)).DefaultIfEmpty(0).Max();
        if (named > MostItems || facts.Min > MostItems)
            return Outcome.Unknown;
        long length = facts.Max;
        for (int i = 0; i <= named; i++)
        {
            if (i < length && FindPart(facts.AskedOf(i)).IsNever)
                length = i;
        }

        if (length < facts.Min)
            return Outcome.Never;
        Dictionary<int, List<Literal>> asked = [];
        bool isCertain = true;
        foreach (SomeItem some in facts.SomeItems)
        {
            // Any place will do, so that it is enough that there is none for one of those that are asked for.
            bool isNever = true;
            long left = some.Count;
            for (int i = some.From; left > 0 && i < Math.Min(length, Math.Min(some.To, named + MostItems)); i++)
            {
                List<Literal> item = [.. facts.AskedOf(i), some.Item];
                Outcome alone = FindPart(item);
                isNever &= alone.IsNever;
                if (i >= named && alone.IsNever)
                    break;
                if (alone.Kind != OutcomeKind.Found || (asked.TryGetValue(i, out List<Literal>? others) && FindPart([.. item, .. others]).Kind != OutcomeKind.Found))
                    continue;
                asked[i] = [.. others ?? [], some.Item];
                left--;
            }

            if (isNever && some.Count > 0)
                return Outcome.Never;
            isCertain &= left == 0;
        }

        if (!isCertain)
            return Outcome.Unknown;
        int count = (int)Math.Max(facts.Min, asked.Keys.DefaultIfEmpty(-1).Max() + 1);
        return count > length ? Outcome.Unknown : BuildItems(facts, asked, count);
    }

    private Outcome BuildItems(Facts facts, Dictionary<int, List<Literal>> asked, int count)
    {
        List<JsonValue> items = [];
        for (int i = 0; i < count; i++)
        {
            List<Literal> item = [.. facts.AskedOf(i), .. asked.TryGetValue(i, out List<Literal>? literals) ? literals : []];
            Outcome outcome = FindPart(facts.ItemsAreDistinct == true && items.Count > 0 ? [.. item, new NoneOf(items.ToEquatableArray())] : item);
            if (outcome.Kind != OutcomeKind.Found)
                return Outcome.Unknown;
            items.Add(outcome.Value!);
        }

        if (facts.ItemsAreDistinct == false && items.Distinct(JsonEquality.Comparer).Count() == items.Count)
        {
            // One value at two places.
            for (int i = 0; i < count; i++)
            {
                for (int j = i + 1; j < count; j++)
                {
                    if (asked.ContainsKey(i) || asked.ContainsKey(j) || FindPart([.. facts.AskedOf(i), .. facts.AskedOf(j)]) is not { Kind: OutcomeKind.Found, Value: { } value })
                        continue;
                    items[i] = items[j] = value;
                    return Outcome.Found(JsonValue.Array(items.ToEquatableArray()));
                }
            }

            return Outcome.Unknown;
        }

        JsonValue array = JsonValue.Array(items.ToEquatableArray());
        return facts.Excluded.Contains(array, JsonEquality.Comparer) ? Outcome.Unknown : Outcome.Found(array);
    }
}
