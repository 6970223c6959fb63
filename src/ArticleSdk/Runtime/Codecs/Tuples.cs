using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Arrays that are a tuple of two elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2> : IValueCodec<(T1, T2)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
{
    static JsonKind IValueCodec<(T1, T2)>.Kinds => JsonKind.Array;

    static (T1, T2) IValueCodec<(T1, T2)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2)>.Write(JsonOutput output, (T1, T2) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        output.EndArray();
    }
}

/// <summary>Arrays that are a tuple of three elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="TElement3">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2, T3, TElement3> : IValueCodec<(T1, T2, T3)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
    where TElement3 : struct, ITupleElement<T3>
{
    static JsonKind IValueCodec<(T1, T2, T3)>.Kinds => JsonKind.Array;

    static (T1, T2, T3) IValueCodec<(T1, T2, T3)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2, T3) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && TElement3.Read(ref json, ref isThere, out value.Item3)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2, T3)>.Write(JsonOutput output, (T1, T2, T3) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        TElement3.Write(output, value.Item3, ref absent);
        output.EndArray();
    }
}

/// <summary>Arrays that are a tuple of four elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="TElement3">How it is read and written.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="TElement4">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2, T3, TElement3, T4, TElement4> : IValueCodec<(T1, T2, T3, T4)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
    where TElement3 : struct, ITupleElement<T3>
    where TElement4 : struct, ITupleElement<T4>
{
    static JsonKind IValueCodec<(T1, T2, T3, T4)>.Kinds => JsonKind.Array;

    static (T1, T2, T3, T4) IValueCodec<(T1, T2, T3, T4)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2, T3, T4) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && TElement3.Read(ref json, ref isThere, out value.Item3)
            && TElement4.Read(ref json, ref isThere, out value.Item4)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2, T3, T4)>.Write(JsonOutput output, (T1, T2, T3, T4) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        TElement3.Write(output, value.Item3, ref absent);
        TElement4.Write(output, value.Item4, ref absent);
        output.EndArray();
    }
}

/// <summary>Arrays that are a tuple of five elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="TElement3">How it is read and written.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="TElement4">How it is read and written.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
/// <typeparam name="TElement5">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2, T3, TElement3, T4, TElement4, T5, TElement5> : IValueCodec<(T1, T2, T3, T4, T5)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
    where TElement3 : struct, ITupleElement<T3>
    where TElement4 : struct, ITupleElement<T4>
    where TElement5 : struct, ITupleElement<T5>
{
    static JsonKind IValueCodec<(T1, T2, T3, T4, T5)>.Kinds => JsonKind.Array;

    static (T1, T2, T3, T4, T5) IValueCodec<(T1, T2, T3, T4, T5)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2, T3, T4, T5) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && TElement3.Read(ref json, ref isThere, out value.Item3)
            && TElement4.Read(ref json, ref isThere, out value.Item4)
            && TElement5.Read(ref json, ref isThere, out value.Item5)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2, T3, T4, T5)>.Write(JsonOutput output, (T1, T2, T3, T4, T5) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        TElement3.Write(output, value.Item3, ref absent);
        TElement4.Write(output, value.Item4, ref absent);
        TElement5.Write(output, value.Item5, ref absent);
        output.EndArray();
    }
}

/// <summary>Arrays that are a tuple of six elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="TElement3">How it is read and written.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="TElement4">How it is read and written.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
/// <typeparam name="TElement5">How it is read and written.</typeparam>
/// <typeparam name="T6">The type of the sixth element.</typeparam>
/// <typeparam name="TElement6">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2, T3, TElement3, T4, TElement4, T5, TElement5, T6, TElement6> : IValueCodec<(T1, T2, T3, T4, T5, T6)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
    where TElement3 : struct, ITupleElement<T3>
    where TElement4 : struct, ITupleElement<T4>
    where TElement5 : struct, ITupleElement<T5>
    where TElement6 : struct, ITupleElement<T6>
{
    static JsonKind IValueCodec<(T1, T2, T3, T4, T5, T6)>.Kinds => JsonKind.Array;

    static (T1, T2, T3, T4, T5, T6) IValueCodec<(T1, T2, T3, T4, T5, T6)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2, T3, T4, T5, T6) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && TElement3.Read(ref json, ref isThere, out value.Item3)
            && TElement4.Read(ref json, ref isThere, out value.Item4)
            && TElement5.Read(ref json, ref isThere, out value.Item5)
            && TElement6.Read(ref json, ref isThere, out value.Item6)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2, T3, T4, T5, T6)>.Write(JsonOutput output, (T1, T2, T3, T4, T5, T6) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        TElement3.Write(output, value.Item3, ref absent);
        TElement4.Write(output, value.Item4, ref absent);
        TElement5.Write(output, value.Item5, ref absent);
        TElement6.Write(output, value.Item6, ref absent);
        output.EndArray();
    }
}

/// <summary>Arrays that are a tuple of seven elements.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="TElement1">How it is read and written.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="TElement2">How it is read and written.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="TElement3">How it is read and written.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="TElement4">How it is read and written.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
/// <typeparam name="TElement5">How it is read and written.</typeparam>
/// <typeparam name="T6">The type of the sixth element.</typeparam>
/// <typeparam name="TElement6">How it is read and written.</typeparam>
/// <typeparam name="T7">The type of the seventh element.</typeparam>
/// <typeparam name="TElement7">How it is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, TElement1, T2, TElement2, T3, TElement3, T4, TElement4, T5, TElement5, T6, TElement6, T7, TElement7> : IValueCodec<(T1, T2, T3, T4, T5, T6, T7)>
    where TElement1 : struct, ITupleElement<T1>
    where TElement2 : struct, ITupleElement<T2>
    where TElement3 : struct, ITupleElement<T3>
    where TElement4 : struct, ITupleElement<T4>
    where TElement5 : struct, ITupleElement<T5>
    where TElement6 : struct, ITupleElement<T6>
    where TElement7 : struct, ITupleElement<T7>
{
    static JsonKind IValueCodec<(T1, T2, T3, T4, T5, T6, T7)>.Kinds => JsonKind.Array;

    static (T1, T2, T3, T4, T5, T6, T7) IValueCodec<(T1, T2, T3, T4, T5, T6, T7)>.Read(ref JsonCursor json, out bool ok)
    {
        (T1, T2, T3, T4, T5, T6, T7) value = default;
        ok = Tuples.Begin(ref json, out var isThere)
            && TElement1.Read(ref json, ref isThere, out value.Item1)
            && TElement2.Read(ref json, ref isThere, out value.Item2)
            && TElement3.Read(ref json, ref isThere, out value.Item3)
            && TElement4.Read(ref json, ref isThere, out value.Item4)
            && TElement5.Read(ref json, ref isThere, out value.Item5)
            && TElement6.Read(ref json, ref isThere, out value.Item6)
            && TElement7.Read(ref json, ref isThere, out value.Item7)
            && Tuples.End(ref json, isThere);
        return value;
    }

    static void IValueCodec<(T1, T2, T3, T4, T5, T6, T7)>.Write(JsonOutput output, (T1, T2, T3, T4, T5, T6, T7) value)
    {
        var absent = 0;
        output.BeginArray();
        TElement1.Write(output, value.Item1, ref absent);
        TElement2.Write(output, value.Item2, ref absent);
        TElement3.Write(output, value.Item3, ref absent);
        TElement4.Write(output, value.Item4, ref absent);
        TElement5.Write(output, value.Item5, ref absent);
        TElement6.Write(output, value.Item6, ref absent);
        TElement7.Write(output, value.Item7, ref absent);
        output.EndArray();
    }
}
