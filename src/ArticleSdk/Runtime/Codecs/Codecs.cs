using System.ComponentModel;
using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>What generated types have in common when they are read and written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Codecs
{
    /// <summary>Reads the value at the cursor by a codec.</summary>
    public static bool Read<T, TCodec>(ref JsonCursor json, out T value)
        where TCodec : struct, IValueCodec<T> => TCodec.Read(ref json, out value);

    /// <summary>Writes a value by a codec.</summary>
    public static void Write<T, TCodec>(JsonOutput output, T value)
        where TCodec : struct, IValueCodec<T> => TCodec.Write(output, value);

    /// <summary>Whether a string has more code points than that.</summary>
    public static bool IsLonger(string text, long codePoints) => text.Length > codePoints && (text.Length > 2 * codePoints || CountCodePoints(text) > codePoints);

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        return count;
    }

    /// <summary>Reads a property that the schema does not name, from the place of its value.</summary>
    public static bool ReadProperty<T, TCodec>(ref JsonCursor json, string name, CursorMark start, ref JsonMapBuilder<T> properties)
        where TCodec : struct, IValueCodec<T>
    {
        json.Reset(start);
        if (!TCodec.Read(ref json, out var value))
            return false;
        properties.Set(name, value);
        return true;
    }

    /// <summary>Writes the properties that the schema does not name.</summary>
    public static void WriteProperties<T, TCodec>(JsonOutput output, JsonMap<T>? properties)
        where TCodec : struct, IValueCodec<T>
    {
        if (properties is null)
            return;
        foreach (var (name, value) in properties.AsSpan())
        {
            output.Name(name);
            TCodec.Write(output, value);
        }
    }

    /// <summary>Writes the properties of one of several maps of an object. What another map has written already is not written again.</summary>
    public static void WriteProperties<T, TCodec>(JsonOutput output, JsonMap<T>? properties, ref WrittenProperties written)
        where TCodec : struct, IValueCodec<T>
    {
        if (properties is null)
            return;
        foreach (var (name, value) in properties.AsSpan())
        {
            var start = output.Length;
            output.Name(name);
            var valueStart = output.Length;
            TCodec.Write(output, value);
            if (!written.TryAdd(output, name, valueStart))
                output.Truncate(start);
        }
    }

    /// <summary>Reads a string that is one of these; the index is that of the name.</summary>
    public static bool ReadName(ref JsonCursor json, NameTable names, string clrType, out int index)
    {
        index = 0;
        var offset = json.Offset;
        if (json.Kind != JsonKind.String)
            return json.Unrepresentable(clrType);
        if (!json.ReadString(out var text))
            return false;
        index = names.IndexOf(text);
        return index >= 0 || json.Unrepresentable(offset, clrType);
    }

    /// <summary>Writes the string of this index. A value that is no member of the enum is written as its number, for the validator to find.</summary>
    public static void WriteName(JsonOutput output, NameTable names, int index)
    {
        if ((uint)index < (uint)names.Count)
            output.Write(names[index]);
        else
            output.Write((long)index);
    }

    /// <summary>Whether the value at the cursor is a valid <typeparamref name="T"/>; the cursor does not move.</summary>
    public static bool Matches<T>(ref JsonCursor json)
        where T : ISchemaType<T>
    {
        var start = json.Mark();
        var matches = T.Check(ref json);
        json.Reset(start);
        return matches;
    }

    /// <summary>A value that a schema names, from its JSON, which is known to fit.</summary>
    public static T FromJson<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : struct, IValueCodec<T>
    {
        var cursor = new JsonCursor(json);
        try
        {
            return TCodec.Read(ref cursor, out var value) ? value : throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The default does not fit {typeof(T)}."));
        }
        finally
        {
            cursor.Dispose();
        }
    }

    /// <summary>A value as another type has it, by way of its JSON.</summary>
    /// <exception cref="InvalidCastException">The other type cannot hold it.</exception>
    public static TTo Convert<TFrom, TFromCodec, TTo, TToCodec>(TFrom value)
        where TFromCodec : struct, IValueCodec<TFrom>
        where TToCodec : struct, IValueCodec<TTo>
    {
        using var output = JsonOutput.Rent();
        TFromCodec.Write(output, value);
        var json = new JsonCursor(output.Written);
        try
        {
            return TToCodec.Read(ref json, out var converted)
                ? converted
                : throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The value does not fit {typeof(TTo)}."));
        }
        finally
        {
            json.Dispose();
        }
    }
}
