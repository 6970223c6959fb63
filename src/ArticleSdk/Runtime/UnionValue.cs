using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArticleSdk.Runtime;

/// <summary>
/// What a union holds: which alternative, and its value. An object is held with the alternative's number beside it; a value of up to eight bytes is held where that
/// number would be, and a tag tells it from all others; other values are boxed. The default holds nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionValue : IEquatable<UnionValue>
{
    private readonly object? _content;
    private readonly long _bits;

    private UnionValue(object content, long bits)
    {
        _content = content;
        _bits = bits;
    }

    /// <summary>The number of the alternative, from 1, or 0.</summary>
    public int Index => _content is UnionTag tag ? tag.Index : (int)_bits;

    private object? Boxed => _content is UnionTag tag ? tag.Box(_bits) : _content;

    /// <summary>Holds a value of an alternative.</summary>
    /// <param name="index">The number of the alternative.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static UnionValue Of<T>(int index, T value) => UnionTag<T>.Fits
        ? new(UnionTag<T>.Tags[index], UnionTag<T>.ToBits(value))
        : new(value ?? throw new ArgumentNullException(nameof(value)), index);

    /// <summary>What is thrown where a value is needed and there is none.</summary>
    internal static InvalidOperationException None() => new("The union holds no value.");

    /// <summary>The value, which is a <typeparamref name="T"/>; of <see cref="object"/>, whatever it is, or null.</summary>
    public T Get<T>() => UnionTag<T>.Fits ? UnionTag<T>.OfBits(_bits) : typeof(T) == typeof(object) ? (T)Boxed! : (T)_content!;

    /// <summary>Gets the value if it is of this alternative.</summary>
    public bool TryGet<T>(int index, [MaybeNullWhen(false)] out T value)
    {
        var isIt = Index == index;
        value = isIt ? Get<T>() : default;
        return isIt;
    }

    /// <summary>Whether the same alternative holds equal values.</summary>
    bool IEquatable<UnionValue>.Equals(UnionValue other) => _content is UnionTag tag
        ? ReferenceEquals(tag, other._content) && tag.Equals(_bits, other._bits)
        : _bits == other._bits && other._content is not UnionTag && Exact.Equals(_content, other._content);

    /// <inheritdoc/>
    public override int GetHashCode() => _content is UnionTag tag ? tag.GetHashCode(_bits) : Exact.GetHashCode(_content);

    /// <summary>The value as text.</summary>
    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Boxed}");
}

/// <summary>Stands for an alternative whose values are kept as bits.</summary>
internal abstract class UnionTag(int index)
{
    public int Index { get; } = index;

    public abstract object Box(long bits);

    public abstract bool Equals(long x, long y);

    public abstract int GetHashCode(long bits);
}

/// <summary>Values of one type, as bits.</summary>
internal sealed class UnionTag<T>(int index) : UnionTag(index)
{
    /// <summary>The tag of every alternative.</summary>
    public static readonly UnionTag<T>[] Tags = [new(0), new(1), new(2), new(3), new(4), new(5)];

    public static bool Fits => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() <= sizeof(long);

    public static T OfBits(long bits) => Unsafe.As<long, T>(ref bits);

    public static long ToBits(T value)
    {
        var bits = 0L;
        Unsafe.As<long, T>(ref bits) = value;
        return bits;
    }

    public override object Box(long bits) => OfBits(bits)!;

    /// <inheritdoc/>
    public override bool Equals(long x, long y) => Exact.Equals(OfBits(x), OfBits(y));

    public override int GetHashCode(long bits) => Exact.GetHashCode(OfBits(bits));
}
