using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Arrays of one type of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TCodec">The codec of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListCodec<T, TCodec> : IValueCodec<JsonList<T>>
    where TCodec : struct, IValueCodec<T>
{
    static JsonKind IValueCodec<JsonList<T>>.Kinds => JsonKind.Array;

    static bool IValueCodec<JsonList<T>>.Matches(ref JsonCursor json)
    {
        var start = json.Mark();
        var matches = json.BeginArray();
        while (matches && json.NextItem())
            matches = Alternatives.Matches<T, TCodec>(ref json) && json.Skip();
        json.Reset(start);
        return matches;
    }

    static JsonList<T> IValueCodec<JsonList<T>>.Read(ref JsonCursor json, out bool ok) => json.ReadList<T, TCodec>(out ok);

    static void IValueCodec<JsonList<T>>.Write(JsonOutput output, JsonList<T> value)
    {
        if (value is null)
        {
            output.WriteNull();
            return;
        }

        output.BeginArray();
        foreach (var item in value.AsSpan())
            TCodec.Write(output, item);
        output.EndArray();
    }
}

/// <summary>Objects whose properties all have values of one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">The codec of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapCodec<T, TCodec> : IValueCodec<JsonMap<T>>
    where TCodec : struct, IValueCodec<T>
{
    static JsonKind IValueCodec<JsonMap<T>>.Kinds => JsonKind.Object;

    static bool IValueCodec<JsonMap<T>>.Matches(ref JsonCursor json)
    {
        var start = json.Mark();
        var scan = new ObjectScan();
        var matches = json.BeginObject();
        while (matches && json.NextProperty(NameTable.Empty, ref scan))
            matches = Alternatives.Matches<T, TCodec>(ref json) && json.Skip();
        json.Reset(start);
        return matches;
    }

    static JsonMap<T> IValueCodec<JsonMap<T>>.Read(ref JsonCursor json, out bool ok) => json.ReadMap<T, TCodec>(null, out ok);

    static void IValueCodec<JsonMap<T>>.Write(JsonOutput output, JsonMap<T> value)
    {
        if (value is null)
        {
            output.WriteNull();
            return;
        }

        output.BeginObject();
        output.WriteProperties<T, TCodec>(value);
        output.EndObject();
    }
}

/// <summary>Values of a value type, or null.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableCodec<T, TCodec> : IValueCodec<T?>
    where T : struct
    where TCodec : struct, IValueCodec<T>
{
    static JsonKind IValueCodec<T?>.Kinds => TCodec.Kinds | JsonKind.Null;

    static bool IValueCodec<T?>.Matches(ref JsonCursor json) => json.Kind == JsonKind.Null || Alternatives.Matches<T, TCodec>(ref json);

    static T? IValueCodec<T?>.Read(ref JsonCursor json, out bool ok)
    {
        if (json.Kind != JsonKind.Null)
            return TCodec.Read(ref json, out ok);
        ok = json.ReadLiteral();
        return null;
    }

    static void IValueCodec<T?>.Write(JsonOutput output, T? value)
    {
        if (value is { } present)
            TCodec.Write(output, present);
        else
            output.WriteNull();
    }
}

/// <summary>Values of a reference type, or null.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OrNullCodec<T, TCodec> : IValueCodec<T?>
    where T : class
    where TCodec : struct, IValueCodec<T>
{
    static JsonKind IValueCodec<T?>.Kinds => TCodec.Kinds | JsonKind.Null;

    static bool IValueCodec<T?>.Matches(ref JsonCursor json) => json.Kind == JsonKind.Null || Alternatives.Matches<T, TCodec>(ref json);

    static T? IValueCodec<T?>.Read(ref JsonCursor json, out bool ok)
    {
        if (json.Kind != JsonKind.Null)
            return TCodec.Read(ref json, out ok);
        ok = json.ReadLiteral();
        return null;
    }

    static void IValueCodec<T?>.Write(JsonOutput output, T? value)
    {
        if (value is null)
            output.WriteNull();
        else
            TCodec.Write(output, value);
    }
}
