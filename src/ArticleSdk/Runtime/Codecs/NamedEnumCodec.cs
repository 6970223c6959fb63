using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ArticleSdk.Runtime;

/// <summary>Values of an enum that a user declared for a schema of strings, by the names that its members say.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal readonly struct NamedEnumCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : IValueCodec<T>
    where T : struct, Enum
{
    private static readonly FieldInfo[] Fields = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static);
    private static readonly T[] Values = Array.ConvertAll(Fields, static field => (T)field.GetValue(null)!);
    private static readonly NameTable Names = new(Array.ConvertAll(Fields, NameOf));

    // By its name: .NET 8 has the attribute from a package only.
    private const string EnumMemberAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    static JsonKind IValueCodec<T>.Kinds => JsonKind.String;

    static T IValueCodec<T>.Read(ref JsonCursor json, out bool ok)
    {
        var index = json.ReadName(Names, typeof(T).Name, out ok);
        return ok ? Values[index] : default;
    }

    static void IValueCodec<T>.Write(JsonOutput output, T value) => output.WriteName(Names, Array.IndexOf(Values, value));

    private static string NameOf(FieldInfo field) =>
        field.CustomAttributes.FirstOrDefault(static attribute => attribute.AttributeType.FullName == EnumMemberAttribute)?.ConstructorArguments[0].Value as string
        ?? field.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
}
