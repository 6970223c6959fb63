namespace ArticleSdk.Generator.Json;

internal enum ValueKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>
/// A JSON value as it was written, without its positions: equal to another when both say the same in the same order.
/// (Equality by JSON Schema, where <c>1</c> equals <c>1.0</c> and the order of names is nothing, is <see cref="JsonEquality"/>.)
/// </summary>
/// <remarks>Positions are kept apart, in <see cref="JsonPositions"/>, so that white space changes no model.</remarks>
internal sealed class JsonValue : IEquatable<JsonValue>
{
    private readonly int _hash;
    private Dictionary<string, JsonValue>? _index;

    private JsonValue(ValueKind kind, string text, EquatableArray<JsonValue> items, EquatableArray<JsonMember> members)
    {
        Kind = kind;
        Text = text;
        Items = items;
        Members = members;
        // Computed once: values are compared and hashed in every run of the pipeline.
        _hash = unchecked(((((int)kind * 31) + StringComparer.Ordinal.GetHashCode(text)) * 31 + items.GetHashCode()) * 31 + members.GetHashCode());
    }

    public ValueKind Kind { get; }

    /// <summary>The unescaped string, or the number as it was written; empty for the other kinds.</summary>
    public string Text { get; }

    public EquatableArray<JsonValue> Items { get; }

    /// <summary>The members in document order. Names are unique: of repeated ones the reader keeps the last.</summary>
    public EquatableArray<JsonMember> Members { get; }

    public static JsonValue Null { get; } = new(ValueKind.Null, "", default, default);

    public static JsonValue True { get; } = new(ValueKind.True, "", default, default);

    public static JsonValue False { get; } = new(ValueKind.False, "", default, default);

    public static JsonValue Number(string text) => new(ValueKind.Number, text, default, default);

    public static JsonValue String(string text) => new(ValueKind.String, text, default, default);

    public static JsonValue Array(EquatableArray<JsonValue> items) => new(ValueKind.Array, "", items, default);

    public static JsonValue Object(EquatableArray<JsonMember> members) => new(ValueKind.Object, "", default, members);

    /// <summary>The value of the member of this name. Large objects are hashed the first time they are asked.</summary>
    public bool TryGet(string name, out JsonValue value)
    {
        if (Members.Count > 12)
        {
            if (Index().TryGetValue(name, out JsonValue? found))
            {
                value = found;
                return true;
            }
        }
        else
        {
            foreach (JsonMember member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    value = member.Value;
                    return true;
                }
            }
        }

        value = Null;
        return false;
    }

    public bool Equals(JsonValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal)
            && Items == other.Items && Members == other.Members);

    public override bool Equals(object? obj) => Equals(obj as JsonValue);

    public override int GetHashCode() => _hash;

    // Two threads may both build it; either result will do.
    private Dictionary<string, JsonValue> Index()
    {
        if (_index is { } index)
            return index;
        index = new Dictionary<string, JsonValue>(Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in Members)
            index[member.Name] = member.Value;
        _index = index;
        return index;
    }
}

/// <summary>A name and its value in a JSON object.</summary>
internal readonly record struct JsonMember(string Name, JsonValue Value);
