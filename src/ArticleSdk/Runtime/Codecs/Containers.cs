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

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out JsonList<T> value)
    {
        value = null!;
        if (json.Kind != JsonKind.Array)
            return json.Unrepresentable(json.Offset, "JsonList");
        if (!json.BeginArray())
            return false;
        var items = new JsonListBuilder<T>();
        while (json.NextItem())
        {
            if (!TCodec.Read(ref json, out var item))
            {
                items.Release();
                return false;
            }

            items.Add(item);
        }

        value = items.Build();
        return !json.IsMalformed;
    }

    /// <inheritdoc/>
    public static void Write(JsonOutput output, JsonList<T> value)
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

    static bool IValueCodec<JsonMap<T>>.Read(ref JsonCursor json, out JsonMap<T> value) => Read(ref json, null, out value);

    /// <summary>Reads an object, of which every name must match a pattern where nobody has validated it.</summary>
    public static bool Read(ref JsonCursor json, Pattern? names, out JsonMap<T> value)
    {
        value = null!;
        if (json.Kind != JsonKind.Object)
            return json.Unrepresentable(json.Offset, "JsonMap");
        if (!json.ValidatesOnRead)
            names = null;
        if (!json.BeginObject())
            return false;
        var properties = new JsonMapBuilder<T>();
        var scan = new ObjectScan();
        while (json.NextProperty(NameTable.Empty, ref scan))
        {
            if ((names is not null && !json.Matches(names, json.PropertyName)) || !Codecs.ReadProperty<T, TCodec>(ref json, json.PropertyName.ToString(), json.Mark(), ref properties))
                return false;
        }

        value = properties.Build();
        return !json.IsMalformed;
    }

    static void IValueCodec<JsonMap<T>>.Write(JsonOutput output, JsonMap<T> value)
    {
        if (value is null)
        {
            output.WriteNull();
            return;
        }

        output.BeginObject();
        Codecs.WriteProperties<T, TCodec>(output, value);
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

    static bool IValueCodec<T?>.Read(ref JsonCursor json, out T? value)
    {
        if (json.Kind == JsonKind.Null)
        {
            value = null;
            return json.ReadLiteral();
        }

        var isRead = TCodec.Read(ref json, out var present);
        value = present;
        return isRead;
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

    static bool IValueCodec<T?>.Read(ref JsonCursor json, out T? value)
    {
        if (json.Kind == JsonKind.Null)
        {
            value = null;
            return json.ReadLiteral();
        }

        var isRead = TCodec.Read(ref json, out var present);
        value = present;
        return isRead;
    }

    static void IValueCodec<T?>.Write(JsonOutput output, T? value)
    {
        if (value is null)
            output.WriteNull();
        else
            TCodec.Write(output, value);
    }
}
