using System.Globalization;
using ArticleSdk.Generator.Emit;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>C# expressions for the values that schemas name.</summary>
internal static class Values
{
    /// <summary>The expression of this value as this type; null where the value does not fit it, or no short expression gives it.</summary>
    public static string? Expression(TypeRef type, JsonValue value)
    {
        switch (type.Form)
        {
            case ValueForm.Data:
                return value.Kind == JsonKind.Null ? type.Name + ".Null" : $"{type.Name}.Parse({SourceWriter.Literal(JsonText.Write(value))})";
            case ValueForm.Boolean:
                return value.Kind switch { JsonKind.True => "true", JsonKind.False => "false", _ => null };
            case ValueForm.String:
                return value.Kind == JsonKind.String ? SourceWriter.Literal(value.Text) : null;
            case ValueForm.Int32 or ValueForm.Int64:
                return value.Kind == JsonKind.Number && ExactNumber.Parse(value.Text).TryGetInt64(out long integer)
                    && (type.Form == ValueForm.Int64 || integer is >= int.MinValue and <= int.MaxValue)
                        ? SourceWriter.Literal(integer)
                        : null;
            case ValueForm.Double:
                return value.Kind == JsonKind.Number
                    && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
                        ? value.Text + "D"
                        : null;
            case ValueForm.Decimal:
                return value.Kind == JsonKind.Number && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                    ? value.Text + "M"
                    : null;
            case ValueForm.List:
                return List(type, value);
            case ValueForm.Map:
                return value.Kind == JsonKind.Object && value.Members.Count == 0 ? type.Name + ".Empty" : null;
            default:
                return null;
        }
    }

    private static string? List(TypeRef type, JsonValue value)
    {
        if (value.Kind != JsonKind.Array)
            return null;
        if (value.Items.Count == 0)
            return type.Name + ".Empty";
        TypeRef element = type.Element!;
        List<string> items = [];
        foreach (JsonValue item in value.Items)
        {
            if (element.Nullable || Expression(element, item) is not { } expression)
                return null;
            items.Add(expression);
        }

        return $"global::ArticleSdk.JsonList.Create<{element.Name}>(new {element.Name}[] {{ {string.Join(", ", items)} }})";
    }

    /// <summary>Whether an expression makes a new object each time, so that it is better kept.</summary>
    public static bool IsCostly(TypeRef type) => type.Form is ValueForm.Data or ValueForm.List;
}
