using System.Text;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Json;

/// <summary>
/// Equality of instances (JSON Schema 2020-12 core, 4.2.2): numbers by value, objects whatever the order of their names. With it, <c>uniqueItems</c> and
/// <c>enum</c> are sets of expected constant time.
/// </summary>
internal sealed class JsonEquality : IEqualityComparer<JsonValue>
{
    private const int FewMembers = 8;

    private JsonEquality()
    {
    }

    public static JsonEquality Comparer { get; } = new();

    public bool Equals(JsonValue? x, JsonValue? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Kind != y.Kind)
            return false;
        switch (x.Kind)
        {
            case ValueKind.String:
                return string.Equals(x.Text, y.Text, StringComparison.Ordinal);
            case ValueKind.Number:
                return string.Equals(x.Text, y.Text, StringComparison.Ordinal) || ExactNumber.AreEqual(Utf8(x), Utf8(y));
            case ValueKind.Array:
                return ItemsEqual(x, y);
            case ValueKind.Object:
                return MembersEqual(x, y);
            default:
                return true;
        }
    }

    public int GetHashCode(JsonValue value)
    {
        unchecked
        {
            int hash = (int)value.Kind * 486187739;
            switch (value.Kind)
            {
                case ValueKind.String:
                    return hash + StringComparer.Ordinal.GetHashCode(value.Text);
                case ValueKind.Number:
                    return hash + ExactNumber.Hash(Utf8(value)).GetHashCode();
                case ValueKind.Array:
                    foreach (JsonValue item in value.Items)
                        hash = (hash * 31) + GetHashCode(item);
                    return hash;
                case ValueKind.Object:
                    // A sum, because the order of names is nothing; mixed, so that {a:1,b:2} and {a:2,b:1} differ.
                    foreach (JsonMember member in value.Members)
                        hash += Mix((StringComparer.Ordinal.GetHashCode(member.Name) * 31) + GetHashCode(member.Value));
                    return hash;
                default:
                    return hash;
            }
        }
    }

    private static byte[] Utf8(JsonValue number) => Encoding.UTF8.GetBytes(number.Text);

    private static int Mix(int hash)
    {
        unchecked
        {
            uint mixed = (uint)hash;
            mixed = (mixed ^ (mixed >> 16)) * 0x7feb352d;
            mixed = (mixed ^ (mixed >> 15)) * 0x846ca68b;
            return (int)(mixed ^ (mixed >> 16));
        }
    }

    private bool ItemsEqual(JsonValue x, JsonValue y)
    {
        if (x.Items.Count != y.Items.Count)
            return false;
        for (int i = 0; i < x.Items.Count; i++)
        {
            if (!Equals(x.Items[i], y.Items[i]))
                return false;
        }

        return true;
    }

    private bool MembersEqual(JsonValue x, JsonValue y)
    {
        if (x.Members.Count != y.Members.Count)
            return false;
        if (x.Members.Count <= FewMembers)
        {
            foreach (JsonMember member in x.Members)
            {
                if (!y.TryGet(member.Name, out JsonValue other) || !Equals(member.Value, other))
                    return false;
            }

            return true;
        }

        Dictionary<string, JsonValue> byName = new(y.Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in y.Members)
            byName[member.Name] = member.Value;
        foreach (JsonMember member in x.Members)
        {
            if (!byName.TryGetValue(member.Name, out JsonValue? other) || !Equals(member.Value, other))
                return false;
        }

        return true;
    }
}
