using System.Text.Json;

namespace ArticleSdk.Runtime;

/// <summary>Arrays.</summary>
internal sealed class ListConverter<T> : ValueConverter<JsonList<T>>
{
    private readonly ElementConverter<T> _item = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => JsonKind.Array;

    public override JsonList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The value is not an array.");
        var items = new JsonListBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(_item.Read(ref reader, options));
        return items.Build();
    }

    public override void Write(Utf8JsonWriter writer, JsonList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            _item.Write(writer, item, options);
        writer.WriteEndArray();
    }
}

/// <summary>Objects whose properties all have values of one type.</summary>
internal sealed class MapConverter<T> : ValueConverter<JsonMap<T>>
{
    private readonly ElementConverter<T> _value = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => JsonKind.Object;

    public override JsonMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The value is not an object.");
        var properties = new JsonMapBuilder<T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            properties.Set(name, _value.Read(ref reader, options));
        }

        return properties.Build();
    }

    public override void Write(Utf8JsonWriter writer, JsonMap<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, property) in value)
        {
            writer.WritePropertyName(name);
            _value.Write(writer, property, options);
        }

        writer.WriteEndObject();
    }
}

/// <summary>An optional, as the contract of its object sees it.</summary>
internal interface IOptional
{
    bool HasValue { get; }
}

/// <summary>A property that is there. One that is absent is left out by the contract of its object (<see cref="SchemaTypeInfoResolver.OmitAbsent"/>): a converter cannot.</summary>
internal sealed class OptionalConverter<T> : StructConverter<Optional<T>>
{
    private readonly ElementConverter<T> _value = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => _value.Kinds(options);

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(_value.Read(ref reader, options));

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        if (!value.HasValue)
        {
            throw new JsonException(
                "An absent property cannot be written. Give the property [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)], or put ArticleSdkJson.Resolver before the other resolvers of the options.");
        }

        _value.Write(writer, value.Value, options);
    }
}

/// <summary>Any JSON.</summary>
internal sealed class DataConverter : StructConverter<JsonData>
{
    private static readonly CodecConverter<JsonData, ValueCodec<JsonData>> Inner = new();

    public override JsonKind Kinds(JsonSerializerOptions options) => JsonKinds.Any;

    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Inner.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, JsonData value, JsonSerializerOptions options) => Inner.Write(writer, value, options);
}
