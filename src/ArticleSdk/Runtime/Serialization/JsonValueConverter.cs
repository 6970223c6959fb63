using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Runtime;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the runtime's own types as members of any class: lists, maps, optionals, unions, and JSON that is kept. They check what kind of
/// value it is; generated types that they hold validate.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueConverter : RuntimeConverterFactory
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

/// <summary>What converters that are named in attributes have in common: what they do is the runtime's own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuntimeConverterFactory : JsonConverterFactory
{
    private protected RuntimeConverterFactory()
    {
    }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => Converts(typeToConvert);

    /// <inheritdoc/>
    public sealed override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Create(typeToConvert, options);

    internal abstract bool Converts(Type type);

    internal abstract JsonConverter? Create(Type type, JsonSerializerOptions options);
}

/// <summary>A type of the runtime that knows its converter.</summary>
internal interface IConvertedValue
{
    IValueConverter CreateConverter();
}

/// <summary>A converter of a type of the runtime.</summary>
internal interface IValueConverter
{
    /// <summary>The kinds of JSON values that it reads.</summary>
    JsonKind Kinds(JsonSerializerOptions options);

    JsonTypeInfo TypeInfo(JsonSerializerOptions options);

    JsonTypeInfo? NullableTypeInfo(JsonSerializerOptions options);
}

/// <summary>A converter of a type of the runtime.</summary>
internal abstract class ValueConverter<T> : JsonConverter<T>, IValueConverter
{
    public abstract JsonKind Kinds(JsonSerializerOptions options);

    public JsonTypeInfo TypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    public virtual JsonTypeInfo? NullableTypeInfo(JsonSerializerOptions options) => null;
}

/// <summary>A converter of a struct of the runtime.</summary>
internal abstract class StructConverter<T> : ValueConverter<T>
    where T : struct
{
    public override bool HandleNull => true;

    public override JsonTypeInfo NullableTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
}
