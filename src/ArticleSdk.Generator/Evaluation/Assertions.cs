using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Schema;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Evaluation;

/// <summary>The keywords that look at a value and at nothing else.</summary>
internal static class Assertions
{
    public static bool Holds(Keyword keyword, Dialect dialect, JsonValue instance) => keyword switch
    {
        TypeKeyword type => HasType(type.Types, dialect, instance),
        EnumKeyword values => Prepared.IsAmong(values, instance),
        BoundKeyword bound => instance.Kind != JsonKind.Number || IsWithin(bound, instance),
        MultipleOfKeyword multiple => instance.Kind != JsonKind.Number || ExactNumber.IsMultipleOf(InstanceText.Utf8(instance), multiple.Divisor),
        CountKeyword count => IsWithin(count, instance),
        PatternKeyword pattern => instance.Kind != JsonKind.String || (Prepared.TryIsMatch(pattern, instance.Text, out bool matched) && matched),
        FormatKeyword format => instance.Kind != JsonKind.String || FormatChecker.IsMatch(format.Format, InstanceText.Utf8(instance)),
        ContentKeyword content => instance.Kind != JsonKind.String || StringContent.Holds(content, instance.Text),
        UniqueItemsKeyword => !FindDuplicate(instance, out _, out _),
        RequiredKeyword required => instance.Kind != JsonKind.Object || !Missing(required.Names, instance).Any(),
        DependentRequiredKeyword dependent => instance.Kind != JsonKind.Object
            || dependent.Dependencies.All(d => !instance.TryGet(d.Property, out _) || !Missing(d.Required, instance).Any()),
        _ => throw new InvalidOperationException("The interpreter does not know the keyword " + keyword.Name + "."),
    };

    public static bool HasType(JsonTypes types, Dialect dialect, JsonValue instance) => (types & TypeOf(dialect, instance)) != 0;

    public static JsonTypes TypeOf(Dialect dialect, JsonValue instance) => instance.Kind switch
    {
        JsonKind.Null => JsonTypes.Null,
        JsonKind.False or JsonKind.True => JsonTypes.Boolean,
        JsonKind.String => JsonTypes.String,
        JsonKind.Array => JsonTypes.Array,
        JsonKind.Object => JsonTypes.Object,
        _ => IsInteger(dialect, instance) ? JsonTypes.Integer : JsonTypes.Fraction,
    };

    /// <summary>The names among <paramref name="names"/> that the object lacks.</summary>
    public static IEnumerable<string> Missing(EquatableArray<string> names, JsonValue instance)
    {
        if (names.Count <= 8 || instance.Members.Count <= 8)
            return names.Where(n => !instance.TryGet(n, out _));
        HashSet<string> present = new(instance.Members.Select(m => m.Name), StringComparer.Ordinal);
        return names.Where(n => !present.Contains(n));
    }

    /// <summary>The first item that equals an earlier one.</summary>
    public static bool FindDuplicate(JsonValue instance, out int first, out int second)
    {
        Dictionary<JsonValue, int> seen = new(JsonEquality.Comparer);
        for (second = 0; second < instance.Items.Count; second++)
        {
            if (seen.TryGetValue(instance.Items[second], out first))
                return true;
            seen.Add(instance.Items[second], second);
        }

        first = -1;
        return false;
    }

    /// <summary>What a count keyword counts, or null where it says nothing about such a value.</summary>
    public static long? CountOf(CountKind kind, JsonValue instance) => (kind, instance.Kind) switch
    {
        (CountKind.MinLength or CountKind.MaxLength, JsonKind.String) => InstanceText.CodePoints(instance.Text),
        (CountKind.MinItems or CountKind.MaxItems, JsonKind.Array) => instance.Items.Count,
        (CountKind.MinProperties or CountKind.MaxProperties, JsonKind.Object) => instance.Members.Count,
        _ => null,
    };

    private static bool IsInteger(Dialect dialect, JsonValue number) =>
        dialect.IntegerByValue ? ExactNumber.IsInteger(InstanceText.Utf8(number)) : InstanceText.IsIntegerLiteral(number.Text);

    private static bool IsWithin(BoundKeyword bound, JsonValue instance)
    {
        int order = ExactNumber.Compare(InstanceText.Utf8(instance), bound.Value);
        return bound.Kind switch
        {
            BoundKind.Minimum => order >= 0,
            BoundKind.ExclusiveMinimum => order > 0,
            BoundKind.Maximum => order <= 0,
            _ => order < 0,
        };
    }

    private static bool IsWithin(CountKeyword keyword, JsonValue instance) =>
        CountOf(keyword.Kind, instance) is not { } count
        || (keyword.Kind is CountKind.MinLength or CountKind.MinItems or CountKind.MinProperties ? count >= keyword.Value : count <= keyword.Value);
}
