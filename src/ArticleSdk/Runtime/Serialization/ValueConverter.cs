using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk.Runtime;

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
        JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>((JsonTypeInfo<T>)TypeInfo(options)));
}
