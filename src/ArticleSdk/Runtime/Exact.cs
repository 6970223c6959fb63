using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// Equality as the generated types have it. It is that of the type, except where the framework's is coarser than a round trip: a
/// <see cref="DateTimeOffset"/> is equal only with the same offset, a <see cref="Uri"/> only with the same original text.
/// </summary>
internal static class Exact
{
    /// <summary>Whether two values are equal.</summary>
    public static bool Equals<T>(T? a, T? b) => ExactComparer<T>.Default.Equals(a!, b!);

    /// <summary>A hash code that goes with <see cref="Equals{T}"/>.</summary>
    public static int GetHashCode<T>(T? value) => value is null ? 0 : ExactComparer<T>.Default.GetHashCode(value);
}

internal static class ExactComparer<T>
{
    public static readonly IEqualityComparer<T> Default = Create();

    private static IEqualityComparer<T> Create()
    {
        object comparer =
            typeof(T) == typeof(DateTimeOffset) ? new OfDateTimeOffset()
            : typeof(T) == typeof(DateTimeOffset?) ? new OfNullableDateTimeOffset()
            : typeof(T) == typeof(Uri) ? new OfUri()
            : typeof(T) == typeof(object) ? new OfObject()
            : HoldsInexact(typeof(T)) ? new OfTuple()
            : EqualityComparer<T>.Default;
        return (IEqualityComparer<T>)comparer;
    }

    // A tuple, or a nullable one, whose own equality is that of the framework's types. Asking for the interface would bring most of reflection into a native program.
    private static bool HoldsInexact(Type type) => type.IsValueType
        && Array.Exists(type.GenericTypeArguments, static argument => argument == typeof(DateTimeOffset) || argument == typeof(DateTimeOffset?) || argument == typeof(Uri) || HoldsInexact(argument));

    private sealed class OfTuple : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => Exact.Equals<object>(x, y);

        public int GetHashCode([DisallowNull] T value) => Exact.GetHashCode<object>(value);
    }

    private sealed class OfDateTimeOffset : IEqualityComparer<DateTimeOffset>
    {
        public bool Equals(DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y);

        public int GetHashCode(DateTimeOffset value) => value.GetHashCode();
    }

    private sealed class OfNullableDateTimeOffset : IEqualityComparer<DateTimeOffset?>
    {
        public bool Equals(DateTimeOffset? x, DateTimeOffset? y) => x is { } a ? y is { } b && a.EqualsExact(b) : y is null;

        public int GetHashCode([DisallowNull] DateTimeOffset? value) => value.GetHashCode();
    }

    private sealed class OfUri : IEqualityComparer<Uri>
    {
        public bool Equals(Uri? x, Uri? y) => x is null ? y is null : y is not null && x.OriginalString == y.OriginalString;

        public int GetHashCode(Uri value) => value.OriginalString.GetHashCode(StringComparison.Ordinal);
    }

    // What a union holds, by its own type.
    private sealed class OfObject : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => (x, y) switch
        {
            (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
            (Uri a, Uri b) => Exact.Equals(a, b),
            (ITuple a, ITuple b) when a.GetType() == b.GetType() => AreEqual(a, b),
            _ => Equals(x, y),
        };

        public int GetHashCode(object value) => value switch
        {
            Uri uri => Exact.GetHashCode(uri),
            ITuple tuple => Hash(tuple),
            _ => value.GetHashCode(),
        };

        private static bool AreEqual(ITuple x, ITuple y)
        {
            for (var i = 0; i < x.Length; i++)
            {
                if (!Exact.Equals(x[i], y[i]))
                    return false;
            }

            return true;
        }

        private static int Hash(ITuple tuple)
        {
            var hash = tuple.Length;
            for (var i = 0; i < tuple.Length; i++)
                hash = HashCode.Combine(hash, Exact.GetHashCode(tuple[i]));
            return hash;
        }
    }
}

/// <summary>A field whose equality is exact: what a record holds its date-times and URIs in, so that the equality that the compiler makes is right.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Exact<T> : IEquatable<Exact<T>>
{
    /// <summary>Holds a value.</summary>
    public Exact(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    bool IEquatable<Exact<T>>.Equals(Exact<T> other) => Exact.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Exact.GetHashCode(Value);
}
