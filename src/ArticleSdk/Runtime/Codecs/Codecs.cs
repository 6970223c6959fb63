using System.ComponentModel;
using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>What generated types have in common when they are read and written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Codecs
{
    /// <summary>Begins an object; another value does not fit the type. (Where a schema without <c>type</c> describes an object, other values are valid.)</summary>
    public static bool Begin(ref JsonCursor json, string clrType) =>
        json.Kind == JsonKind.Object ? json.BeginObject() : json.Misfit(json.Offset, clrType);

    /// <summary>Skips an object; another value does not fit the type.</summary>
    public static bool SkipObject(ref JsonCursor json, string clrType) =>
        json.Kind == JsonKind.Object ? json.Skip() : json.Misfit(json.Offset, clrType);

    /// <summary>Whether a string has fewer code points than that.</summary>
    public static bool IsShorter(string text, long codePoints) => text.Length < codePoints || (text.Length < 2 * codePoints && CountCodePoints(text) < codePoints);

    /// <summary>Whether a string has more code points than that.</summary>
    public static bool IsLonger(string text, long codePoints) => text.Length > codePoints && CountCodePoints(text) > codePoints;

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        return count;
    }

    /// <summary>Reads a property that the schema does not name.</summary>
    public static bool ReadProperty<T, TCodec>(ref JsonCursor json, ref JsonMapBuilder<T> properties)
        where TCodec : struct, IValueCodec<T>
    {
        var name = json.PropertyName.ToString();
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

    /// <summary>Reads a property that the schema does not name and says nothing of.</summary>
    public static bool ReadProperty(ref JsonCursor json, ref JsonMapBuilder<JsonData> properties) => ReadProperty<JsonData, DataCodec>(ref json, ref properties);

    /// <summary>Writes the properties that the schema does not name and says nothing of.</summary>
    public static void WriteProperties(JsonOutput output, JsonMap<JsonData>? properties) => WriteProperties<JsonData, DataCodec>(output, properties);

    /// <summary>Reads a string that is one of these; the index is that of the name.</summary>
    public static bool ReadName(ref JsonCursor json, NameTable names, string clrType, out int index)
    {
        index = 0;
        var offset = json.Offset;
        if (json.Kind != JsonKind.String)
            return json.Misfit(offset, clrType);
        if (!json.ReadString(out var text))
            return false;
        index = names.IndexOf(text);
        return index >= 0 || json.Misfit(offset, clrType);
    }

    /// <summary>Writes the string of this index. A value that is no member of the enum is written as its number, for the validator to find.</summary>
    public static void WriteName(JsonOutput output, NameTable names, int index)
    {
        if ((uint)index < (uint)names.Count)
            output.Write(names[index]);
        else
            output.Write((long)index);
    }

    /// <summary>
    /// Finds the string property that tells branches apart, wherever it stands in the object at the cursor; the cursor does not move.
    /// </summary>
    /// <param name="json">The cursor, at any value.</param>
    /// <param name="property">A table of the property's name alone.</param>
    /// <param name="values">The values.</param>
    /// <returns>The value's index, or -1.</returns>
    public static int Discriminate(ref JsonCursor json, NameTable property, NameTable values) => json.Discriminate(property, values);

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

/// <summary>A field whose equality is exact: what a record holds its date-times and URIs in, so that the equality that the compiler makes is right.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Exact<T> : IEquatable<Exact<T>>
{
    /// <summary>Holds a value.</summary>
    public Exact(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public bool Equals(Exact<T> other) => Exact.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Exact<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Exact.GetHashCode(Value);

    /// <summary>Whether the values are equal.</summary>
    public static bool operator ==(Exact<T> left, Exact<T> right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Exact<T> left, Exact<T> right) => !left.Equals(right);
}
