using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Json;

/// <summary>
/// Equality of JSON values as JSON Schema has it (core, section 4.2.2, "Instance Equality"): numbers by value, objects whatever the order of their
/// names. Usable as the comparer of sets and dictionaries.
/// </summary>
internal sealed class JsonEquality : IEqualityComparer<JsonValue>
{
    private JsonEquality()
    {
    }

    public static JsonEquality Comparer { get; } = new();

    public static bool Equals(JsonValue a, JsonValue b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Kind != b.Kind)
            return false;
        switch (a.Kind)
        {
            case JsonKind.Number:
                return string.Equals(a.Text, b.Text, StringComparison.Ordinal) || ExactNumber.Parse(a.Text).Equals(ExactNumber.Parse(b.Text));
            case JsonKind.String:
                return string.Equals(a.Text, b.Text, StringComparison.Ordinal);
            case JsonKind.Array:
                if (a.Items.Count != b.Items.Count)
                    return false;
                for (int i = 0; i < a.Items.Count; i++)
                {
                    if (!Equals(a.Items[i], b.Items[i]))
                        return false;
                }

                return true;
            case JsonKind.Object:
                if (a.Members.Count != b.Members.Count)
                    return false;
                foreach (JsonMember member in a.Members)
                {
                    if (!b.TryGet(member.Name, out JsonValue other) || !Equals(member.Value, other))
                        return false;
                }

                return true;
            default:
                return true;
        }
    }

    public static int Hash(JsonValue value)
    {
        int hash = (int)value.Kind;
        switch (value.Kind)
        {
            case JsonKind.Number:
                return Combine(hash, ExactNumber.Parse(value.Text).GetHashCode());
            case JsonKind.String:
                return Combine(hash, StringComparer.Ordinal.GetHashCode(value.Text));
            case JsonKind.Array:
                foreach (JsonValue item in value.Items)
                    hash = Combine(hash, Hash(item));
                return hash;
            case JsonKind.Object:
                // A sum, because the order of names is nothing.
                int sum = 0;
                foreach (JsonMember member in value.Members)
                    sum = unchecked(sum + Combine(StringComparer.Ordinal.GetHashCode(member.Name), Hash(member.Value)));
                return Combine(hash, sum);
            default:
                return hash;
        }
    }

    bool IEqualityComparer<JsonValue>.Equals(JsonValue? x, JsonValue? y) => x is null || y is null ? ReferenceEquals(x, y) : Equals(x, y);

    int IEqualityComparer<JsonValue>.GetHashCode(JsonValue obj) => Hash(obj);

    private static int Combine(int a, int b) => unchecked((a * 31) + b);
}
