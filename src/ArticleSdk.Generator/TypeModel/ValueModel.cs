using System.Globalization;
using System.Numerics;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.TypeModel;

/// <summary>A value that a schema names (<c>const</c>, <c>default</c>), as a value of a C# type.</summary>
internal abstract record ValueModel
{
    /// <summary>The value as this type; null where it does not fit it, or no short expression gives it.</summary>
    public static ValueModel? Of(TypeRef type, JsonValue value)
    {
        switch (type.Form)
        {
            case ValueForm.Data:
                return new ScalarModel(ValueForm.Data, value);
            case ValueForm.Boolean:
                return value.Kind is ValueKind.True or ValueKind.False ? new ScalarModel(type.Form, value) : null;
            case ValueForm.String:
                return value.Kind == ValueKind.String ? new ScalarModel(type.Form, value) : null;
            case ValueForm.Int32 or ValueForm.Int64 or ValueForm.UInt64 or ValueForm.Single or ValueForm.Double or ValueForm.Decimal:
                return value.Kind == ValueKind.Number && FitsNumber(type.Form, value.Text) ? new ScalarModel(type.Form, value) : null;
            case ValueForm.List when value.Kind == ValueKind.Array:
                return ListOf(type, value);
            case ValueForm.Map when value.Kind == ValueKind.Object && value.Members.Count == 0:
                return new ListModel(type, default);
            default:
                return null;
        }
    }

    /// <summary>Whether a number is one of these, or may be rounded to one: as the runtime reads it.</summary>
    public static bool FitsNumber(ValueForm form, string number) => form switch
    {
        ValueForm.UInt64 => ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ValueForm.Single => float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) && !float.IsInfinity(single) && IsZero(number) == (single == 0),
        ValueForm.Double => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && IsKeptBy(value, number),
        ValueForm.Decimal => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && ExactNumber.Parse(exact.ToString(CultureInfo.InvariantCulture)).Equals(ExactNumber.Parse(number)),
        _ => ExactNumber.Parse(number).TryGetInt64(out long integer) && (form == ValueForm.Int64 || integer is >= int.MinValue and <= int.MaxValue),
    };

    // An integer that is written in digits alone is meant to the last of them.
    private static bool IsKeptBy(double value, string number) =>
        !double.IsInfinity(value) && IsZero(number) == (value == 0)
        && (Math.Abs(value) < 1L << 53 || number.IndexOfAny(['e', 'E', '.']) >= 0 || new BigInteger(value) == BigInteger.Parse(number, CultureInfo.InvariantCulture));

    private static bool IsZero(string number) => ExactNumber.Parse(number).IsZero;

    private static ListModel? ListOf(TypeRef type, JsonValue value)
    {
        TypeRef element = type.Element!;
        List<ValueModel> items = [];
        foreach (JsonValue item in value.Items)
        {
            if (element.Nullable || Of(element, item) is not { } model)
                return null;
            items.Add(model);
        }

        return new ListModel(type, items.ToEquatableArray());
    }
}

/// <summary>A scalar, or JSON that is kept as it is.</summary>
internal sealed record ScalarModel(ValueForm Form, JsonValue Value) : ValueModel;

/// <summary>A member of a generated enum.</summary>
internal sealed record EnumMemberModel(TypeName Enum, string Member) : ValueModel;

/// <summary>A value that is read from its JSON.</summary>
internal sealed record JsonModel(TypeRef Type, JsonValue Value) : ValueModel;

/// <summary>A list, or an empty map.</summary>
internal sealed record ListModel(TypeRef Type, EquatableArray<ValueModel> Items) : ValueModel;
