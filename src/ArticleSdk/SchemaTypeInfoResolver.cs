using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// Tells <see cref="JsonSerializer"/> of generated types, without reflection. Arrays and <see cref="List{T}"/>s of them are included, and the lists, maps, optionals and unions of
/// the runtime, whatever they hold. Where it stands before other resolvers, properties of their types that are an absent <see cref="Optional{T}"/> are not written.
/// </summary>
/// <example><c>static readonly IJsonTypeInfoResolver Resolver = new SchemaTypeInfoResolver().Add&lt;Article&gt;().AddValue&lt;Block&gt;();</c></example>
public sealed class SchemaTypeInfoResolver : IJsonTypeInfoResolver
{
    // Whether some resolver of this kind is asking the others.
    [ThreadStatic]
    private static bool _asksOthers;

    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _factories = [];

    /// <summary>Adds a generated type.</summary>
    /// <typeparam name="T">The type; for a struct, <see cref="AddValue{T}"/> adds its nullable form too.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver Add<T>()
        where T : ISchemaType<T> => Add(static () => new SchemaJsonConverter<T>());

    /// <summary>Adds a generated struct and its nullable form.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver AddValue<T>()
        where T : struct, ISchemaType<T> => AddNullable<T>().Add<T>();

    /// <summary>Adds a generated enum and its nullable form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver AddEnum<T, TCodec>()
        where T : struct, Enum
        where TCodec : struct, IValueCodec<T> => AddNullable<T>().Add(static () => new EnumConverter<T, TCodec>());

    /// <summary>Adds a tuple that generated types have as members, and its nullable form: what it is in JSON is for their schemas to say.</summary>
    /// <typeparam name="T">The tuple.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    /// <returns>The resolver itself.</returns>
    public SchemaTypeInfoResolver AddTuple<T, TCodec>()
        where T : struct, ITuple
        where TCodec : struct, IValueCodec<T> => AddNullable<T>().Add(static () => new CodecConverter<T, TCodec>());

    /// <summary>Leaves out properties that are an absent <see cref="Optional{T}"/>: a modifier for <see cref="DefaultJsonTypeInfoResolver.Modifiers"/>, where no resolver of this kind stands before it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    public static void OmitAbsent(JsonTypeInfo typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (typeInfo.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in typeInfo.Properties)
        {
            var isWritten = property.ShouldSerialize;
            if (typeof(IOptional).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (owner, value) => value is not IOptional { HasValue: false } && isWritten?.Invoke(owner, value) != false;
        }
    }

    /// <summary>The contract of a type that was added or is the runtime's, or what other resolvers of the options say; else null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="options"/> is null.</exception>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return _factories.TryGetValue(type, out var factory) ? factory(options) : JsonValueConverter.TypeInfo(type, options) ?? FromOthers(type, options);
    }

    private static JsonTypeInfo? FromOthers(Type type, JsonSerializerOptions options)
    {
        if (_asksOthers)
            return null;
        _asksOthers = true;
        try
        {
            foreach (var resolver in options.TypeInfoResolverChain)
            {
                if (resolver.GetTypeInfo(type, options) is not { } typeInfo)
                    continue;
                OmitAbsent(typeInfo);
                return typeInfo;
            }

            return null;
        }
        finally
        {
            _asksOthers = false;
        }
    }

    private SchemaTypeInfoResolver Add<T>(Func<JsonConverter<T>> converter)
    {
        _factories[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter());
        _factories[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        _factories[typeof(List<T>)] = static options =>
            JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });

        // The runtime's types are found without this, but not by every ahead-of-time compiler: some know only those that the program makes.
        _factories[typeof(JsonList<T>)] = static options => new ListConverter<T>().TypeInfo(options);
        _factories[typeof(JsonMap<T>)] = static options => new MapConverter<T>().TypeInfo(options);
        return this;
    }

    private SchemaTypeInfoResolver AddNullable<T>()
        where T : struct
    {
        _factories[typeof(Optional<T?>)] = static options => new OptionalConverter<T?>().TypeInfo(options);
        _factories[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        return this;
    }
}
