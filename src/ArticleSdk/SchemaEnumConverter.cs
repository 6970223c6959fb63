using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated enum by the names of its schema, as a value and as the key of a dictionary.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaEnumConverter<T, TCodec> : RuntimeConverterFactory
    where T : struct, Enum
    where TCodec : struct, IValueCodec<T>
{
    internal override bool Converts(Type type) => type == typeof(T);

    internal override JsonConverter Create(Type type, JsonSerializerOptions options) => new EnumConverter<T, TCodec>();
}
