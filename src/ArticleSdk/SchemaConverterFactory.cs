using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleSdk;

/// <summary>What converters that are named in attributes have in common: what they do is the runtime's own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SchemaConverterFactory : JsonConverterFactory
{
    private protected SchemaConverterFactory()
    {
    }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => Converts(typeToConvert);

    /// <inheritdoc/>
    public sealed override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Create(typeToConvert, options);

    internal abstract bool Converts(Type type);

    internal abstract JsonConverter? Create(Type type, JsonSerializerOptions options);
}
