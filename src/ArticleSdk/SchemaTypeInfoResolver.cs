using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArticleSdk;

/// <summary>Tells <see cref="JsonSerializer"/> of generated types, without reflection. Arrays and <see cref="List{T}"/>s of them are included.</summary>
/// <example><c>static readonly IJsonTypeInfoResolver Resolver = new SchemaTypeInfoResolver().Add&lt;Article&gt;().AddValue&lt;Block&gt;();</c></example>
public sealed class SchemaTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _factories = [];

    /// <summary>Adds a generated type.</summary>
    /// <typeparam name="T">The type; for a struct, <see cref="AddValue{T}"/> adds its nullable form too.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver Add<T>()
        where T : ISchemaType<T>
    {
        _factories[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new SchemaJsonConverter<T>());
        _factories[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        _factories[typeof(List<T>)] = static options =>
            JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        return this;
    }

    /// <summary>Adds a generated struct and its nullable form.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver AddValue<T>()
        where T : struct, ISchemaType<T>
    {
        _factories[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        return Add<T>();
    }

    /// <summary>The contract of a type that was added, else null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="options"/> is null.</exception>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return _factories.TryGetValue(type, out var factory) ? factory(options) : null;
    }
}
