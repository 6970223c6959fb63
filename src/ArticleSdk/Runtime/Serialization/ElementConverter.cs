using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Runtime;

/// <summary>Reads and writes what a list, a map, an optional or a union holds.</summary>
internal sealed class ElementConverter<T>
{
    private Found? _found;

    public T Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var converter = Of(options);
        if (reader.TokenType != JsonTokenType.Null || converter.HandleNull || default(T) is not null)
            return converter.Read(ref reader, typeof(T), options)!;
        return default!;
    }

    public void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var converter = Of(options);
        if (value is null && !converter.HandleNull)
            writer.WriteNullValue();
        else
            converter.Write(writer, value, options);
    }

    /// <summary>The kinds of JSON values that may be read: all, of a type that is not the runtime's.</summary>
    public JsonKind Kinds(JsonSerializerOptions options) => Of(options) is IValueConverter converter ? converter.Kinds(options) : JsonKinds.Any;

    // Found when it is needed, and not before: a type may hold itself.
    private JsonConverter<T> Of(JsonSerializerOptions options)
    {
        if (_found is not { } found || found.Options != options)
            _found = found = new(options, Find(options));
        return found.Converter;
    }

    private static JsonConverter<T> Find(JsonSerializerOptions options)
    {
        if (ScalarConverters.ByType.TryGetValue(typeof(T), out var scalar))
            return (JsonConverter<T>)scalar;
        if (options.TryGetTypeInfo(typeof(T), out var info) || (info = JsonValueConverter.TypeInfo(typeof(T), options)) is not null)
            return !IsEmptyTuple(info) ? (JsonConverter<T>)info.Converter : throw new NotSupportedException($"To {nameof(JsonSerializer)}, {typeof(T)} is an object without properties: add ArticleSdkJson.Resolver to the options.");

        // In a context of the user's own, which knows only the types that it was told of.
        if (DeclaredFor(typeof(T), options) is JsonConverter<T> declared)
            return declared;
        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying && DeclaredFor(underlying, options) is IValueConverter ofValue && ofValue.NullableTypeInfo(options)?.Converter is JsonConverter<T> ofNullable)
            return ofNullable;
        var name = Nullable.GetUnderlyingType(typeof(T)) is { } value ? value.Name + "?" : typeof(T).Name;
        throw new NotSupportedException($"There is no JSON contract for {typeof(T)}: add [JsonSerializable(typeof({name}))] to the context, or ArticleSdkJson.Resolver to the options.");
    }

    private static JsonConverter? DeclaredFor(Type type, JsonSerializerOptions options)
    {
        if (type.GetCustomAttribute<JsonConverterAttribute>() is not { ConverterType: { } converterType })
            return null;
        var converter = Activator.CreateInstance(converterType);
        return converter is JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter as JsonConverter;
    }

    // By reflection tuples have fields alone: they would be written as {}.
    private static bool IsEmptyTuple(JsonTypeInfo info) => info is { Kind: JsonTypeInfoKind.Object, Properties.Count: 0 } && typeof(ITuple).IsAssignableFrom(typeof(T));

    private sealed record Found(JsonSerializerOptions Options, JsonConverter<T> Converter);
}

/// <summary>
/// The converters of what is a value of C# too, in a list as in a generated record: an integer may be written <c>1.0</c>, a time of offset zero has a <c>Z</c>. And those of lists, maps and
/// optionals of such values, which an ahead-of-time compiler finds here, whatever the program does with them.
/// </summary>
internal static class ScalarConverters
{
    public static readonly Dictionary<Type, JsonConverter> ByType = [];

    static ScalarConverters()
    {
        AddContainers<string, StringCodec>();
        AddContainers<Uri, StringCodec>();
        ByType[typeof(Optional<string>)] = new OptionalConverter<string>();
        ByType[typeof(Optional<Uri>)] = new OptionalConverter<Uri>();
        Add<bool, ValueCodec<bool>>();
        Add<int, ValueCodec<int>>();
        Add<long, ValueCodec<long>>();
        Add<ulong, ValueCodec<ulong>>();
        Add<float, ValueCodec<float>>();
        Add<double, ValueCodec<double>>();
        Add<decimal, ValueCodec<decimal>>();
        Add<DateTimeOffset, ValueCodec<DateTimeOffset>>();
        Add<DateOnly, ValueCodec<DateOnly>>();
        Add<Guid, ValueCodec<Guid>>();
    }

    private static void Add<T, TCodec>()
        where T : struct
        where TCodec : struct, IValueCodec<T>
    {
        AddContainers<T, TCodec>();
        ByType[typeof(T?)] = new CodecConverter<T?, NullableCodec<T, TCodec>>();
        ByType[typeof(Optional<T?>)] = new OptionalConverter<T?>();
    }

    private static void AddContainers<T, TCodec>()
        where TCodec : struct, IValueCodec<T>
    {
        ByType[typeof(T)] = new CodecConverter<T, TCodec>();
        ByType[typeof(JsonList<T>)] = new ListConverter<T>();
        ByType[typeof(JsonMap<T>)] = new MapConverter<T>();
    }
}
