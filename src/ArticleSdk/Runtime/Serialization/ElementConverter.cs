using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    public JsonKinds Kinds(JsonSerializerOptions options) => Of(options) is IValueConverter converter ? converter.Kinds(options) : JsonKinds.All;

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
            return (JsonConverter<T>)info.Converter;

        // In a context of the user's own, which knows only the types that it was told of.
        if (typeof(T).GetCustomAttribute<JsonConverterAttribute>() is { ConverterType: { } type })
        {
            var converter = Activator.CreateInstance(type);
            if ((converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : converter) is JsonConverter<T> declared)
                return declared;
        }

        throw new NotSupportedException($"There is no JSON contract for {typeof(T)}: add [JsonSerializable(typeof({typeof(T).Name}))] to the context, or ArticleSdkJson.Resolver to the options.");
    }

    private sealed record Found(JsonSerializerOptions Options, JsonConverter<T> Converter);
}

/// <summary>The converters of what is a value of C# too, in a list as in a generated record: an integer may be written <c>1.0</c>, a time of offset zero has a <c>Z</c>.</summary>
internal static class ScalarConverters
{
    public static readonly Dictionary<Type, JsonConverter> ByType = new()
    {
        [typeof(string)] = new CodecConverter<string, StringCodec>(),
        [typeof(Uri)] = new CodecConverter<Uri, UriCodec>(),
        [typeof(bool)] = new CodecConverter<bool, BooleanCodec>(),
        [typeof(bool?)] = new CodecConverter<bool?, NullableCodec<bool, BooleanCodec>>(),
        [typeof(int)] = new CodecConverter<int, Int32Codec>(),
        [typeof(int?)] = new CodecConverter<int?, NullableCodec<int, Int32Codec>>(),
        [typeof(long)] = new CodecConverter<long, Int64Codec>(),
        [typeof(long?)] = new CodecConverter<long?, NullableCodec<long, Int64Codec>>(),
        [typeof(double)] = new CodecConverter<double, DoubleCodec>(),
        [typeof(double?)] = new CodecConverter<double?, NullableCodec<double, DoubleCodec>>(),
        [typeof(decimal)] = new CodecConverter<decimal, DecimalCodec>(),
        [typeof(decimal?)] = new CodecConverter<decimal?, NullableCodec<decimal, DecimalCodec>>(),
        [typeof(DateTimeOffset)] = new CodecConverter<DateTimeOffset, DateTimeOffsetCodec>(),
        [typeof(DateTimeOffset?)] = new CodecConverter<DateTimeOffset?, NullableCodec<DateTimeOffset, DateTimeOffsetCodec>>(),
        [typeof(DateOnly)] = new CodecConverter<DateOnly, DateOnlyCodec>(),
        [typeof(DateOnly?)] = new CodecConverter<DateOnly?, NullableCodec<DateOnly, DateOnlyCodec>>(),
        [typeof(Guid)] = new CodecConverter<Guid, GuidCodec>(),
        [typeof(Guid?)] = new CodecConverter<Guid?, NullableCodec<Guid, GuidCodec>>(),
    };
}
