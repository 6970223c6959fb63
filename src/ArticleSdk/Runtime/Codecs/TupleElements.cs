using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Reads and writes what one element of a tuple stands for: an item of the array, one that may be missing, or all that are left.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITupleElement<T>
{
    /// <summary>Reads the element. False: it does not fit.</summary>
    /// <param name="json">The cursor, at the item if there is one.</param>
    /// <param name="isThere">Whether there is an item; then, whether another follows.</param>
    /// <param name="value">The element.</param>
    internal static abstract bool Read(ref JsonCursor json, ref bool isThere, out T value);

    /// <summary>Writes the element.</summary>
    /// <param name="output">The output, within the array.</param>
    /// <param name="value">The element.</param>
    /// <param name="absent">How many elements before it were absent: where one follows that is not, they are written as null, for the validator to find.</param>
    internal static abstract void Write(JsonOutput output, T value, ref int absent);
}

/// <summary>An item that is there.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleItem<T, TCodec> : ITupleElement<T>
    where TCodec : struct, IValueCodec<T>
{
    static bool ITupleElement<T>.Read(ref JsonCursor json, ref bool isThere, out T value)
    {
        value = default!;
        return (isThere || Tuples.Unrepresentable(ref json)) && Tuples.Read<T, TCodec>(ref json, ref isThere, out value);
    }

    static void ITupleElement<T>.Write(JsonOutput output, T value, ref int absent)
    {
        Tuples.Write<T, TCodec>(output, value, ref absent);
    }
}

/// <summary>An item that is never null in JSON: null where it is missing.</summary>
/// <typeparam name="T">Its type, with null.</typeparam>
/// <typeparam name="TCodec">The codec of that.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleItemOrNull<T, TCodec> : ITupleElement<T>
    where TCodec : struct, IValueCodec<T>
{
    static bool ITupleElement<T>.Read(ref JsonCursor json, ref bool isThere, out T value)
    {
        value = default!;
        return !isThere || (json.Kind == JsonKind.Null ? Tuples.Unrepresentable(ref json) : Tuples.Read<T, TCodec>(ref json, ref isThere, out value));
    }

    static void ITupleElement<T>.Write(JsonOutput output, T value, ref int absent)
    {
        if (value is null)
            absent++;
        else
            Tuples.Write<T, TCodec>(output, value, ref absent);
    }
}

/// <summary>An item that may be null, and may be missing.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptionalTupleItem<T, TCodec> : ITupleElement<Optional<T>>
    where TCodec : struct, IValueCodec<T>
{
    static bool ITupleElement<Optional<T>>.Read(ref JsonCursor json, ref bool isThere, out Optional<T> value)
    {
        value = default;
        if (!isThere)
            return true;
        if (!Tuples.Read<T, TCodec>(ref json, ref isThere, out var item))
            return false;
        value = item;
        return true;
    }

    static void ITupleElement<Optional<T>>.Write(JsonOutput output, Optional<T> value, ref int absent)
    {
        if (value.TryGetValue(out var item))
            Tuples.Write<T, TCodec>(output, item, ref absent);
        else
            absent++;
    }
}

/// <summary>The items after those of the other elements.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OtherTupleItems<T, TCodec> : ITupleElement<JsonList<T>>
    where TCodec : struct, IValueCodec<T>
{
    static bool ITupleElement<JsonList<T>>.Read(ref JsonCursor json, ref bool isThere, out JsonList<T> value)
    {
        value = JsonList<T>.Empty;
        var items = new JsonListBuilder<T>();
        while (isThere)
        {
            if (!Tuples.Read<T, TCodec>(ref json, ref isThere, out var item))
            {
                items.Release();
                return false;
            }

            items.Add(item);
        }

        value = items.Build();
        return true;
    }

    static void ITupleElement<JsonList<T>>.Write(JsonOutput output, JsonList<T> value, ref int absent)
    {
        // That of a default tuple is null.
        foreach (var item in value ?? JsonList<T>.Empty)
            Tuples.Write<T, TCodec>(output, item, ref absent);
    }
}

internal static class Tuples
{
    public static bool Unrepresentable(ref JsonCursor json) => json.Unrepresentable("tuple");

    /// <summary>Begins an array; another value does not fit.</summary>
    public static bool Begin(ref JsonCursor json, out bool isThere)
    {
        isThere = false;
        if (json.Kind != JsonKind.Array)
            return Unrepresentable(ref json);
        if (!json.BeginArray())
            return false;
        isThere = json.NextItem();
        return true;
    }

    /// <summary>Ends the array; an item that is left does not fit.</summary>
    public static bool End(ref JsonCursor json, bool isThere) => isThere ? Unrepresentable(ref json) : !json.IsMalformed;

    /// <summary>Reads an item, and goes to the next.</summary>
    public static bool Read<T, TCodec>(ref JsonCursor json, ref bool isThere, out T value)
        where TCodec : struct, IValueCodec<T>
    {
        value = TCodec.Read(ref json, out var ok);
        isThere = ok && json.NextItem();
        return ok;
    }

    /// <summary>Writes an item, after null for those before it that are absent.</summary>
    public static void Write<T, TCodec>(JsonOutput output, T value, ref int absent)
        where TCodec : struct, IValueCodec<T>
    {
        for (; absent > 0; absent--)
            output.WriteNull();
        TCodec.Write(output, value);
    }
}
