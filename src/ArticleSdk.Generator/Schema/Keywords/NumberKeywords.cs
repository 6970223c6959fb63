using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Schema;

/// <summary>Bounds of numbers and of lengths.</summary>
internal static class NumberKeywords
{
    public static void Bound(KeywordContext context, string name, JsonValue value)
    {
        BoundKind kind = name switch
        {
            "minimum" => BoundKind.Minimum,
            "maximum" => BoundKind.Maximum,
            "exclusiveMinimum" => BoundKind.ExclusiveMinimum,
            _ => BoundKind.ExclusiveMaximum,
        };
        AddBound(context, name, kind, value);
    }

    /// <summary>Drafts 3 and 4: a sibling says whether the bound itself is out.</summary>
    public static void BoundWithFlag(KeywordContext context, string name, JsonValue value)
    {
        bool minimum = name == "minimum";
        bool exclusive = context.Node.Json.TryGet(minimum ? "exclusiveMinimum" : "exclusiveMaximum", out JsonValue flag) && flag.Kind == JsonKind.True;
        AddBound(
            context,
            name,
            minimum
                ? exclusive ? BoundKind.ExclusiveMinimum : BoundKind.Minimum
                : exclusive ? BoundKind.ExclusiveMaximum : BoundKind.Maximum,
            value);
    }

    /// <summary>Drafts 3 and 4: nothing by itself.</summary>
    public static void BoundFlag(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind is not (JsonKind.True or JsonKind.False))
            context.WrongValue(name, value, "true or false (a number since draft 6)");
    }

    public static void MultipleOf(KeywordContext context, string name, JsonValue value)
    {
        if (value.Kind == JsonKind.Number && ExactNumber.Parse(value.Text) is { IsZero: false, IsNegative: false } divisor)
            context.Add(new MultipleOfKeyword(name, divisor));
        else
            context.WrongValue(name, value, "a number above 0");
    }

    public static void Count(KeywordContext context, string name, JsonValue value)
    {
        if (!TryGetCount(value, out long count))
        {
            context.WrongValue(name, value, "an integer of at least 0");
            return;
        }

        CountKind kind = name switch
        {
            "minLength" => CountKind.MinLength,
            "maxLength" => CountKind.MaxLength,
            "minItems" => CountKind.MinItems,
            "maxItems" => CountKind.MaxItems,
            "minProperties" => CountKind.MinProperties,
            _ => CountKind.MaxProperties,
        };
        context.Add(new CountKeyword(name, kind, count));
    }

    /// <summary>A length, whatever it is written like (<c>2.0</c>). What is beyond a long is as good as the greatest long.</summary>
    public static bool TryGetCount(JsonValue value, out long count)
    {
        count = 0;
        if (value.Kind != JsonKind.Number)
            return false;
        ExactNumber number = ExactNumber.Parse(value.Text);
        if (!number.IsIntegral || (number.IsNegative && !number.IsZero))
            return false;
        if (!number.TryGetInt64(out count))
            count = long.MaxValue;
        return true;
    }

    private static void AddBound(KeywordContext context, string name, BoundKind kind, JsonValue value)
    {
        if (value.Kind == JsonKind.Number)
            context.Add(new BoundKeyword(name, kind, ExactNumber.Parse(value.Text)));
        else
            context.WrongValue(name, value, "a number");
    }
}
