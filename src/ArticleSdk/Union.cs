using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ArticleSdk.Runtime;

namespace ArticleSdk;

/// <summary>A value of one of two types: <c>switch</c> goes over <see cref="Value"/>. Unions are equal if the same alternative holds equal values.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("{Value}")]
public readonly record struct Union<T1, T2> : IUnion, IConvertedValue
    where T1 : notnull
    where T2 : notnull
{
    private readonly UnionValue _value;

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public Union(T1 value) => _value = UnionValue.Of(1, value);

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public static implicit operator Union<T1, T2>(T1 value) => new(value);

    /// <summary>Holds a <typeparamref name="T1"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2> From(T1 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T1"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T1 value) => _value.TryGet(1, out value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public Union(T2 value) => _value = UnionValue.Of(2, value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public static implicit operator Union<T1, T2>(T2 value) => new(value);

    /// <summary>Holds a <typeparamref name="T2"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2> From(T2 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T2"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T2 value) => _value.TryGet(2, out value);

    /// <summary>Whether there is a value: the default has none.</summary>
    public bool HasValue => _value.Index != 0;

    /// <summary>The value, whichever it is.</summary>
    public object? Value => _value.Get<object?>();

    int IUnion.Index => _value.Index;

    IValueConverter IConvertedValue.CreateConverter() => new UnionConverter<Union<T1, T2>>(
        new UnionAlternative<Union<T1, T2>, T1>(From),
        new UnionAlternative<Union<T1, T2>, T2>(From));

    /// <summary>What a function makes of the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(Func<T1, TResult> when1, Func<T2, TResult> when2) => _value.Index switch
    {
        1 => when1(_value.Get<T1>()),
        2 => when2(_value.Get<T2>()),
        _ => throw UnionValue.None(),
    };

    /// <summary>The value as text.</summary>
    public override string ToString() => _value.ToText();
}

/// <summary>A value of one of three types: <c>switch</c> goes over <see cref="Value"/>. Unions are equal if the same alternative holds equal values.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("{Value}")]
public readonly record struct Union<T1, T2, T3> : IUnion, IConvertedValue
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
{
    private readonly UnionValue _value;

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public Union(T1 value) => _value = UnionValue.Of(1, value);

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public static implicit operator Union<T1, T2, T3>(T1 value) => new(value);

    /// <summary>Holds a <typeparamref name="T1"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3> From(T1 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T1"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T1 value) => _value.TryGet(1, out value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public Union(T2 value) => _value = UnionValue.Of(2, value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public static implicit operator Union<T1, T2, T3>(T2 value) => new(value);

    /// <summary>Holds a <typeparamref name="T2"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3> From(T2 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T2"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T2 value) => _value.TryGet(2, out value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public Union(T3 value) => _value = UnionValue.Of(3, value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public static implicit operator Union<T1, T2, T3>(T3 value) => new(value);

    /// <summary>Holds a <typeparamref name="T3"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3> From(T3 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T3"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T3 value) => _value.TryGet(3, out value);

    /// <summary>Whether there is a value: the default has none.</summary>
    public bool HasValue => _value.Index != 0;

    /// <summary>The value, whichever it is.</summary>
    public object? Value => _value.Get<object?>();

    int IUnion.Index => _value.Index;

    IValueConverter IConvertedValue.CreateConverter() => new UnionConverter<Union<T1, T2, T3>>(
        new UnionAlternative<Union<T1, T2, T3>, T1>(From),
        new UnionAlternative<Union<T1, T2, T3>, T2>(From),
        new UnionAlternative<Union<T1, T2, T3>, T3>(From));

    /// <summary>What a function makes of the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(Func<T1, TResult> when1, Func<T2, TResult> when2, Func<T3, TResult> when3) => _value.Index switch
    {
        1 => when1(_value.Get<T1>()),
        2 => when2(_value.Get<T2>()),
        3 => when3(_value.Get<T3>()),
        _ => throw UnionValue.None(),
    };

    /// <summary>The value as text.</summary>
    public override string ToString() => _value.ToText();
}

/// <summary>A value of one of four types: <c>switch</c> goes over <see cref="Value"/>. Unions are equal if the same alternative holds equal values.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("{Value}")]
public readonly record struct Union<T1, T2, T3, T4> : IUnion, IConvertedValue
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
    where T4 : notnull
{
    private readonly UnionValue _value;

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public Union(T1 value) => _value = UnionValue.Of(1, value);

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T1 value) => new(value);

    /// <summary>Holds a <typeparamref name="T1"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4> From(T1 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T1"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T1 value) => _value.TryGet(1, out value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public Union(T2 value) => _value = UnionValue.Of(2, value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T2 value) => new(value);

    /// <summary>Holds a <typeparamref name="T2"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4> From(T2 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T2"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T2 value) => _value.TryGet(2, out value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public Union(T3 value) => _value = UnionValue.Of(3, value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T3 value) => new(value);

    /// <summary>Holds a <typeparamref name="T3"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4> From(T3 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T3"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T3 value) => _value.TryGet(3, out value);

    /// <summary>Holds a <typeparamref name="T4"/>.</summary>
    public Union(T4 value) => _value = UnionValue.Of(4, value);

    /// <summary>Holds a <typeparamref name="T4"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T4 value) => new(value);

    /// <summary>Holds a <typeparamref name="T4"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4> From(T4 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T4"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T4 value) => _value.TryGet(4, out value);

    /// <summary>Whether there is a value: the default has none.</summary>
    public bool HasValue => _value.Index != 0;

    /// <summary>The value, whichever it is.</summary>
    public object? Value => _value.Get<object?>();

    int IUnion.Index => _value.Index;

    IValueConverter IConvertedValue.CreateConverter() => new UnionConverter<Union<T1, T2, T3, T4>>(
        new UnionAlternative<Union<T1, T2, T3, T4>, T1>(From),
        new UnionAlternative<Union<T1, T2, T3, T4>, T2>(From),
        new UnionAlternative<Union<T1, T2, T3, T4>, T3>(From),
        new UnionAlternative<Union<T1, T2, T3, T4>, T4>(From));

    /// <summary>What a function makes of the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(Func<T1, TResult> when1, Func<T2, TResult> when2, Func<T3, TResult> when3, Func<T4, TResult> when4) => _value.Index switch
    {
        1 => when1(_value.Get<T1>()),
        2 => when2(_value.Get<T2>()),
        3 => when3(_value.Get<T3>()),
        4 => when4(_value.Get<T4>()),
        _ => throw UnionValue.None(),
    };

    /// <summary>The value as text.</summary>
    public override string ToString() => _value.ToText();
}

/// <summary>A value of one of five types: <c>switch</c> goes over <see cref="Value"/>. Unions are equal if the same alternative holds equal values.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
/// <typeparam name="T5">The type of the fifth alternative.</typeparam>
[JsonConverter(typeof(JsonValueConverter))]
[DebuggerDisplay("{Value}")]
public readonly record struct Union<T1, T2, T3, T4, T5> : IUnion, IConvertedValue
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
    where T4 : notnull
    where T5 : notnull
{
    private readonly UnionValue _value;

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public Union(T1 value) => _value = UnionValue.Of(1, value);

    /// <summary>Holds a <typeparamref name="T1"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4, T5>(T1 value) => new(value);

    /// <summary>Holds a <typeparamref name="T1"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4, T5> From(T1 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T1"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T1 value) => _value.TryGet(1, out value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public Union(T2 value) => _value = UnionValue.Of(2, value);

    /// <summary>Holds a <typeparamref name="T2"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4, T5>(T2 value) => new(value);

    /// <summary>Holds a <typeparamref name="T2"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4, T5> From(T2 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T2"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T2 value) => _value.TryGet(2, out value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public Union(T3 value) => _value = UnionValue.Of(3, value);

    /// <summary>Holds a <typeparamref name="T3"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4, T5>(T3 value) => new(value);

    /// <summary>Holds a <typeparamref name="T3"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4, T5> From(T3 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T3"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T3 value) => _value.TryGet(3, out value);

    /// <summary>Holds a <typeparamref name="T4"/>.</summary>
    public Union(T4 value) => _value = UnionValue.Of(4, value);

    /// <summary>Holds a <typeparamref name="T4"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4, T5>(T4 value) => new(value);

    /// <summary>Holds a <typeparamref name="T4"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4, T5> From(T4 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T4"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T4 value) => _value.TryGet(4, out value);

    /// <summary>Holds a <typeparamref name="T5"/>.</summary>
    public Union(T5 value) => _value = UnionValue.Of(5, value);

    /// <summary>Holds a <typeparamref name="T5"/>.</summary>
    public static implicit operator Union<T1, T2, T3, T4, T5>(T5 value) => new(value);

    /// <summary>Holds a <typeparamref name="T5"/>: the conversion, which C# does not have from interfaces.</summary>
    public static Union<T1, T2, T3, T4, T5> From(T5 value) => new(value);

    /// <summary>Gets the value if it is a <typeparamref name="T5"/>.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T5 value) => _value.TryGet(5, out value);

    /// <summary>Whether there is a value: the default has none.</summary>
    public bool HasValue => _value.Index != 0;

    /// <summary>The value, whichever it is.</summary>
    public object? Value => _value.Get<object?>();

    int IUnion.Index => _value.Index;

    IValueConverter IConvertedValue.CreateConverter() => new UnionConverter<Union<T1, T2, T3, T4, T5>>(
        new UnionAlternative<Union<T1, T2, T3, T4, T5>, T1>(From),
        new UnionAlternative<Union<T1, T2, T3, T4, T5>, T2>(From),
        new UnionAlternative<Union<T1, T2, T3, T4, T5>, T3>(From),
        new UnionAlternative<Union<T1, T2, T3, T4, T5>, T4>(From),
        new UnionAlternative<Union<T1, T2, T3, T4, T5>, T5>(From));

    /// <summary>What a function makes of the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(Func<T1, TResult> when1, Func<T2, TResult> when2, Func<T3, TResult> when3, Func<T4, TResult> when4, Func<T5, TResult> when5) => _value.Index switch
    {
        1 => when1(_value.Get<T1>()),
        2 => when2(_value.Get<T2>()),
        3 => when3(_value.Get<T3>()),
        4 => when4(_value.Get<T4>()),
        5 => when5(_value.Get<T5>()),
        _ => throw UnionValue.None(),
    };

    /// <summary>The value as text.</summary>
    public override string ToString() => _value.ToText();
}
