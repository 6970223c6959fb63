using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>
/// A <typeparamref name="T"/>, or any other JSON: where a schema says what the properties of an object or the items of an array are, and not that it must be an object or
/// an array. The default is <c>null</c>. <c>switch</c> goes over <see cref="Value"/>.
/// </summary>
/// <typeparam name="T">The type that the schema describes.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("{Value}")]
public readonly record struct JsonOr<T> : IConvertedValue
    where T : notnull
{
    // A T, or the bytes of other JSON, or null for null: no T is an array of bytes.
    private readonly object? _content;

    /// <summary>Holds a <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public JsonOr(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _content = value;
    }

    /// <summary>Holds other JSON.</summary>
    public JsonOr(JsonData other) => _content = other.Bytes;

    private JsonData Json => JsonData.FromBytes((byte[]?)_content);

    /// <summary>Holds a <typeparamref name="T"/>.</summary>
    public static implicit operator JsonOr<T>(T value) => new(value);

    /// <summary>Holds other JSON.</summary>
    public static implicit operator JsonOr<T>(JsonData other) => new(other);

    /// <summary>Holds a <typeparamref name="T"/>: the conversion, which C# does not have from interfaces.</summary>
    public static JsonOr<T> From(T value) => new(value);

    /// <summary>Whether it is a <typeparamref name="T"/>.</summary>
    public bool IsValue => _content is not (null or byte[]);

    /// <summary>The <typeparamref name="T"/>, or the <see cref="JsonData"/>.</summary>
    public object Value => IsValue ? _content! : Json;

    /// <summary>The JSON that is no <typeparamref name="T"/>, or null.</summary>
    public JsonData? Other => IsValue ? default(JsonData?) : Json;

    /// <summary>Gets the <typeparamref name="T"/> if it is one.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = IsValue ? (T)_content! : default;
        return IsValue;
    }

    /// <summary>What a function makes of the value.</summary>
    public TResult Match<TResult>(Func<T, TResult> whenValue, Func<JsonData, TResult> whenOther) =>
        IsValue ? whenValue((T)_content!) : whenOther(Json);

    IValueConverter IConvertedValue.CreateConverter() => new JsonOrConverter<T>();

    /// <summary>Whether both are equal values, or equal JSON.</summary>
    public bool Equals(JsonOr<T> other) => IsValue == other.IsValue && Exact.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Exact.GetHashCode(Value);

    /// <summary>The value as text, or the JSON.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}");
}
