using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Values of one of two types: the first that takes the value's kind, and that it fits.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TCodec1">Its codec.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TCodec2">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T1, TCodec1, T2, TCodec2> : IValueCodec<Union<T1, T2>>
    where T1 : notnull
    where TCodec1 : struct, IValueCodec<T1>
    where T2 : notnull
    where TCodec2 : struct, IValueCodec<T2>
{
    static JsonKind IValueCodec<Union<T1, T2>>.Kinds => TCodec1.Kinds | TCodec2.Kinds;

    static bool IValueCodec<Union<T1, T2>>.Matches(ref JsonCursor json) =>
        Alternatives.Matches<T1, TCodec1>(ref json)
        || Alternatives.Matches<T2, TCodec2>(ref json);

    static Union<T1, T2> IValueCodec<Union<T1, T2>>.Read(ref JsonCursor json, out bool ok)
    {
        Union<T1, T2> value = default;
        if (Alternatives.TryRead<T1, TCodec1>(ref json, TCodec2.Kinds, out var value1))
            value = new(value1);
        else if (Alternatives.TryRead<T2, TCodec2>(ref json, JsonKind.None, out var value2))
            value = new(value2);
        ok = value.HasValue || json.Unrepresentable(json.Offset, "Union");
        return value;
    }

    static void IValueCodec<Union<T1, T2>>.Write(JsonOutput output, Union<T1, T2> value)
    {
        if (value.TryGetValue(out T1? value1))
            TCodec1.Write(output, value1);
        else if (value.TryGetValue(out T2? value2))
            TCodec2.Write(output, value2);
        else
            output.WriteNull();
    }
}

/// <summary>Values of one of three types: the first that takes the value's kind, and that it fits.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TCodec1">Its codec.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TCodec2">Its codec.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="TCodec3">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3> : IValueCodec<Union<T1, T2, T3>>
    where T1 : notnull
    where TCodec1 : struct, IValueCodec<T1>
    where T2 : notnull
    where TCodec2 : struct, IValueCodec<T2>
    where T3 : notnull
    where TCodec3 : struct, IValueCodec<T3>
{
    static JsonKind IValueCodec<Union<T1, T2, T3>>.Kinds => TCodec1.Kinds | TCodec2.Kinds | TCodec3.Kinds;

    static bool IValueCodec<Union<T1, T2, T3>>.Matches(ref JsonCursor json) =>
        Alternatives.Matches<T1, TCodec1>(ref json)
        || Alternatives.Matches<T2, TCodec2>(ref json)
        || Alternatives.Matches<T3, TCodec3>(ref json);

    static Union<T1, T2, T3> IValueCodec<Union<T1, T2, T3>>.Read(ref JsonCursor json, out bool ok)
    {
        Union<T1, T2, T3> value = default;
        if (Alternatives.TryRead<T1, TCodec1>(ref json, TCodec2.Kinds | TCodec3.Kinds, out var value1))
            value = new(value1);
        else if (Alternatives.TryRead<T2, TCodec2>(ref json, TCodec3.Kinds, out var value2))
            value = new(value2);
        else if (Alternatives.TryRead<T3, TCodec3>(ref json, JsonKind.None, out var value3))
            value = new(value3);
        ok = value.HasValue || json.Unrepresentable(json.Offset, "Union");
        return value;
    }

    static void IValueCodec<Union<T1, T2, T3>>.Write(JsonOutput output, Union<T1, T2, T3> value)
    {
        if (value.TryGetValue(out T1? value1))
            TCodec1.Write(output, value1);
        else if (value.TryGetValue(out T2? value2))
            TCodec2.Write(output, value2);
        else if (value.TryGetValue(out T3? value3))
            TCodec3.Write(output, value3);
        else
            output.WriteNull();
    }
}

/// <summary>Values of one of four types: the first that takes the value's kind, and that it fits.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TCodec1">Its codec.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TCodec2">Its codec.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="TCodec3">Its codec.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
/// <typeparam name="TCodec4">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4> : IValueCodec<Union<T1, T2, T3, T4>>
    where T1 : notnull
    where TCodec1 : struct, IValueCodec<T1>
    where T2 : notnull
    where TCodec2 : struct, IValueCodec<T2>
    where T3 : notnull
    where TCodec3 : struct, IValueCodec<T3>
    where T4 : notnull
    where TCodec4 : struct, IValueCodec<T4>
{
    static JsonKind IValueCodec<Union<T1, T2, T3, T4>>.Kinds => TCodec1.Kinds | TCodec2.Kinds | TCodec3.Kinds | TCodec4.Kinds;

    static bool IValueCodec<Union<T1, T2, T3, T4>>.Matches(ref JsonCursor json) =>
        Alternatives.Matches<T1, TCodec1>(ref json)
        || Alternatives.Matches<T2, TCodec2>(ref json)
        || Alternatives.Matches<T3, TCodec3>(ref json)
        || Alternatives.Matches<T4, TCodec4>(ref json);

    static Union<T1, T2, T3, T4> IValueCodec<Union<T1, T2, T3, T4>>.Read(ref JsonCursor json, out bool ok)
    {
        Union<T1, T2, T3, T4> value = default;
        if (Alternatives.TryRead<T1, TCodec1>(ref json, TCodec2.Kinds | TCodec3.Kinds | TCodec4.Kinds, out var value1))
            value = new(value1);
        else if (Alternatives.TryRead<T2, TCodec2>(ref json, TCodec3.Kinds | TCodec4.Kinds, out var value2))
            value = new(value2);
        else if (Alternatives.TryRead<T3, TCodec3>(ref json, TCodec4.Kinds, out var value3))
            value = new(value3);
        else if (Alternatives.TryRead<T4, TCodec4>(ref json, JsonKind.None, out var value4))
            value = new(value4);
        ok = value.HasValue || json.Unrepresentable(json.Offset, "Union");
        return value;
    }

    static void IValueCodec<Union<T1, T2, T3, T4>>.Write(JsonOutput output, Union<T1, T2, T3, T4> value)
    {
        if (value.TryGetValue(out T1? value1))
            TCodec1.Write(output, value1);
        else if (value.TryGetValue(out T2? value2))
            TCodec2.Write(output, value2);
        else if (value.TryGetValue(out T3? value3))
            TCodec3.Write(output, value3);
        else if (value.TryGetValue(out T4? value4))
            TCodec4.Write(output, value4);
        else
            output.WriteNull();
    }
}

/// <summary>Values of one of five types: the first that takes the value's kind, and that it fits.</summary>
/// <typeparam name="T1">The type of the first alternative.</typeparam>
/// <typeparam name="TCodec1">Its codec.</typeparam>
/// <typeparam name="T2">The type of the second alternative.</typeparam>
/// <typeparam name="TCodec2">Its codec.</typeparam>
/// <typeparam name="T3">The type of the third alternative.</typeparam>
/// <typeparam name="TCodec3">Its codec.</typeparam>
/// <typeparam name="T4">The type of the fourth alternative.</typeparam>
/// <typeparam name="TCodec4">Its codec.</typeparam>
/// <typeparam name="T5">The type of the fifth alternative.</typeparam>
/// <typeparam name="TCodec5">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T1, TCodec1, T2, TCodec2, T3, TCodec3, T4, TCodec4, T5, TCodec5> : IValueCodec<Union<T1, T2, T3, T4, T5>>
    where T1 : notnull
    where TCodec1 : struct, IValueCodec<T1>
    where T2 : notnull
    where TCodec2 : struct, IValueCodec<T2>
    where T3 : notnull
    where TCodec3 : struct, IValueCodec<T3>
    where T4 : notnull
    where TCodec4 : struct, IValueCodec<T4>
    where T5 : notnull
    where TCodec5 : struct, IValueCodec<T5>
{
    static JsonKind IValueCodec<Union<T1, T2, T3, T4, T5>>.Kinds => TCodec1.Kinds | TCodec2.Kinds | TCodec3.Kinds | TCodec4.Kinds | TCodec5.Kinds;

    static bool IValueCodec<Union<T1, T2, T3, T4, T5>>.Matches(ref JsonCursor json) =>
        Alternatives.Matches<T1, TCodec1>(ref json)
        || Alternatives.Matches<T2, TCodec2>(ref json)
        || Alternatives.Matches<T3, TCodec3>(ref json)
        || Alternatives.Matches<T4, TCodec4>(ref json)
        || Alternatives.Matches<T5, TCodec5>(ref json);

    static Union<T1, T2, T3, T4, T5> IValueCodec<Union<T1, T2, T3, T4, T5>>.Read(ref JsonCursor json, out bool ok)
    {
        Union<T1, T2, T3, T4, T5> value = default;
        if (Alternatives.TryRead<T1, TCodec1>(ref json, TCodec2.Kinds | TCodec3.Kinds | TCodec4.Kinds | TCodec5.Kinds, out var value1))
            value = new(value1);
        else if (Alternatives.TryRead<T2, TCodec2>(ref json, TCodec3.Kinds | TCodec4.Kinds | TCodec5.Kinds, out var value2))
            value = new(value2);
        else if (Alternatives.TryRead<T3, TCodec3>(ref json, TCodec4.Kinds | TCodec5.Kinds, out var value3))
            value = new(value3);
        else if (Alternatives.TryRead<T4, TCodec4>(ref json, TCodec5.Kinds, out var value4))
            value = new(value4);
        else if (Alternatives.TryRead<T5, TCodec5>(ref json, JsonKind.None, out var value5))
            value = new(value5);
        ok = value.HasValue || json.Unrepresentable(json.Offset, "Union");
        return value;
    }

    static void IValueCodec<Union<T1, T2, T3, T4, T5>>.Write(JsonOutput output, Union<T1, T2, T3, T4, T5> value)
    {
        if (value.TryGetValue(out T1? value1))
            TCodec1.Write(output, value1);
        else if (value.TryGetValue(out T2? value2))
            TCodec2.Write(output, value2);
        else if (value.TryGetValue(out T3? value3))
            TCodec3.Write(output, value3);
        else if (value.TryGetValue(out T4? value4))
            TCodec4.Write(output, value4);
        else if (value.TryGetValue(out T5? value5))
            TCodec5.Write(output, value5);
        else
            output.WriteNull();
    }
}

/// <summary>Values of a type, or other JSON: also what the type's schema takes and the type itself cannot hold.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonOrCodec<T, TCodec> : IValueCodec<JsonOr<T>>
    where T : notnull
    where TCodec : struct, IValueCodec<T>
{
    static JsonOr<T> IValueCodec<JsonOr<T>>.Read(ref JsonCursor json, out bool ok)
    {
        // Who validates while reading fails, and does not read what is invalid as something else.
        var later = json.ValidatesOnRead ? JsonKind.None : JsonKinds.Any;
        ok = Alternatives.TryRead<T, TCodec>(ref json, later, out var described);
        if (ok)
            return new(described);
        ok = Alternatives.TryRead<JsonData, ValueCodec<JsonData>>(ref json, JsonKind.None, out var other);
        return ok ? new(other) : default;
    }

    static void IValueCodec<JsonOr<T>>.Write(JsonOutput output, JsonOr<T> value)
    {
        if (value.TryGetValue(out var described))
            TCodec.Write(output, described);
        else
            output.Write(value.Other.GetValueOrDefault());
    }
}
