using System.Globalization;
using System.Text.Json;

namespace ArticleSdk.Newsroom.Tests;

/// <summary>Where two JSON values say different things. Date-times are equal in instant and offset, UUIDs in value, numbers as doubles; all else is equal to the letter.</summary>
internal static class JsonDifferences
{
    public static IReadOnlyList<string> Between(JsonElement before, JsonElement after)
    {
        List<string> found = [];
        Compare("", before, after, found);
        return found;
    }

    private static void Compare(string path, JsonElement before, JsonElement after, List<string> found)
    {
        if (before.ValueKind != after.ValueKind)
        {
            found.Add($"{path}: {before.ValueKind} became {after.ValueKind}");
            return;
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var name in before.EnumerateObject().Select(p => p.Name).Union(after.EnumerateObject().Select(p => p.Name)))
                {
                    if (!before.TryGetProperty(name, out var old))
                        found.Add($"{path}/{name}: is new");
                    else if (!after.TryGetProperty(name, out var now))
                        found.Add($"{path}/{name}: was lost");
                    else
                        Compare($"{path}/{name}", old, now, found);
                }

                break;
            case JsonValueKind.Array:
                if (before.GetArrayLength() != after.GetArrayLength())
                    found.Add($"{path}: {before.GetArrayLength()} items became {after.GetArrayLength()}");
                foreach (var (item, index) in before.EnumerateArray().Zip(after.EnumerateArray()).Select((pair, index) => (pair, index)))
                    Compare($"{path}/{index}", item.First, item.Second, found);
                break;
            case JsonValueKind.Number when before.GetDouble() != after.GetDouble():
            case JsonValueKind.String when !SameText(before.GetString()!, after.GetString()!):
                found.Add($"{path}: {before.GetRawText()} became {after.GetRawText()}");
                break;
        }
    }

    private static bool SameText(string before, string after) =>
        before == after
        || (IsTime(before, out var old) && IsTime(after, out var now) && old.EqualsExact(now))
        || (Guid.TryParseExact(before, "D", out var id) && Guid.TryParseExact(after, "D", out var same) && id == same);

    private static bool IsTime(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 20 && text[10] is 'T' or 't' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
