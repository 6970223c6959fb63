using System.ComponentModel;

namespace ArticleSdk.Runtime;

/// <summary>Strings; and URIs, which are written as they were read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IValueCodec<string>, IValueCodec<Uri>
{
    static JsonKind IValueCodec<string>.Kinds => JsonKind.String;

    static string IValueCodec<string>.Read(ref JsonCursor json, out bool ok) => json.ReadString(out ok);

    static void IValueCodec<string>.Write(JsonOutput output, string value) => output.Write(value);

    static JsonKind IValueCodec<Uri>.Kinds => JsonKind.String;

    static Uri IValueCodec<Uri>.Read(ref JsonCursor json, out bool ok) => json.Read<UriField>(out ok).Value!;

    static void IValueCodec<Uri>.Write(JsonOutput output, Uri value) => output.Write(value);
}
