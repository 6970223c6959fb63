using System.ComponentModel;
using System.Globalization;

namespace ArticleSdk.Runtime;

/// <summary>What generated types have in common when they are read and written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Codecs
{
    /// <summary>Whether a string has more code points than that.</summary>
    public static bool IsLonger(string text, long codePoints) => text.Length > codePoints && (text.Length > 2 * codePoints || CountCodePoints(text) > codePoints);

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        return count;
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
            var value = TCodec.Read(ref cursor, out var ok);
            return ok ? value : throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The default does not fit {typeof(T)}."));
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
            var converted = TToCodec.Read(ref json, out var ok);
            return ok ? converted : throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The value does not fit {typeof(TTo)}."));
        }
        finally
        {
            json.Dispose();
        }
    }
}
