using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Json;

/// <summary>Where a value, or the name of a member, stands in its text.</summary>
internal readonly record struct JsonSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// The places of all values of a text, in document order. A place is found by walking the pointer again, so nothing is stored per pointer: this is
/// made only where something is reported.
/// </summary>
internal sealed class JsonPositions
{
    private readonly JsonValue _root;
    private readonly List<Entry> _entries;

    internal JsonPositions(JsonValue root, List<Entry> entries)
    {
        _root = root;
        _entries = entries;
    }

    /// <summary>The place of the root value.</summary>
    public JsonSpan Root => Value(0);

    /// <summary>The place of the value at a JSON Pointer, or with <paramref name="atName"/> of that member's name with its quotes.</summary>
    /// <returns>False if there is no such value; then <paramref name="span"/> is that of the nearest one around it.</returns>
    public bool TryFind(string pointer, bool atName, out JsonSpan span)
    {
        JsonValue value = _root;
        int index = 0;
        int at = 0;
        while (at < pointer.Length)
        {
            int end = pointer.IndexOf('/', at + 1);
            if (end < 0)
                end = pointer.Length;
            if (pointer[at] != '/' || !TryStep(ref value, ref index, JsonPointer.Unescape(pointer.Substring(at + 1, end - at - 1))))
            {
                span = Value(index);
                return false;
            }

            at = end;
        }

        Entry entry = _entries[index];
        span = atName && entry.NameLength > 0 ? new JsonSpan(entry.NameStart, entry.NameLength) : Value(index);
        return true;
    }

    private bool TryStep(ref JsonValue value, ref int index, string token)
    {
        int child = index + 1;
        if (value.Kind == ValueKind.Object)
        {
            foreach (JsonMember member in value.Members)
            {
                while (_entries[child].IsOverridden)
                    child = _entries[child].Next;
                if (string.Equals(member.Name, token, StringComparison.Ordinal))
                {
                    value = member.Value;
                    index = child;
                    return true;
                }

                child = _entries[child].Next;
            }
        }
        else if (value.Kind == ValueKind.Array && JsonPath.TryParseIndex(token, out int item) && item < value.Items.Count)
        {
            for (int i = 0; i < item; i++)
                child = _entries[child].Next;
            value = value.Items[item];
            index = child;
            return true;
        }

        return false;
    }

    private JsonSpan Value(int index) => new(_entries[index].Start, _entries[index].Length);

    /// <summary>A value in document order; <see cref="Next"/> is the index of the first one behind its subtree.</summary>
    internal struct Entry
    {
        public int Start;
        public int Length;
        public int NameStart;
        public int NameLength;
        public int Next;

        /// <summary>Whether a later member has the same name: then the value has no such member.</summary>
        public bool IsOverridden;
    }
}
