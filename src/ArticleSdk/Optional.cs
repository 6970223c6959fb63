using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>The value of a property that may be absent, where null is a value of its own. The default is absent.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional, IConvertedValue
{
    private readonly T? _value;

    /// <summary>A value that is there.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>No value: the property is absent.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether the property is there.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The property is absent.</exception>
    public T Value => HasValue ? _value! : throw new InvalidOperationException("The property is absent: it has no value.");

    /// <summary>The value, or the type's default if the property is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or another if the property is absent.</summary>
    /// <param name="defaultValue">What is returned if the property is absent.</param>
    public T GetValueOrDefault(T defaultValue) => HasValue ? _value! : defaultValue;

    /// <summary>Gets the value if the property is there.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value!;
        return HasValue;
    }

    /// <summary>A value that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or null if the property is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is absent, and <typeparamref name="T"/> has no null.</exception>
    public static implicit operator T?(Optional<T> optional) => default(T) is null ? optional._value : optional.Value;

    // There is no operator for two of them: beside the conversions it would make each comparison with a value ambiguous.

    /// <summary>Whether the property is there, with this value. (Two of them are compared by <see cref="Equals(Optional{T})"/>.)</summary>
    public static bool operator ==(Optional<T> left, T right) => left.Equals(new(right));

    /// <summary>Whether the property is absent, or has another value.</summary>
    public static bool operator !=(Optional<T> left, T right) => !left.Equals(new(right));

    /// <summary>Whether the property is there, with this value.</summary>
    public static bool operator ==(T left, Optional<T> right) => right.Equals(new(left));

    /// <summary>Whether the property is absent, or has another value.</summary>
    public static bool operator !=(T left, Optional<T> right) => !right.Equals(new(left));

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && Exact.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, Exact.GetHashCode(_value)) : 0;

    IValueConverter IConvertedValue.CreateConverter() => new OptionalConverter<T>();

    /// <summary>The value as text, <c>null</c>, or <c>(absent)</c>.</summary>
    public override string ToString() => !HasValue ? "(absent)" : _value?.ToString() ?? "null";
}
