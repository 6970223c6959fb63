using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>
/// What a round trip through the typed model keeps: numbers equal in value as the member's type holds them, date-times in instant and offset, UUIDs in
/// value, every other string to the letter; of a name that is repeated, the last.
/// </summary>
internal static class RoundTrip
{
    /// <summary>The first place that differs, or null.</summary>
    public static string? Difference(JsonValue before, JsonValue after, string at = "") => (before.Kind, after.Kind) switch
    {
        (ValueKind.Object, ValueKind.Object) => Objects(before, after, at),
        (ValueKind.Array, ValueKind.Array) => before.Items.Count != after.Items.Count ? at + ": number of items"
            : before.Items.Select((item, i) => Difference(item, after.Items[i], at + "/" + i)).FirstOrDefault(d => d is not null),
        (ValueKind.Number, ValueKind.Number) => AreEqualNumbers(before.Text, after.Text) ? null : $"{at}: {before.Text} became {after.Text}",
        (ValueKind.String, ValueKind.String) => AreEqualTexts(before.Text, after.Text) ? null : $"{at}: {JsonText.Write(before)} became {JsonText.Write(after)}",
        _ => before.Kind == after.Kind ? null : $"{at}: {before.Kind} became {after.Kind}",
    };

    /// <summary>
    /// Whether all numbers are exactly what they were (up to draft 4, where <c>1.0</c> is no integer, also in that), all strings so to the letter, and no name was repeated: every occurrence is
    /// counted, and the last is kept. Where they are not, the value that was read is another, and may be invalid.
    /// </summary>
    public static bool IsExact(JsonValue before, JsonValue after, Draft draft) => (before.Kind, after.Kind) switch
    {
        (ValueKind.Object, ValueKind.Object) => before.Members.Count == after.Members.Count && Last(before).All(m => Last(after).TryGetValue(m.Key, out JsonValue? value) && IsExact(m.Value, value, draft)),
        (ValueKind.Array, ValueKind.Array) => before.Items.Zip(after.Items).All(pair => IsExact(pair.First, pair.Second, draft)),
        (ValueKind.Number, ValueKind.Number) => ExactNumber.AreEqual(Encoding.ASCII.GetBytes(before.Text), Encoding.ASCII.GetBytes(after.Text))
            && (draft > Draft.Draft4 || before.HasWholeFraction() == after.HasWholeFraction()),
        _ => before.Text == after.Text,
    };

    private static string? Objects(JsonValue before, JsonValue after, string at)
    {
        Dictionary<string, JsonValue> were = Last(before);
        Dictionary<string, JsonValue> are = Last(after);
        if (are.Count != after.Members.Count)
            return at + ": a name is written twice";
        if (!were.Keys.ToHashSet().SetEquals(are.Keys))
            return $"{at}: names {string.Join(", ", were.Keys)} became {string.Join(", ", are.Keys)}";
        return were.Select(m => Difference(m.Value, are[m.Key], at + "/" + m.Key)).FirstOrDefault(d => d is not null);
    }

    private static Dictionary<string, JsonValue> Last(JsonValue value)
    {
        Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
        foreach (JsonMember member in value.Members)
            members[member.Name] = member.Value;
        return members;
    }

    private static bool AreEqualNumbers(string before, string after) =>
        ExactNumber.AreEqual(Encoding.ASCII.GetBytes(before), Encoding.ASCII.GetBytes(after))
        || double.Parse(before, CultureInfo.InvariantCulture).Equals(double.Parse(after, CultureInfo.InvariantCulture));

    private static bool AreEqualTexts(string before, string after) =>
        before == after
        || (Guid.TryParseExact(before, "D", out Guid a) && Guid.TryParseExact(after, "D", out Guid b) && a == b)
        || (DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset c)
            && DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset d)
            && Math.Abs((c - d).Ticks) <= 1 && c.Offset == d.Offset);
}
