using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated enum by the names of its schema, as a value and as the key of a dictionary.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaEnumConverter<T, TCodec> : SchemaConverterFactory
    where T : struct, Enum
    where TCodec : struct, IValueCodec<T>
{
    internal override bool Converts(Type type) => type == typeof(T);

    internal override JsonConverter Create(Type type, JsonSerializerOptions options) => new EnumConverter<T, TCodec>();
}

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write an enum that you declared for a schema of strings (<see cref="FromSchemaAttribute"/>), as a value and as the key of a dictionary: by the names in
/// JSON that <c>[JsonStringEnumMemberName]</c> or <see cref="JsonPropertyNameAttribute"/> gives its members, or else by their own with a small first letter.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class SchemaEnumConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : SchemaConverterFactory
    where T : struct, Enum
{
    internal override bool Converts(Type type) => type == typeof(T);

    internal override JsonConverter Create(Type type, JsonSerializerOptions options) => new EnumConverter<T, NamedEnumCodec<T>>();
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write an enum whose values are integers in its schema, as a value and as the key of a dictionary: a generated one, or one that you declared (<see cref="FromSchemaAttribute"/>).</summary>
/// <typeparam name="T">The enum, of <see cref="int"/> or <see cref="long"/>.</typeparam>
public sealed class SchemaIntegerEnumConverter<T> : SchemaConverterFactory
    where T : struct, Enum
{
    internal override bool Converts(Type type) => type == typeof(T);

    internal override JsonConverter Create(Type type, JsonSerializerOptions options) => new EnumConverter<T, ValueCodec<T>>();
}
