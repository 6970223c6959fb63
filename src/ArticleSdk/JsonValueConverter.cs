using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the runtime's own types as members of any class: lists, maps, optionals, unions, and JSON that is kept. They check what kind of
/// value it is; generated types that they hold validate.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueConverter : SchemaConverterFactory
{
    internal override bool Converts(Type type) => TryCreate(type, out _);

    internal override JsonConverter? Create(Type type, JsonSerializerOptions options) => TryCreate(type, out var converter) ? (JsonConverter)converter : null;

    /// <summary>The contract of a type of the runtime, or of the nullable form of one.</summary>
    internal static JsonTypeInfo? TypeInfo(Type type, JsonSerializerOptions options) =>
        !TryCreate(type, out var converter) ? null
        : Nullable.GetUnderlyingType(type) is null ? converter.TypeInfo(options)
        : converter.NullableTypeInfo(options);

    private static bool TryCreate(Type type, [NotNullWhen(true)] out IValueConverter? converter)
    {
        var isConverted = typeof(IConvertedValue).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);
        converter = isConverted ? ScalarConverters.ByType.GetValueOrDefault(type) as IValueConverter ?? Create(type) : null;
        return isConverted;
    }

    // An instance makes its converter: without reflection over what an ahead-of-time compiler may have left out.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor of the type is called: only a method of an interface.")]
    private static IValueConverter Create(Type type)
    {
        try
        {
            return ((IConvertedValue)RuntimeHelpers.GetUninitializedObject(type)).CreateConverter();
        }
        catch (NotSupportedException) when (type.IsGenericType)
        {
            return CreateByReflection(type.GetGenericTypeDefinition(), type.GenericTypeArguments);
        }
    }

    // Of a type that the program speaks of, and never makes. That this stands here is also what has such types compiled, if what they hold is a reference type.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The converters are compiled for reference types; of other types, the framework's exception says what is missing.")]
    private static IValueConverter CreateByReflection(Type definition, Type[] arguments)
    {
        var converter = definition == typeof(JsonList<>) ? typeof(ListConverter<>)
            : definition == typeof(JsonMap<>) ? typeof(MapConverter<>)
            : definition == typeof(Optional<>) ? typeof(OptionalConverter<>)
            : typeof(JsonOrConverter<>);
        return (IValueConverter)Activator.CreateInstance(converter.MakeGenericType(arguments))!;
    }
}
