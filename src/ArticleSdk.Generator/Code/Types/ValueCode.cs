using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.TypeModel;
using ArticleSdk.Shared;

namespace ArticleSdk.Generator.Code.Types;

/// <summary>The values that schemas name, as expressions.</summary>
internal static class ValueCode
{
    public static Fragment Of(ValueModel value)
    {
        switch (value)
        {
            case EnumMemberModel member:
                return $"{member.Enum}.{new Identifier(member.Member)}";
            case ListModel { Items.Count: 0 }:
                return $"[]";
            case ListModel list:
                TypeName item = list.Type.Element!.Name;
                return $"{TypeName.Sdk("JsonList")}.Create<{item}>(new {item}[] {{ {list.Items.Select(Of)} }})";
            case JsonModel json:
                return $"{TypeParts.Codecs}.FromJson<{json.Type.Name}, {json.Type.Codec}>({Literal.Utf8(JsonText.Write(json.Value))})";
            case ScalarModel scalar:
                return OfScalar(scalar.Form, scalar.Value);
            default:
                throw new InvalidOperationException(value.GetType().Name);
        }
    }

    /// <summary>Whether an expression makes a new object each time, so that it is better kept.</summary>
    public static bool IsCostly(ValueModel value) => value is ListModel { Items.Count: > 0 } or ScalarModel { Form: ValueForm.Data } or JsonModel;

    private static Fragment OfScalar(ValueForm form, JsonValue value) => form switch
    {
        ValueForm.Boolean => Literal.Of(value.Kind == ValueKind.True),
        ValueForm.String => Literal.Of(value.Text),
        ValueForm.Int32 or ValueForm.Int64 => ExactNumber.Parse(value.Text).TryGetInt64(out long integer) ? Literal.Of(integer) : throw new InvalidOperationException(value.Text),
        // JSON's grammar of numbers is a part of C#'s.
        ValueForm.UInt64 => Fragment.OfCode(value.Text + "UL"),
        ValueForm.Single => Fragment.OfCode(value.Text + "F"),
        ValueForm.Double => Fragment.OfCode(value.Text + "D"),
        ValueForm.Decimal => Fragment.OfCode(value.Text + "M"),
        _ => value.Kind == ValueKind.Null ? (Fragment)$"{TypeName.Sdk("JsonData")}.Null" : $"{TypeName.Sdk("JsonData")}.Parse({Literal.Of(JsonText.Write(value))})",
    };
}
