using System.ComponentModel;
using System.Text;

namespace ArticleSdk.Runtime;

/// <summary>Strings; and URIs, which are written as they were read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IValueCodec<string>, IValueCodec<Uri>
{
    static JsonKind IValueCodec<string>.Kinds => JsonKind.String;

    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json, out string value) => json.ReadText(out value);

    /// <summary>Reads a string that is likely to be one that is known: then no other is made.</summary>
    public static bool Read(ref JsonCursor json, string likely, out string value)
    {
        value = "";
        if (json.Kind != JsonKind.String)
            return json.Unrepresentable("string");
        if (!json.ReadString(out JsonString text))
            return false;
        value = Ascii.Equals(text.Utf8, likely) ? likely : text.ToString();
        return true;
    }

    static void IValueCodec<string>.Write(JsonOutput output, string value) => output.Write(value);

    static JsonKind IValueCodec<Uri>.Kinds => JsonKind.String;

    static bool IValueCodec<Uri>.Read(ref JsonCursor json, out Uri value)
    {
        bool isRead = UriField.Read(ref json, out UriField field);
        value = field.Value!;
        return isRead;
    }

    static void IValueCodec<Uri>.Write(JsonOutput output, Uri value) => output.Write(value);
}
