using System.Globalization;
using System.Text;
using ArticleSdk.Generator;
using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

/// <summary>Builds JSON values, and changes them.</summary>
internal static class Json
{
    public static JsonValue Text(string value) => JsonValue.String(value);

    public static JsonValue Number(string text) => JsonValue.Number(text);

    public static JsonValue Number(int value) => JsonValue.Number(value.ToString(CultureInfo.InvariantCulture));

    public static JsonValue Boolean(bool value) => value ? JsonValue.True : JsonValue.False;

    public static JsonValue Array(IEnumerable<JsonValue> items) => JsonValue.Array(items.ToEquatableArray());

    public static JsonValue Texts(IEnumerable<string> texts) => Array(texts.Select(Text));

    public static JsonValue Object(IEnumerable<JsonMember> members) => JsonValue.Object(members.ToEquatableArray());

    public static JsonValue Object(params (string Name, JsonValue Value)[] members) => Object(members.Select(m => new JsonMember(m.Name, m.Value)));

    public static JsonValue? Get(this JsonValue value, string name) => value.TryGet(name, out JsonValue member) ? member : null;

    /// <summary>The value with one member set, behind the others if it is new.</summary>
    public static JsonValue With(this JsonValue value, string name, JsonValue member) =>
        value.Get(name) is null
            ? Object(value.Members.Append(new JsonMember(name, member)))
            : Object(value.Members.Select(m => m.Name == name ? new JsonMember(name, member) : m));

    /// <summary>The value with what stands at an index replaced, or left out.</summary>
    public static JsonValue Replace(this JsonValue value, int index, JsonValue? by) => value.Kind == ValueKind.Object
        ? Object(value.Members.SelectMany((m, i) => i != index ? [m] : by is null ? Enumerable.Empty<JsonMember>() : [new JsonMember(m.Name, by)]))
        : Array(value.Items.SelectMany((item, i) => i != index ? [item] : by is null ? Enumerable.Empty<JsonValue>() : [by]));

    /// <summary>Items or members' values.</summary>
    public static IReadOnlyList<JsonValue> Children(this JsonValue value) =>
        value.Kind == ValueKind.Object ? [.. value.Members.Select(m => m.Value)] : [.. value.Items];

    /// <summary>Whether a number is whole, and not written so: no integer up to draft 4, and one to JavaScript.</summary>
    public static bool HasWholeFraction(this JsonValue value) =>
        value.Kind == ValueKind.Number ? value.Text.AsSpan().ContainsAny('.', 'e', 'E') && Shared.ExactNumber.IsInteger(Encoding.ASCII.GetBytes(value.Text))
        : value.Children().Any(HasWholeFraction);

    public static bool HasRepeatedName(this JsonValue value) =>
        value.Members.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count() != value.Members.Count || value.Children().Any(HasRepeatedName);
}
